"""What is longer than the channel allows is cut off or refused."""

from collections.abc import Iterator

from askwell.messages.files import data
from askwell.messages.view import View
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """What stands beyond the limit: stopped above the hard one, advised above that of a free account."""
    message, limits = view.message, data("limits.toml")[view.message.kind]
    size = len(message.text)
    if size > limits["hard"]:
        yield _beyond("text", limits["hard"], size)
    elif size > limits.get("free", size):
        says = f"A free account allows {limits['free']} characters, and this has {size}."
        yield Finding(rule.name, Level.ADVICE, says, limits["free"], size, detail="free account")
    if len(message.subject) > limits.get("subject", len(message.subject)):
        yield _beyond("subject", limits["subject"], len(message.subject))


def _beyond(field: str, limit: int, size: int) -> Finding:
    says = f"The limit is {limit} characters, and this has {size}."
    where = "subject" if field == "subject" else "text"
    return Finding(rule.name, Level.STOP, says, limit, size, field=where, bars=True, absolute=True)  # type: ignore[arg-type]


rule = Rule(
    "over-the-limit",
    Level.STOP,
    check,
    ("linkedin-note", "inmail"),
    "This is longer than the channel allows.",
    bars=True,
)
