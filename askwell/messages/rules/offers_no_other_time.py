"""Two times to choose from save a round of letters."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where offers_alternatives is missing."""
    if view.lacks("offers_alternatives"):
        yield whole(rule)


rule = Rule(
    "offers-no-other-time",
    Level.FIX,
    check,
    ("reschedule",),
    "Offer at least two other times.",
    needs=("lacks offers_alternatives",),
)
