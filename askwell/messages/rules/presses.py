"""A polite ask leaves time and choice to the reader (article S11, S74)."""

from collections.abc import Iterator

from askwell.messages.mending import with_fix
from askwell.messages.phrases import Hit
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule

_NEAR = 5  # words; "please don't feel you must reply" presses nobody
_HASTE = (("asap",), ("as", "soon", "as", "possible"))
_AT_EASE = "when it suits you"


def check(view: View) -> Iterator[Finding]:
    """Every demand, reproach or settled date that is not denied; haste is mended by leaving the time to them."""
    for name in ("demand", "presumes"):
        for hit in view.hits(f"presses.{name}"):
            before = view.letter.words[max(view.letter.begins[hit.first], hit.first - _NEAR) : hit.first]
            if "not" not in before and "no" not in before:
                yield with_fix(mark(rule, view, hit, detail=name), _at_ease(view, hit))


def _at_ease(view: View, hit: Hit) -> str | None:
    """The words of the hit with its haste taken out, where that is how it ends."""
    for haste in _HASTE:
        first = hit.after - len(haste)
        if first >= hit.first and view.letter.words[first : hit.after] == haste:
            start = view.letter.starts[hit.first]
            return view.message.text[start : view.letter.starts[first]] + _AT_EASE
    return None


rule = Rule(
    "presses",
    Level.FIX,
    check,
    LETTERS,
    "This presses the reader. Ask, and leave the answer to them.",
    needs=(
        "presses.demand",
        "presses.presumes",
    ),
)
