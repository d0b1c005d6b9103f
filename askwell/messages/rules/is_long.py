"""A message that fits one screen is read; a long one is kept for later (article S74)."""

from collections.abc import Iterator

from askwell.messages.files import data
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, by the number of its words."""
    limits, words = data("limits.toml")["words"], view.letter.length
    if words > limits["long"]:
        level = Level.FIX if words > limits["far_too_long"] else Level.ADVICE
        yield whole(rule, level=level, says=f"This has {words} words. Half as many would be read to the end.")


rule = Rule("is-long", Level.ADVICE, check, ("outreach", "inmail", "referred", "follow-up"), "This is long.")
