"""Choose whom to ask, with reasons."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from askwell import approach, people
from askwell.desk.models import Curiosity, Desk, Person, SetAside


@dataclass(frozen=True, slots=True)
class Whom:
    """Candidates in the order shown, and for each kind that cannot be known the sentence that says so."""

    candidates: tuple[people.Candidate, ...]
    not_known: dict[str, str]
    people: int


def choose_whom(*, desk: Desk, curiosity: Curiosity, today: date) -> Whom:
    """Everyone with a reason to be asked about this curiosity; people set aside rest until their day."""
    me = desk.me.record()
    everyone = Person.objects.of(desk).records()
    resting = set(
        SetAside.objects.of(desk).filter(Q(until=None) | Q(until__gt=today)).values_list("person_id", flat=True)
    )
    open_to_it = tuple(p for p in everyone if p.id not in resting)
    asked = curiosity.record()
    found = approach.rank(open_to_it, asked, me, today=today)
    return Whom(found, approach.not_known(everyone, me, asked), len(everyone))


def reasons_for(*, person: Person, curiosity: Curiosity | None, today: date) -> people.Candidate | None:
    """The reasons to ask one person, or None where there are none."""
    if curiosity is None:
        return None
    found = approach.rank((person.record(),), curiosity.record(), person.desk.me.record(), today=today)
    return found[0] if found else None
