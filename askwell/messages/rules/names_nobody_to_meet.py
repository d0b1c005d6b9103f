"""An introduction needs somebody to be introduced to."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where names_target is missing."""
    if view.lacks("names_target"):
        yield whole(rule)


rule = Rule(
    "names-nobody-to-meet",
    Level.FIX,
    check,
    ("introduction-request",),
    "Say whom you would like to meet.",
    needs=("lacks names_target",),
)
