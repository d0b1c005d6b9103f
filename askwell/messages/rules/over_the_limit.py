"""What is longer than the channel allows is cut off or refused."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.view import View
from askwell.reading import Finding, Level, Rule

_NAMES = {"linkedin-note": "a note", "inmail": "an InMail"}


def check(view: View) -> Iterator[Finding]:
    """What stands beyond the limit: stopped above the hard one, advised above that of a free account."""
    message, limits = view.message, limits_of(view.message.kind)
    size = len(message.text)
    if size > limits["hard"]:
        yield _beyond(_NAMES[message.kind], limits["hard"], size)
    elif size > limits.get("free", size):
        says = f"LinkedIn takes {limits['free']} characters from a free account, and this has {size}."
        yield Finding(rule.name, Level.ADVICE, says, limits["free"], size, detail="free account")
    if len(message.subject) > limits.get("subject", len(message.subject)):
        yield _beyond("a subject", limits["subject"], len(message.subject))


def _beyond(what: str, limit: int, size: int) -> Finding:
    says = f"LinkedIn will not send {what} of more than {limit} characters, and this has {size}."
    where = "subject" if what == "a subject" else "text"
    return Finding(rule.name, Level.STOP, says, limit, size, field=where, bars=True, absolute=True)  # type: ignore[arg-type]


rule = Rule(
    "over-the-limit",
    Level.STOP,
    check,
    ("linkedin-note", "inmail"),
    "LinkedIn will not send this: it is longer than the channel allows.",
    bars=True,
)
