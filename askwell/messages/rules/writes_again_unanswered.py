"""Who did not answer may answer next year."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_REST = 180  # days


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    known = view.message.known
    if (
        known.now
        and known.written_on
        and known.answered is False
        and 0 <= (known.now.date() - known.written_on).days < _REST
    ):
        yield whole(rule)


rule = Rule(
    "writes-again-unanswered",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "linkedin-note", "introduction-request"),
    "They did not answer you some months ago. Write again when there is something new to say.",
    needs=("context",),
)
