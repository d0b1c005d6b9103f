"""A few letters at a time can each be meant."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_MOST = (5, 12, 8)  # letters in a day, in a week, and still unanswered


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the context says so."""
    known = view.message.known
    counts = (known.written_today, known.written_this_week, known.unanswered)
    if any(count is not None and count >= most for count, most in zip(counts, _MOST, strict=True)):
        yield whole(rule)


rule = Rule(
    "writes-to-many-at-once",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "linkedin-note"),
    "That is many letters in a short time, and answers will come all at once. Let these rest first.",
    needs=("context",),
)
