"""A question that hands over a decision of one's own."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This hands them your decision. Ask what they weighed when they decided theirs."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("hands-over-the-choice", Level.ADVICE, check, ("question",), "Hands over a choice of one's own.")
