"""A question that pushes towards its answer."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This pushes towards an answer. Ask it so that any answer is welcome."


def check(asked: Asked) -> Iterator[Finding]:
    """Every tag, push or loaded word."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("leads", Level.FIX, check, ("question",), "Pushes towards an answer.")
