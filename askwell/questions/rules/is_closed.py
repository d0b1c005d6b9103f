"""A question that a yes or a no answers in full."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.reading import Finding, Level, Rule

SAYS = "A yes or no would answer this. Begin with what, how or which."


def check(asked: Asked) -> Iterator[Finding]:
    """The first yes-or-no question, unless an open one goes with it."""
    closed = [clause for clause in asked.clauses if clause.form == "closed"]
    if closed and len(closed) == len(asked.clauses):
        end = closed[0].start + len(asked.low[closed[0].start : closed[0].end].rstrip(" ?.!\n"))
        yield Finding(rule.name, rule.level, SAYS, closed[0].start, end)


rule = Rule("is-closed", Level.FIX, check, ("question",), "Can be answered with yes or no.")
