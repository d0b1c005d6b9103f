"""A superlative that stalls."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "“Best ever” makes people stall. Ask about the last month, and they will remember."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("asks-for-the-best-ever", Level.ADVICE, check, ("question",), "Asks for a superlative.")
