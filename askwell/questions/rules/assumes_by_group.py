"""A question that takes a group for granted."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This assumes something about a whole group. Ask who stays and who leaves."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("assumes-by-group", Level.ADVICE, check, ("question",), "Assumes something about a group.")
