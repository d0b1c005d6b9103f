"""Office words hide what is meant."""

from collections.abc import Iterator

from askwell.messages.mending import exchanged, with_fix
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such word; where a plainer one is safe, it is the fix."""
    for hit in view.hits("uses_jargon.word"):
        yield with_fix(mark(rule, view, hit), exchanged(view, hit, "uses_jargon"))


rule = Rule(
    "uses-jargon", Level.ADVICE, check, LETTERS, "Plain words say more than office ones.", needs=("uses_jargon.word",)
)
