"""A question that makes the reader a judge of the asker."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This makes them judge you. Ask what they see in people who begin."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("asks-to-be-judged", Level.ADVICE, check, ("question",), "Asks for a verdict on the asker.")
