"""A statement that waits for applause."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.reading import Finding, Level, Rule

SAYS = "This asks nothing, so they will not know what to say. Turn it into a question."


def check(asked: Asked) -> Iterator[Finding]:
    """The whole text, where it has words and neither asks nor invites."""
    if asked.words and not asked.clauses and "?" not in asked.low:
        start, end = asked.span
        yield Finding(rule.name, rule.level, SAYS, start, start + len(asked.low[start:end].rstrip(" ?.!")))


rule = Rule("asks-nothing", Level.ADVICE, check, ("question",), "Is no question.")
