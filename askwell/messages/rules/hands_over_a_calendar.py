"""Who asks, fits in."""

import re
from collections.abc import Iterator

from askwell.messages.view import FIRST, View, marks
from askwell.reading import Finding, Level, Rule

_PAGES = re.compile(
    r"(?<![\w.])(?:https?://)?(?:www\.)?(?:calendly\.com|cal\.com|savvycal\.com|doodle\.com|tidycal\.com|zcal\.co|youcanbook\.me"
    r"|calendar\.app\.google)(?:/[\w/-]{0,80})?"
)

_SITES = frozenset("calendly cal savvycal doodle tidycal zcal youcanbook calendar".split())


def check(view: View) -> Iterator[Finding]:
    """Every booking page, where no other way is offered."""
    if view.hits("hands_over_a_calendar.other_way"):
        return
    yield from marks(rule, view, "hands_over_a_calendar.slot")
    if _SITES.isdisjoint(view.letter.words):
        return
    for match in view.finds(_PAGES):
        yield Finding(rule.name, rule.level, rule.says, *match.span())


rule = Rule(
    "hands-over-a-calendar",
    Level.ADVICE,
    check,
    (*FIRST, "introduction-request"),
    "A booking page asks them to fit into your day. Offer to fit into theirs.",
    needs=("hands_over_a_calendar.slot", *(f"says {site}" for site in sorted(_SITES))),
)
