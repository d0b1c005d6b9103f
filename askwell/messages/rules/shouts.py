"""Capitals and rows of exclamation marks sound loud."""

import re
from collections.abc import Iterator

from askwell.messages.book import book
from askwell.messages.letter import Letter
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule

_RUN = re.compile("!+")
_CAPITALS = re.compile("[A-Z]{3}")
_LOUD = frozenset({"now", "not", "you", "all", "why", "any"})  # words of three letters that stand for nothing else
_SHORTEST = 4  # letters; shorter ones may be initials
_WORDS = 2  # of a subject; one may be somebody's initials
_SPACES = 3  # characters between two sentences
_MOST = 2  # exclamation marks in a letter


def check(view: View) -> Iterator[Finding]:
    """Every word in capitals that is no name, every exclamation mark beyond two, and a subject in capitals."""
    text, subject = view.message.text, view.message.subject
    if subject.isupper() and len(subject.split()) >= _WORDS:
        yield Finding(rule.name, rule.level, rule.says, 0, len(subject), field="subject", detail="capitals")
    if "!" in text:
        yield from _marks(view)
    if _CAPITALS.search(text):
        for start, end in _loud(view.letter):
            quiet = _quiet(text, start, end)
            yield Finding(rule.name, rule.level, rule.says, start, end, detail="capitals", fix=quiet)


def _marks(view: View) -> Iterator[Finding]:
    for number, run in enumerate(view.finds(_RUN)):
        if number >= _MOST or len(run[0]) > 1:
            asked = view.message.text[run.start() - 1 : run.start()] == "?"
            yield Finding(rule.name, rule.level, rule.says, *run.span(), detail="marks", fix="" if asked else ".")


def _quiet(text: str, start: int, end: int) -> str:
    """A word in small letters, but for the capital that begins a sentence."""
    begins = text[max(0, start - _SPACES) : start].rstrip()[-1:] in ("", ".", "?", "!")
    return (text[start] if begins else text[start].lower()) + text[start + 1 : end].lower()


def _loud(letter: Letter) -> Iterator[tuple[int, int]]:
    is_common = book().is_common
    for i, word in enumerate(letter.words):
        start, end = letter.starts[i], letter.ends[i]
        if letter.text[start:end].isupper() and (word in _LOUD or (len(word) >= _SHORTEST and is_common(word))):
            yield start, end


rule = Rule(
    "shouts",
    Level.ADVICE,
    check,
    LETTERS,
    "This reads as if you raised your voice. A calm sentence is trusted more.",
    needs=("shows !", "subject", "capitals"),
)
