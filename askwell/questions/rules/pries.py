"""A question about somebody's private life."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This is private. Leave it out, unless they bring it up themselves."


def check(asked: Asked) -> Iterator[Finding]:
    """Every stretch about family, age, health, belief, origin, home, or a hurt."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("pries", Level.STOP, check, ("question",), "Asks about something private.")
