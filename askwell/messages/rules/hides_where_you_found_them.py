"""Who does not know where you found them, wonders (article S77)."""

from collections.abc import Iterator

from askwell.messages.echoes import echoes, stems
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the list they stand on is known and not named."""
    found_in = view.message.known.found_in
    if not found_in or view.hits("hides_where_you_found_them.source"):
        return
    if not echoes(view.letter, stems((found_in,)), to_reader=False):
        yield whole(rule)


rule = Rule(
    "hides-where-you-found-them",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred"),
    "Say where you found them, so that they need not wonder.",
    needs=("context",),
)
