"""What a writing machine says about its draft is not part of the letter."""

import re
from collections.abc import Iterator

from askwell.messages.spotting import spotted
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such remainder, in quoted parts too."""
    pattern = spotted(view.message.text, "rules/leaves_generator_text.toml", re.IGNORECASE | re.MULTILINE)
    for match in pattern.finditer(view.message.text) if pattern else ():
        yield Finding(rule.name, rule.level, rule.says, match.start(), match.end(), bars=True, absolute=True)


rule = Rule(
    "leaves-generator-text",
    Level.STOP,
    check,
    LETTERS,
    "This was said to you by the program that drafted it. Take it out.",
    bars=True,
    needs=("spots-low rules/leaves_generator_text.toml",),
)
