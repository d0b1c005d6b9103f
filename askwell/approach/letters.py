"""What the letters between me and one person say: a no, a talk that was had, an offer, warmth, silence."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from askwell.approach.texts import marks, tokens
from askwell.people import Fact, Letter, Person, fold

ENOUGH_UNANSWERED = 2  # letters
SETTLING = 5  # days after which a letter without an answer counts as unanswered
ENOUGH_NO = 2  # of regret, negation and farewell
SOME_DAYS = 2  # days between their yes and my thanks
_BARE_NO = frozenset({("no",), ("nao",), ("non",), ("nein",), ("nope",)})
_YES = frozenset({"letters.yes", "letters.offers"})
_LASTED = re.compile(
    r"\b(?:\d{1,3}|an?|one|half an|uma|una|une|eine|meia|media|demi)[ -]?"
    r"(?:min|mins|minutes?|minutos?|minuten|hours?|horas?|heures?|stunden?)\b"
)
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
        talked=_talked(letters, said) or _noted(noted, "facts.talked", "letters.thanks_for_talk") or _spoke(noted),
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
    """The letter that asks me not to write, or says no to something I asked before any yes."""
    asked = agreed = False
    for letter in letters:
        words = said[id(letter)]
        if letter.direction == "sent":
            asked = asked or "letters.asks" in words
        elif "letters.stop" in words:
            return letter
        elif asked and not agreed:
            if _says_no(letter, words):
                return letter
            agreed = bool(words & _YES)
    return None


def _says_no(letter: Letter, words: frozenset[str]) -> bool:
    """A plain no, or two of regret, a negation and a farewell, without a yes, another time or a question back."""
    if words & _YES or "letters.but_later" in words or "?" in letter.text:
        return False
    if tokens(letter.text) in _BARE_NO:
        return True
    return "letters.no" in words or len(words & {"letters.regret", "letters.negation", "letters.farewell"}) >= ENOUGH_NO


def _talked(letters: list[Letter], said: dict[int, frozenset[str]]) -> Letter | None:
    """My letter that thanks for a talk: by its words and a day, or after their yes; never an ask or a look ahead."""
    heard: Letter | None = None
    asked = yes = False
    for letter in letters:
        words = said[id(letter)]
        if letter.direction == "received":
            heard, yes = letter, yes or (asked and bool(words & _YES) and not _says_no(letter, words))
            continue
        if "?" not in letter.text and "letters.ahead" not in words and _thanks_for_talk(letter, words, heard, yes=yes):
            return letter
        asked = asked or "letters.asks" in words
    return None


def _thanks_for_talk(letter: Letter, words: frozenset[str], heard: Letter | None, *, yes: bool) -> bool:
    if "letters.thanks" not in words or ("letters.lecture" in words and not yes):
        return False
    if "letters.requests" in words and "letters.day" not in words:
        return False
    if "letters.thanks_for_talk" in words and (heard or "letters.day" in words):
        return True
    if yes and heard and letter.at and heard.at and (letter.at - heard.at).days >= SOME_DAYS:
        return True
    return "letters.talk" in words and "letters.day" in words


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


def _spoke(noted: list[tuple[Fact, frozenset[str]]]) -> Fact | None:
    """A note of a talk by how long it took, or by thanks given for it; not of a talk to others."""
    for fact, words in noted:
        if "facts.others" in words or not words & {"facts.spoke", "letters.talk"}:
            continue
        if ("facts.spoke" in words and _LASTED.search(fold(fact.text))) or "facts.thanked" in words:
            return fact
    return None


def _noted(noted: list[tuple[Fact, frozenset[str]]], *names: str) -> Fact | None:
    return next((fact for fact, words in noted if any(name in words for name in names)), None)
