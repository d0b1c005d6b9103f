"""A question that could not be answered without breaking a promise."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "They could not answer this without breaking a promise. Ask what may be said."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("seeks-what-is-secret", Level.ADVICE, check, ("question",), "Asks for something confidential.")
