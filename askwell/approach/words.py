"""What cannot be known, said in words."""

from collections.abc import Collection, Iterable

from askwell.approach.found import Counter, in_words
from askwell.approach.heard import heard
from askwell.approach.seen import ROLE, Seen
from askwell.people import Curiosity, Me, Person

_ADD = "Add an alumni list, a note or a saved profile."


def not_known(people: Iterable[Person], me: Me, curiosity: Curiosity | None = None) -> dict[str, str]:
    """For each kind that nothing in these records, or in what is asked, can show, a sentence that says so."""
    records = list(people)
    told = any(p.positions or p.facts for p in records)
    found: dict[str, str] = {}
    if not any(p.title or p.positions for p in records):
        found["aspired-role"] = (
            "Your file does not say what anyone does, so I cannot tell who is in the role. Add a file with titles."
        )
    elif curiosity is not None and not is_understood(curiosity):
        found["aspired-role"] = (
            "I could not tell from your words what work you want to understand. Name a role or a field."
        )
    if not any(p.facts or any(x.started for x in p.positions) for p in records):
        found["veteran"] = (
            f"Your file does not say when anyone started, so I cannot tell who is long in the field. {_ADD}"
        )
    if not told:
        found["non-traditional"] = (
            f"Your file has no past jobs, so I can only tell who came by another road where a title says so. {_ADD}"
        )
    if not any(p.education for p in records):
        found["alumni"] = "Your file names no schools, so I cannot tell who went to yours. Add an alumni list."
    elif not me.education and all(e.school for p in records for e in p.education):
        found["alumni"] = "I do not know your school, so I cannot tell who went there too. Add it to your profile."
    if not me.positions and not any(p.facts for p in records):
        found["shared-experience"] = (
            "I do not know where you have worked and there are no notes, so I cannot tell whom you share something "
            "with. Add your past jobs or a note."
        )
    return found


def is_understood(curiosity: Curiosity) -> bool:
    """Whether a role or a field is stated, or can be read out of the text."""
    if any(text.strip() for text in (*curiosity.roles, *curiosity.fields)):
        return True
    told = heard(curiosity.text)
    return bool(told.roles or told.fields)


def not_sure(seen: Seen, counters: Iterable[Counter], kinds: Collection[str]) -> str:
    """What could not be known about one candidate, and what speaks for waiting, in sentences."""
    said = [counter.why for counter in counters]
    if seen.person.approached:
        said.append(_wrote(seen.person))
    if seen.fit >= ROLE and not seen.asked.role_is_field and seen.field_sure == 0.0:
        said.append("I cannot tell from the file whether the work is in the field you asked about.")
    if not seen.person.positions and not seen.person.facts:
        came = "" if "non-traditional" in kinds else ", and how they came to it"
        said.append(f"Not known: how long they have done this{came}.")
    return " ".join(said)


def _wrote(person: Person) -> str:
    """That the asker wrote to them, with the day where a letter tells it."""
    days = [letter.at.date() for letter in person.letters if letter.direction == "sent" and letter.at]
    return f"You wrote to them on {in_words(max(days))}." if days else "You have written to them already."
