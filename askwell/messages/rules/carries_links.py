"""Links from a stranger make people careful."""

import re
from collections.abc import Iterator

from askwell.messages.view import ASKING, View
from askwell.reading import Finding, Level, Rule

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()]{1,500}[^\s<>().,;:!?]|(?<![\w.])(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|rb\.gy)/\w{1,60}"
)
_SHORTENED = re.compile(r"(?:https?://)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|rb\.gy)/")
_SIGNS = ("://", "www.", ".ly/", "url.com/", "t.co/", "goo.gl/", "rb.gy/")


def check(view: View) -> Iterator[Finding]:
    """Every link after the first, and every shortened one."""
    text = view.message.text
    if not any(sign in text for sign in _SIGNS):
        return
    for number, link in enumerate(view.finds(_LINK)):
        shortened = _SHORTENED.match(link[0]) is not None
        if number or shortened:
            yield Finding(rule.name, rule.level, rule.says, *link.span(), detail="shortened" if shortened else "")


rule = Rule(
    "carries-links",
    Level.ADVICE,
    check,
    (*ASKING, "introduction-request"),
    "Links from a stranger make people wary, and mail filters too. One is plenty.",
    needs=(
        "shows /",
        "shows www.",
    ),
)
