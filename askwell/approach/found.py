"""What a signal hands back: a reason with its worth, or a counter-signal with its sentence."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from askwell.people import Fact, Letter, Reason, Source

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A reason and how fully it holds (0 to 1); `kind` is the article's word for it, "" for none."""

    reason: Reason
    worth: float = 1.0
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Counter:
    """What speaks against: `shut` takes the person out, otherwise the named weight lowers the strength."""

    signal: str
    why: str
    shut: bool = False


@cache
def weights(section: str) -> dict[str, float]:
    """One table of the weights."""
    table = tomllib.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
    return {name: float(value) for name, value in table[section].items()}


def of_letter(letter: Letter) -> Source:
    """A letter as a source: a message or an invitation and its day."""
    day = letter.at.date() if letter.at else None
    return Source("message", f"{letter.kind} of {in_words(day)}" if day else letter.kind, day)


def in_words(day: date) -> str:
    """A date as a reader would say it: 30 September 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def when(evidence: Letter | Fact) -> str:
    """The day of a letter or a fact, as it ends a sentence: " on 30 September 2026", or nothing."""
    day = (evidence.at.date() if evidence.at else None) if isinstance(evidence, Letter) else evidence.date
    return f" on {in_words(day)}" if day else ""


def short(text: str, limit: int = 120) -> str:
    """A text in one line, cut at a word with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[:limit].rsplit(' ', 1)[0]}…"
