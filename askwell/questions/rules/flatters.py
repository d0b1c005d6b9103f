"""Praise dressed as a question."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This asks them to praise themselves. Ask about one decision or one habit."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("flatters", Level.ADVICE, check, ("question",), "Praise dressed as a question.")
