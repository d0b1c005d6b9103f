"""A reminder asks for no more than the letter it follows."""

import re
from collections.abc import Iterator

from askwell.messages.view import View
from askwell.reading import Finding, Level, Rule

_MINUTES = re.compile(r"(?<!\d)(\d{1,3})[ -]?min(?:ute)?s?\b", re.IGNORECASE)


def check(view: View) -> Iterator[Finding]:
    """Every length above the longest of the first message."""
    first = view.message.known.first_text
    asked = [int(match[1]) for match in _MINUTES.finditer(first)] if first else []
    if not asked:
        return
    for match in view.finds(_MINUTES):
        if int(match[1]) > max(asked):
            yield Finding(rule.name, rule.level, rule.says, *match.span())


rule = Rule(
    "raises-the-stakes",
    Level.ADVICE,
    check,
    ("follow-up",),
    "Your first letter asked for less. Ask for the same again, or for something smaller.",
    needs=("context",),
)
