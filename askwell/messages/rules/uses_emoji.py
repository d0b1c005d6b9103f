"""An emoji to a stranger is a smile before the handshake."""

import re
from collections.abc import Iterator

from askwell.messages.view import FIRST, View
from askwell.reading import Finding, Level, Rule

_ANY = re.compile("[\u2600-\U0001faff]")
_EMOJI = re.compile("[ \t]?(?:[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+")


def check(view: View) -> Iterator[Finding]:
    """Every group of emoji with the space before it; it may go."""
    if _ANY.search(view.message.text):
        for match in view.finds(_EMOJI):
            yield Finding(rule.name, rule.level, rule.says, *match.span(), fix="")


rule = Rule(
    "uses-emoji",
    Level.ADVICE,
    check,
    (*FIRST, "introduction-request"),
    "A stranger may find this too familiar. The words carry it alone.",
    needs=("accents",),
)
