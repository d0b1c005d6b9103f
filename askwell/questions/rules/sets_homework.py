"""A question that leaves work behind."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This gives them work for after the talk. Ask for the one thing they would name now."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("sets-homework", Level.ADVICE, check, ("question",), "Sets the reader a task.")
