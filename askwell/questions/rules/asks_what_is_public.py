"""A question that a web page or a profile answers."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "You can look this up. Ask what lies behind it."


def check(asked: Asked) -> Iterator[Finding]:
    """Every stretch that public pages answer about the organisation, the person or the subject."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("asks-what-is-public", Level.FIX, check, ("question",), "Asks what is easy to look up.")
