"""A letter that gives asks for no answer (article S30)."""

from collections.abc import Iterator

from askwell.messages.view import View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "leaves_homework.task")


rule = Rule(
    "leaves-homework",
    Level.ADVICE,
    check,
    ("keep-in-touch",),
    "They now owe you an answer. “No need to reply” sets them free.",
    needs=("leaves_homework.task",),
)
