"""Stock prose makes one message sound like all the others."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "sounds_like_a_machine.voice")


rule = Rule(
    "sounds-like-a-machine",
    Level.ADVICE,
    check,
    LETTERS,
    "Plainer words sound more like you.",
    needs=("sounds_like_a_machine.voice",),
)
