"""One thing is given; a list is put off (article S78)."""

from collections.abc import Iterator

from askwell.messages.view import ASKING, View, mark
from askwell.reading import Finding, Level, Rule

_KINDS = ("introduce", "shadow", "mentor", "review")  # beside a talk


def check(view: View) -> Iterator[Finding]:
    """Every favour beside the first, each kind once."""
    others = [view.hits(f"asks_for_several_things.{kind}")[:1] for kind in _KINDS]
    favours = sorted((hit, kind) for hits, kind in zip(others, _KINDS, strict=True) for hit in hits)
    for hit, kind in favours if view.hits("asks_for_several_things.talk") else favours[1:]:
        yield mark(rule, view, hit, detail=kind)


rule = Rule(
    "asks-for-several-things",
    Level.ADVICE,
    check,
    ASKING,
    "These are several favours at once. One is easy to grant.",
    needs=(
        "asks_for_several_things.introduce",
        "asks_for_several_things.shadow",
        "asks_for_several_things.mentor",
        "asks_for_several_things.review",
    ),
)
