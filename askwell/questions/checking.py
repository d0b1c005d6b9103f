"""A question read by every rule, and what a careful adviser would say of it."""

from importlib import import_module

from askwell.questions.asking import Asked
from askwell.questions.rules import RULES
from askwell.reading import Finding, Level, Message, Reading

VERDICTS = {Level.STOP: "stop", Level.FIX: "improve", Level.ADVICE: "ask"}


class NoSuchRule(LookupError):
    """A name that no question rule has."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no question rule called “{name[:60]}”.")


def check(message: Message) -> Reading:
    """Reads one question; `message.facts` is what is known of the person asked.

    The verdict is "ask", "improve" or "stop". A question that rests on a fact gets nothing above advice,
    unless it asks for a job, pries or asks about pay.
    """
    asked = Asked(message.text, message.facts)
    found = [finding for rule in RULES for finding in rule.check(asked)]
    softened = [_softened(finding, asked) for finding in found]
    ordered = tuple(sorted(softened, key=lambda f: (f.start or 0, -f.level)))
    highest = max((finding.level for finding in ordered), default=Level.ADVICE)
    return Reading(kind="question", elements={}, findings=ordered, verdict=VERDICTS[highest], spans={})


def page(name: str) -> str:
    """The page of a question rule, in Markdown: why, where from, flagged and passing examples. Raises NoSuchRule."""
    if name not in {rule.name for rule in RULES}:
        raise NoSuchRule(name)
    files = import_module("importlib.resources").files("askwell.questions.rules")
    return str(files.joinpath(f"{name.replace('-', '_')}.md").read_text(encoding="utf-8"))


def _softened(finding: Finding, asked: Asked) -> Finding:
    if finding.level is Level.FIX and asked.rests:
        return finding._replace(level=Level.ADVICE)
    return finding
