"""Money turns a kindness into an hour's wage."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, marks
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every such phrase."""
    return marks(rule, view, "offers_money.money")


rule = Rule(
    "offers-money",
    Level.ADVICE,
    check,
    (*ASKING, "thank-you", "keep-in-touch"),
    "Money makes an odd thing of a kindness. Thanks, and news of what came of it, are worth more.",
    needs=("offers_money.money",),
)
