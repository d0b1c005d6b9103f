"""Ten o'clock is not the same everywhere."""

import re
from collections.abc import Iterator

from askwell.messages.view import ASKING, View
from askwell.reading import Finding, Level, Rule

_CLOCK = re.compile(
    r"(?<![\w:.])(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9]) ?[ap]\.?m\b)(?![\w:])",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\b(?:UTC|GMT|[CEW]ES?T|BST|IST|ES?DT|[ECMP][SD]?T|AE[SD]T|JST|SGT|WAT|SAST|NZ[SD]?T|time)\b|[+-]\d\d:?\d\d"
)
_NEAR = 60  # characters after a time in which its zone may stand


def check(view: View) -> Iterator[Finding]:
    """Every time of day without a zone, where the clocks of the two are known to differ."""
    now, there = view.message.known.now, view.message.known.there
    if now is None or there is None or now.replace(tzinfo=None) == there:
        return
    text = view.message.text
    for match in view.finds(_CLOCK):
        if not _ZONE.search(text, match.start(), match.end() + _NEAR):
            yield Finding(rule.name, rule.level, rule.says, *match.span())


rule = Rule(
    "leaves-the-zone-open",
    Level.ADVICE,
    check,
    (*ASKING, "reschedule"),
    "Their clock shows another time than yours. Say whose time this is.",
    needs=("context",),
)
