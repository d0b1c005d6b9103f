"""A letter without a subject looks like a mistake."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where it is an e-mail from the desk and its subject is blank."""
    message = view.message
    if message.context is not None and message.channel == "email" and not message.subject.strip():
        yield whole(rule)


rule = Rule(
    "has-no-subject",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "introduction-request", "thank-you", "keep-in-touch"),
    "The subject is empty, so this may look like a mistake or be filtered out.",
    needs=("context",),
)
