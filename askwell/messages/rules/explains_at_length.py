"""The new times matter, not the story."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.phrases import Hit
from askwell.messages.view import View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """What stands before the sentence of the new times, where it is longer than a line or two."""
    first, last = view.letter.body
    times = [hit.first for hit in view.hits("ask") or view.hits("other_times")]
    turn = view.letter.begins[min(times)] if times else first
    if first < turn < last and turn - first > limits_of("words")["excuse"]:
        yield mark(rule, view, Hit(first, turn))


rule = Rule(
    "explains-at-length",
    Level.ADVICE,
    check,
    ("reschedule",),
    "They need the new times, not the whole story. One line of why is enough.",
    needs=(
        "ask",
        "other_times",
    ),
)
