"""A question about what this person earns; what the work usually pays is another matter."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This asks what they earn. Ask which public source gives a fair picture of pay."


def check(asked: Asked) -> Iterator[Finding]:
    """Every stretch that asks for this person's own pay."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("asks-about-their-pay", Level.STOP, check, ("question",), "Asks what this person earns.")
