"""Who said no, or asked not to be written to, is left in peace (article S86)."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where this person said no or stop."""
    if view.message.stopped:
        yield Finding(rule.name, rule.level, rule.says, bars=True, absolute=True)


rule = Rule(
    "addressed-to-someone-who-said-no",
    Level.STOP,
    check,
    LETTERS,
    "This person asked not to be written to. Leave them in peace.",
    bars=True,
    needs=("stopped",),
)
