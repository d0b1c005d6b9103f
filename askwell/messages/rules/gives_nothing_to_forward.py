"""Lines that can be forwarded save the writer a letter."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where nothing in it is meant to be passed on."""
    if not view.phrases.get("gives_nothing_to_forward.lines"):
        yield whole(rule)


rule = Rule(
    "gives-nothing-to-forward",
    Level.ADVICE,
    check,
    ("introduction-request",),
    "Add two lines they can pass on, so that helping you takes a minute.",
)
