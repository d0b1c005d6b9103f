"""What a draft is made from, and what it becomes."""

from dataclasses import dataclass
from datetime import date, datetime

from askwell.people import Curiosity, Fact, Me, Note, Person, Reason
from askwell.reading import Channel, MessageKind


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in a draft still to be filled: code points of its text, and what would fill it."""

    start: int
    end: int
    needs: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to change and to send oneself; `facts_used` in the words they were noted in."""

    subject: str
    text: str
    facts_used: tuple[str, ...]
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece for one sentence: `shape` names the sentence it fits, `form` what it tells, `used` the facts it says."""

    shape: str
    text: str
    used: tuple[str, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """All that a draft may say."""

    kind: MessageKind
    channel: Channel
    me: Me
    person: Person
    curiosity: Curiosity | None
    organisation: tuple[Fact, ...]
    heard: tuple[Note, ...]
    reasons: tuple[Reason, ...]
    asked_on: date | None
    talked_on: date | None
    meeting: datetime | None
    times: tuple[datetime, ...]
    target: str
    referrer: str
    before: tuple[str, ...]
    today: date
    seed: int
