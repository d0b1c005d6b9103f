"""A question whose beginning is forgotten before its end."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.reading import Finding, Level, Rule

SAYS = "By the end, its beginning is forgotten. Twenty words carry a question."
LONGEST = 35  # words


def check(asked: Asked) -> Iterator[Finding]:
    """The whole question, by its words."""
    if len(asked.words) > LONGEST:
        start, end = asked.span
        yield Finding(rule.name, rule.level, SAYS, start, start + len(asked.low[start:end].rstrip(" ?.!")))


rule = Rule("is-too-long-to-follow", Level.ADVICE, check, ("question",), "Too long to follow when spoken.")
