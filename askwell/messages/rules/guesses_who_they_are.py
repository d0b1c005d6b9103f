"""A trait guessed from a name or a photograph is no reason."""

from collections.abc import Iterator

from askwell.messages.view import FIRST, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "guesses_who_they_are.trait")


rule = Rule(
    "guesses-who-they-are",
    Level.ADVICE,
    check,
    (*FIRST, "introduction-request"),
    "This rests on what you guess they are. Name something they have done or said.",
    needs=("guesses_who_they_are.trait",),
)
