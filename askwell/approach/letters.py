"""What the letters between me and one person say: a no, a talk that was had, an offer, warmth, silence."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from askwell.approach.texts import marks
from askwell.people import Fact, Letter, Person

ENOUGH_UNANSWERED = 2  # letters
SETTLING = 5  # days after which a letter without an answer counts as unanswered
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Tie:
    """How things stand between me and one person; each letter or fact is the evidence, None where there is none."""

    refused: Letter | Fact | None = None
    talked: Letter | Fact | None = None
    unanswered: Letter | Fact | None = None
    offered: Letter | Fact | None = None
    warm: Letter | None = None
    sent: int = 0
    received: int = 0
    last: date | None = None

    @property
    def mutual(self) -> bool:
        """Whether both have written."""
        return self.sent > 0 and self.received > 0


def tie(person: Person, *, today: date) -> Tie:
    """How things stand, from letters and from facts noted down about them."""
    if not person.letters and not person.facts:
        return Tie()
    letters = sorted(person.letters, key=_when)
    said = {id(letter): marks(letter.text) for letter in letters}
    noted = [(fact, marks(fact.text)) for fact in person.facts if fact.about == "person"]
    messages = [letter for letter in letters if letter.kind == "message"]
    return Tie(
        refused=_refused(letters, said) or _noted(noted, "letters.stop", "facts.refused"),
        talked=_talked(letters, said) or _noted(noted, "facts.talked", "letters.thanks_for_talk"),
        unanswered=_unanswered(messages, said, today) or _noted(noted, "facts.unanswered"),
        offered=_offered(letters, said) or _noted(noted, "letters.offers"),
        warm=next((x for x in reversed(letters) if x.direction == "received" and "letters.warm" in said[id(x)]), None),
        sent=sum(letter.direction == "sent" for letter in messages),
        received=sum(letter.direction == "received" for letter in messages),
        last=next((letter.at.date() for letter in reversed(messages) if letter.at), None),
    )


def _when(letter: Letter) -> datetime:
    if letter.at is None:
        return _EARLIEST
    return letter.at if letter.at.tzinfo else letter.at.replace(tzinfo=UTC)


def _refused(letters: list[Letter], said: dict[int, frozenset[str]]) -> Letter | None:
    """The letter that asks me not to write, or says no to something I asked without offering another time."""
    asked = False
    for letter in letters:
        words = said[id(letter)]
        if letter.direction == "sent":
            asked = asked or "letters.asks" in words
        elif "letters.stop" in words:
            return letter
        elif asked and "letters.no" in words and not words & {"letters.but_later", "letters.offers"}:
            return letter
    return None


def _talked(letters: list[Letter], said: dict[int, frozenset[str]]) -> Letter | None:
    """My letter that thanks for a talk."""
    return next((x for x in letters if x.direction == "sent" and "letters.thanks_for_talk" in said[id(x)]), None)


def _offered(letters: list[Letter], said: dict[int, frozenset[str]]) -> Letter | None:
    received = (letter for letter in reversed(letters) if letter.direction == "received")
    return next((x for x in received if "letters.offers" in said[id(x)] and "facts.charges" not in said[id(x)]), None)


def _unanswered(messages: list[Letter], said: dict[int, frozenset[str]], today: date) -> Letter | None:
    """The last of two or more letters of mine that nothing came back to; where they once wrote, only asks count."""
    ever = any(letter.direction == "received" for letter in messages)
    waiting: list[Letter] = []
    for letter in messages:
        waiting = [*waiting, letter] if letter.direction == "sent" else []
    counted = [letter for letter in waiting if not ever or "letters.asks" in said[id(letter)]]
    last = counted[-1] if len(counted) >= ENOUGH_UNANSWERED else None
    settled = last is not None and (last.at is None or (today - last.at.date()).days >= SETTLING)
    return last if settled else None


def _noted(noted: list[tuple[Fact, frozenset[str]]], *names: str) -> Fact | None:
    return next((fact for fact, words in noted if any(name in words for name in names)), None)
