"""What a writing machine says about its draft is not part of the letter."""

import re
from collections.abc import Iterator
from functools import cache

from askwell.messages.files import data
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such remainder, in quoted parts too."""
    low = view.message.text.lower()
    if not any(sign in low for sign in data("rules/leaves_generator_text.toml")["signs"]):
        return  # the pattern is made ready only where one of its signs stands
    for match in _left().finditer(view.message.text):
        yield Finding(rule.name, rule.level, rule.says, match.start(), match.end(), bars=True, absolute=True)


@cache
def _left() -> re.Pattern[str]:
    return re.compile("|".join(data("rules/leaves_generator_text.toml")["left"]), re.IGNORECASE | re.MULTILINE)


rule = Rule(
    "leaves-generator-text",
    Level.STOP,
    check,
    LETTERS,
    "This was said to you by the program that drafted it. Take it out.",
    bars=True,
)
