"""A name opens the letter; a reason keeps it open (article S77)."""

from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The sentence of the referral, where no other sentence gives a reason."""
    letter = view.letter
    sent = {letter.begins[hit.first] for hit in view.hits("leans_on_the_referrer.sent")}
    others = [hit for name in ("reason", "praise") for hit in view.hits(name) if letter.begins[hit.first] not in sent]
    if sent and not others and not view.near:
        first = min(sent)
        yield mark(rule, view, Hit(first, letter.limits[first]))


rule = Rule(
    "leans-on-the-referrer",
    Level.ADVICE,
    check,
    ("referred",),
    "Their friend's name is the only reason given. Add one of your own.",
    needs=("leans_on_the_referrer.sent",),
)
