"""What was said in private stays there."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase, but not what the reader said themselves."""
    for hit in view.hits("repeats_a_confidence.secret"):
        if view.letter.words[hit.first - 1] != "you":
            yield mark(rule, view, hit)


rule = Rule(
    "repeats-a-confidence",
    Level.ADVICE,
    check,
    LETTERS,
    "This was told to you in confidence. The reader will wonder what you will tell of them.",
    needs=("repeats_a_confidence.secret",),
)
