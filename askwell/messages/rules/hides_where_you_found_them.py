"""Who does not know where you found them, wonders (article S77)."""

from collections.abc import Iterator

from askwell.messages.echoes import stems
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the list they stand on is known and not named."""
    found_in = view.message.known.found_in
    if found_in and not view.hits("hides_where_you_found_them.source"):
        told = stems((found_in,))
        if told.isdisjoint(stems((view.message.text,))):
            yield whole(rule)


rule = Rule(
    "hides-where-you-found-them",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred"),
    "Say where you found them, so that they need not wonder.",
)
