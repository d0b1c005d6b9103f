"""A label from the careers office makes a talk sound like an examination."""

from collections.abc import Iterator

from askwell.messages.mending import as_written, with_fix, written
from askwell.messages.view import ASKING, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such label; the plainer word is the fix."""
    for hit in view.hits("calls_it_an_interview.label"):
        said = written(view, hit)
        words = said.lower().split()
        plain = "conversations" if words[-1].endswith("s") else "conversation"
        article = "a " if words[0] in {"a", "an"} else ""
        yield with_fix(mark(rule, view, hit), as_written(said, article + plain))


rule = Rule(
    "calls-it-an-interview",
    Level.ADVICE,
    check,
    ASKING,
    "To many readers “interview” sounds like an examination. “Conversation” is what you want.",
    needs=("calls_it_an_interview.label",),
)
