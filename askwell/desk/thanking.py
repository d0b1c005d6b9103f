"""Words of the thank-you page: how a note is quoted, by when to write, and what the draft holds of a note."""

import re
from datetime import datetime

from askwell.people import fold

MORNING, NOON, EVENING, LATE = 11, 13, 18, 22  # hours of the clock at which a part of the day is over
ENOUGH = 0.6  # share of a note's longer words that stand in a letter which draws on it
FEWEST = 3  # longer words; fewer say nothing about where they come from
LONGER = 5  # letters; shorter words are in every letter
# A note that tells what someone said or does begins with a verb of the third person; other notes are their words.
_TOLD = re.compile(
    r"(?:she|he|they|\w{2,}(?:s|ed)|said|told|thought|felt|went|was|had|left|kept|took|made|found|gave|ran)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:always|perhaps|sometimes|does|is|this|yes|less|unless|as|its|focus|process|success|indeed|need)\b",
    re.IGNORECASE,
)


def in_words(text: str) -> str:
    """A note as the page says it: in quotation marks where it is their words, plain where it tells of them."""
    told = _TOLD.match(text.strip()) and not _OWN.match(text.strip())
    return text if told or text.strip()[:1] in "“\"‘'" else f"“{text}”"


def by_when(due: datetime, now: datetime) -> str:
    """The end of a day's grace as people say it: by noon tomorrow, by this evening; both times in my zone."""
    days, part = (due.date() - now.date()).days, _part(due.hour)
    if days > 1:
        return f"by {due:%A}"
    if part == "noon":
        return "by noon tomorrow" if days else "by noon"
    if days:
        return f"by tomorrow {part}"
    return {"morning": "this morning", "night": "tonight"}.get(part, f"by this {part}")


def _part(hour: int) -> str:
    ends = ((MORNING, "morning"), (NOON, "noon"), (EVENING, "afternoon"), (LATE, "evening"))
    return next((part for end, part in ends if hour < end), "night")


def draws_on(letter: str, note: str) -> bool:
    """Whether a letter holds a note word for word, or most longer words of it or of one of its sentences."""
    there, words = _words(letter), _words(note)
    if words and f" {' '.join(words)} " in f" {' '.join(there)} ":
        return True
    return any(_most(_words(part), set(there)) for part in (note, *_SENTENCE.split(note)))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _most(words: list[str], there: set[str]) -> bool:
    longer = {word for word in words if len(word) >= LONGER}
    return len(longer) >= FEWEST and len(longer & there) >= ENOUGH * len(longer)


_SENTENCE = re.compile(r"(?<=[.?!])\s+")
_WORD = re.compile(r"\w+")
