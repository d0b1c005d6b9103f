"""A question whose answer is in the notes."""

from collections.abc import Iterator

from askwell.questions.asking import SHARED, Asked, stems
from askwell.reading import Finding, Level, Rule

SAYS = "Your notes answer this already. Ask what lies behind it."

_PLAIN = frozenset("when where who did do have were are was is".split())  # openings that a note can answer


def check(asked: Asked) -> Iterator[Finding]:
    """The whole question, where it asks for a bare fact and every word of it that says something stands in one."""
    mine = stems(asked.text)
    if not asked.words or asked.words[0] not in _PLAIN or len(mine) < SHARED:
        return
    if any(mine <= stems(fact) for fact in asked.facts):
        start, end = asked.span
        yield Finding(rule.name, rule.level, SAYS, start, start + len(asked.low[start:end].rstrip(" ?.!")))


rule = Rule("asks-what-is-known", Level.ADVICE, check, ("question",), "Answered by what is known.")
