"""Some things are for friends."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "tells_too_much.private")


rule = Rule(
    "tells-too-much",
    Level.ADVICE,
    check,
    (*ASKING, "introduction-request", "reschedule"),
    "A stranger does not know what to do with this. It can wait until you know each other.",
    needs=("tells_too_much.private",),
)
