"""A long subject is cut off on a phone."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.view import ASKING, View
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The subject, by its words and characters."""
    subject, limits = view.message.subject, limits_of("subject")
    if len(subject) > limits["characters"] or len(subject.split()) > limits["words"]:
        yield Finding(rule.name, rule.level, rule.says, 0, len(subject), field="subject")


rule = Rule(
    "has-a-long-subject",
    Level.ADVICE,
    check,
    (*ASKING, "introduction-request", "keep-in-touch", "thank-you"),
    "A phone cuts this off in the middle. Six or seven words are seen whole.",
    needs=("subject",),
)
