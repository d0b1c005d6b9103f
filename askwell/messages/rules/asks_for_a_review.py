"""Feedback on a CV makes the reader an assessor, where you wanted an adviser (article S40-S42)."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every request to look at a CV or an application."""
    return marks(rule, view, "asks_for_a_job.review")


rule = Rule(
    "asks-for-a-review",
    Level.FIX,
    check,
    LETTERS,
    "Looking at a CV is work, and belongs to job hunting. Ask about their path.",
    needs=("asks_for_a_job.review",),
)
