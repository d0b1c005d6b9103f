"""A promise kept is the best thanks (article S30)."""

from collections.abc import Iterator

from askwell.messages.echoes import echoes, stems
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, once for each promise of which it has no word."""
    for promise in view.message.known.promises or ():
        wanted = stems((promise,))
        if wanted and not echoes(view.letter, wanted, to_reader=False):
            yield whole(rule, detail=promise[:80])


rule = Rule(
    "forgets-a-promise",
    Level.ADVICE,
    check,
    ("thank-you", "keep-in-touch"),
    "You promised them something and do not mention it. Keep it here, or say when you will.",
    needs=("context",),
)
