"""Whether a text is English, judged by its smallest words."""

from askwell.messages.letter import Letter

_FEWEST = 12  # words; a shorter text is taken for English
_FEWEST_ASKED = 5  # the same in a question, which has its small words early
_SHARE = 0.14  # of all words; English letters have at least twice as many of these
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "with",
        "from",
        "by",
        "is",
        "are",
        "was",
        "be",
        "have",
        "has",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "could",
        "can",
        "may",
        "i",
        "you",
        "your",
        "my",
        "me",
        "we",
        "it",
        "this",
        "that",
        "not",
        "if",
        "how",
        "what",
        "when",
        "who",
        "so",
        "as",
        "about",
        "am",
        "been",
        "their",
        "they",
        "he",
        "she",
    ]
)


def is_english(letter: Letter, *, asked: bool = False) -> bool:
    """True for English and for what is too short to tell; `asked` for a question."""
    words = letter.words
    wanted = _SHARE * len(words)
    if (
        len(words) < (_FEWEST_ASKED if asked else _FEWEST)
        or sum(map(_SMALL.__contains__, words[: len(words) // 2])) >= wanted
    ):
        return True  # half an English letter has more of them than a whole one needs
    return sum(map(_SMALL.__contains__, words)) >= wanted
