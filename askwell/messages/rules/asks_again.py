"""A thank-you is an expression of thanks; a list of new tasks takes it back."""

from collections.abc import Iterator

from askwell.messages.view import View, mark
from askwell.reading import Finding, Level, Rule

_MOST = 1  # one small question may stand in a thank-you; two are homework


def check(view: View) -> Iterator[Finding]:
    """Every new task: advice where it is the only one."""
    tasks = view.hits("asks_again.homework")
    for hit in tasks:
        yield mark(rule, view, hit, level=Level.FIX if len(tasks) > _MOST else Level.ADVICE)


rule = Rule(
    "asks-again",
    Level.FIX,
    check,
    ("thank-you",),
    "Keep this letter for thanks, and ask another time.",
    needs=("asks_again.homework",),
)
