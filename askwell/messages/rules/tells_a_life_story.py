"""A brief introduction is one line; the rest is for the talk (article S76)."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.phrases import Hit
from askwell.messages.view import View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """What stands before the first reason or ask, where that is more than an introduction holds."""
    first, last = view.letter.body
    turns = [view.phrases.first(name) for name in ("reason", "praise", "ask", "learning")]
    turn = min((turn for turn in turns if turn >= 0), default=-1)
    if turn < 0 or view.near:
        return
    if turn - first > limits_of("words")["introduction"] and turn < last:
        yield mark(rule, view, Hit(first, turn))


rule = Rule(
    "tells-a-life-story",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred"),
    "They would read this much about you before they learn why you write. One line is enough.",
    needs=("story",),
)
