"""A question that is mostly about who asks it."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.reading import Finding, Level, Rule

SAYS = "Most of this is about you. Say the one thing they need, then ask."
FEWEST = 4  # words about the asker; below, the share says little
SHARE = 2  # words about the asker to one about the reader

_MINE = ("i", "i'm", "i've", "my", "me", "myself", "mine")
_YOURS = ("you", "your", "you're", "you've", "yours", "yourself")


def check(asked: Asked) -> Iterator[Finding]:
    """The whole question, by its words about either."""
    mine = sum(asked.words.count(word) for word in _MINE)
    if mine >= FEWEST and mine > SHARE * sum(asked.words.count(word) for word in _YOURS):
        start, end = asked.span
        yield Finding(rule.name, rule.level, SAYS, start, start + len(asked.low[start:end].rstrip(" ?.!")))


rule = Rule("speaks-of-the-asker", Level.ADVICE, check, ("question",), "More about the asker than the reader.")
