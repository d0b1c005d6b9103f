"""A reader remembers a talk sooner than a name."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where links_to_talk is missing."""
    if view.lacks("links_to_talk"):
        yield whole(rule)


rule = Rule(
    "forgets-the-talk",
    Level.FIX,
    check,
    ("keep-in-touch",),
    "Remind them of your talk or of what they advised.",
    needs=("lacks links_to_talk",),
)
