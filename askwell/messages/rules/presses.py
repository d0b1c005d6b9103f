"""A polite ask leaves time and choice to the reader (article S11, S74)."""

from collections.abc import Iterator

from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule

_NEAR = 5  # words; "please don't feel you must reply" presses nobody


def check(view: View) -> Iterator[Finding]:
    """Every demand, reproach or settled date that is not denied."""
    for name in ("demand", "presumes"):
        for hit in view.hits(f"presses.{name}"):
            before = view.letter.words[max(view.letter.begins[hit.first], hit.first - _NEAR) : hit.first]
            if "not" not in before and "no" not in before:
                yield mark(rule, view, hit, detail=name)


rule = Rule("presses", Level.FIX, check, LETTERS, "This presses the reader. Ask, and leave the answer to them.")
