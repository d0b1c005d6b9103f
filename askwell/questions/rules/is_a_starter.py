"""A question in the words of every guide."""

from collections.abc import Iterator
from functools import lru_cache

from askwell.questions.asking import Asked
from askwell.questions.marking import PACKAGE
from askwell.questions.phrases import read
from askwell.reading import Finding, Level, Rule

SAYS = "A fine opener, and they have answered it often. Put in one thing you know of them."


def check(asked: Asked) -> Iterator[Finding]:
    """The whole question, where it is word for word one that is printed everywhere."""
    if " ".join(asked.words) in _starters():
        start, end = asked.span
        yield Finding(rule.name, rule.level, SAYS, start, start + len(asked.low[start:end].rstrip(" ?.!")))


@lru_cache(maxsize=1)
def _starters() -> frozenset[str]:
    return frozenset(read(PACKAGE, "is_a_starter.toml")["starters"])


rule = Rule("is-a-starter", Level.ADVICE, check, ("question",), "A starter in the words of every guide.")
