"""What it means to read a text: a message, the findings in it, their levels, and what an adviser would say.

Shared by the rooms that read (messages, questions). The rules themselves live in those rooms.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from datetime import date, datetime

MessageKind = Literal[
    "outreach",
    "linkedin-note",
    "inmail",
    "follow-up",
    "reschedule",
    "thank-you",
    "keep-in-touch",
    "introduction-request",
    "referred",
    "question",
]
Channel = Literal["email", "linkedin", "text", "letter"]
KINDS: tuple[MessageKind, ...] = get_args(MessageKind)
CHANNELS: tuple[Channel, ...] = get_args(Channel)


class Level(IntEnum):
    """How much a finding matters; the words are those of the command line."""

    ADVICE = 1
    FIX = 2
    STOP = 3

    @property
    def word(self) -> str:
        """The level as the command line names it."""
        return self.name.lower()


class Context(NamedTuple):
    """What is known around a message and stands not in it. None is unknown, and rules that need it stay silent.

    `now` is when it is to go, with its zone; `there` what the clock of the reader shows then, without one.
    `written_on`, `answered`, `nudges`: of the last time the reader was written to; `elsewhere_on` is that day on
    another channel, `colleague_on` for somebody of the same employer. `others` are the texts of the last two weeks to
    other people. `meeting` is the talk agreed, `moved` how often the writer moved it, `talked_at` the last talk.
    """

    now: "datetime | None" = None
    there: "datetime | None" = None
    employers: tuple[str, ...] | None = None
    found_in: str | None = None
    first_text: str | None = None
    written_on: "date | None" = None
    answered: bool | None = None
    nudges: int | None = None
    elsewhere_on: "date | None" = None
    colleague_on: "date | None" = None
    written_today: int | None = None
    written_this_week: int | None = None
    unanswered: int | None = None
    notes_this_month: int | None = None
    others: tuple[str, ...] | None = None
    meeting: "datetime | None" = None
    moved: int | None = None
    talked_at: "datetime | None" = None
    promises: tuple[str, ...] | None = None
    off_record: tuple[str, ...] | None = None
    referrer: str | None = None
    referrer_agreed: bool | None = None
    referrer_told: bool | None = None


NOTHING_KNOWN = Context()


class Message(NamedTuple):
    """A text as its writer means to send it.

    `facts` is what is known of the reader; for thank-you and keep-in-touch what was heard;
    for a question what is known of the person. `stopped` is True for a person who said no or stop.
    `context` is None where a text is read alone, with nothing known of the people and days around it.
    """

    text: str
    kind: MessageKind = "outreach"
    channel: Channel = "email"
    subject: str = ""
    sender: str = ""
    recipient: str = ""
    facts: tuple[str, ...] = ()
    stopped: bool = False
    context: Context | None = None

    @property
    def known(self) -> Context:
        """What is known around the message; without a context, nothing."""
        return self.context or NOTHING_KNOWN


class Finding(NamedTuple):
    """One thing a reader would stumble over.

    `start` and `end` are code points of `field` as given, end exclusive; both None when the whole text is meant.
    `bars` shuts the door. `absolute` is a bar that no typed reason opens.
    """

    rule: str
    level: Level
    message: str
    start: int | None = None
    end: int | None = None
    field: Literal["text", "subject"] = "text"
    detail: str = ""
    fix: str | None = None
    bars: bool = False
    absolute: bool = False

    def as_json(self) -> dict[str, object]:
        """The finding as the command line prints it."""
        return {
            "rule": self.rule,
            "detail": self.detail,
            "level": self.level.word,
            "bars": self.bars,
            "field": self.field,
            "start": self.start,
            "end": self.end,
            "message": self.message,
            "fix": self.fix,
        }


_NO_SPANS: Mapping[str, tuple[tuple[int, int], ...]] = MappingProxyType({})


class Reading(NamedTuple):
    """What was read in one message: its elements, the findings in the order of the text, and the verdict."""

    kind: MessageKind
    elements: Mapping[str, bool]
    findings: tuple[Finding, ...]
    verdict: str
    stage: str = "rules"
    spans: Mapping[str, tuple[tuple[int, int], ...]] = _NO_SPANS

    @property
    def bars(self) -> tuple[Finding, ...]:
        """The findings that shut the door."""
        return tuple(f for f in self.findings if f.bars)

    def as_json(self) -> dict[str, object]:
        """The reading as the command line prints it, without the id."""
        return {
            "kind": self.kind,
            "stage": self.stage,
            "elements": dict(self.elements),
            "findings": [f.as_json() for f in self.findings],
            "verdict": self.verdict,
        }


class Rule(NamedTuple):
    """A named fault. Its page `<name with _>.md` lies beside its module: why, source, flagged and passing examples.

    `needs`: what a text must show one of before the check can find anything, in the words of messages/due.
    """

    name: str
    level: Level
    check: Callable[..., Iterable[Finding]]
    kinds: tuple[MessageKind, ...]
    says: str
    bars: bool = False
    needs: tuple[str, ...] = ()
