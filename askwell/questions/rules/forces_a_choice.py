"""A question that offers two answers only."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "The true answer may be neither. Ask how it is split, or what it is like."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("forces-a-choice", Level.ADVICE, check, ("question",), "Offers two answers only.")
