"""A letter that went to others was written to none of them (article S47, S77)."""

from collections.abc import Iterator

from askwell.messages.letter import read
from askwell.messages.view import LETTERS, View, whole
from askwell.reading import Finding, Level, Rule

_FEWEST = 20  # words; shorter letters are alike by nature
_ALIKE = 0.8  # share of runs of three words in common
_COPIES = 2  # people who got it; with this one, three
_MOST, _LONGEST = 50, 20_000  # letters looked at, and characters of each


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where two other people got nearly the same."""
    others = view.message.known.others
    if not others or len(view.letter.words) < _FEWEST:
        return
    mine = _triples(view.letter.words)
    alike = sum(_share(mine, _triples(read(other[:_LONGEST]).words)) > _ALIKE for other in others[:_MOST])
    if alike >= _COPIES:
        yield whole(rule, detail=f"{alike} others")


def _triples(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _share(mine: frozenset[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> float:
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


rule = Rule(
    "sends-a-copy",
    Level.ADVICE,
    check,
    LETTERS,
    "Nearly the same letter went to other people lately. They may know each other; write this one anew.",
    needs=("context",),
)
