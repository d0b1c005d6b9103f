"""Relationships are built on mutual interest (article S30)."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where has_news_or_gift is missing."""
    if view.lacks("has_news_or_gift"):
        yield whole(rule)


rule = Rule(
    "brings-nothing",
    Level.FIX,
    check,
    ("keep-in-touch",),
    "Bring something: news of yours, a link, a congratulation, what came of their advice.",
    needs=("lacks has_news_or_gift",),
)
