"""Writing as a job hunter makes the reader a gatekeeper; writing as a learner makes them an adviser (article S8)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every mention of one's own job hunt or application."""
    return marks(rule, view, "asks_for_a_job.seeks", "asks_for_a_job.applied")


rule = Rule(
    "introduces-a-job-seeker",
    Level.ADVICE,
    check,
    ASKING,
    "Your search is not their task. Say what you are curious about.",
    needs=(
        "asks_for_a_job.seeks",
        "asks_for_a_job.applied",
    ),
)
