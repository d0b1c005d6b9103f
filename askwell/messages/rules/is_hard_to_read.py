"""Long words in long sentences tire a reader."""

import re
from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.view import LETTERS, View, whole
from askwell.reading import Finding, Level, Rule

_VOWELS = re.compile("[aeiouy]+")
_FEWEST = 25  # words; a grade of less text says little
_LONG_WORDS = 5.6  # characters with the space; below, the grade cannot be high but for long sentences
_LONG_SENTENCES = 22  # words
_PER_SENTENCE, _PER_WORD, _BASE = 0.39, 11.8, 15.59  # Kincaid and others (1975)


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, by its Flesch-Kincaid grade."""
    first, last = view.letter.body
    words = last - first
    if words < _FEWEST:
        return
    length = words / len(view.letter.sentences(body=True))
    if len(view.message.text) < words * _LONG_WORDS and length < _LONG_SENTENCES:
        return
    start, end = view.letter.span(first, last)
    syllables = len(_VOWELS.findall(view.message.text[start:end].lower()))
    if _PER_SENTENCE * length + _PER_WORD * syllables / words - _BASE > limits_of("words")["grade"]:
        yield whole(rule)


rule = Rule(
    "is-hard-to-read",
    Level.ADVICE,
    check,
    LETTERS,
    "This takes effort to read. Shorter words and sentences sound more like talking.",
)
