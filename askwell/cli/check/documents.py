"""Findings as the JSON of the contract."""

import sys

from askwell.cli.check.lines import Lines
from askwell.cli.check.reading import Checked, as_json


def records(checked: list[Checked]) -> list[dict[str, object]]:
    """One record a text; notes on silences are for people, so they go to standard error."""
    for one in checked:
        lines = Lines(one.source.text)
        for at, sentence in one.notes:
            print(f"{one.source.path}:{lines.place(at).line}: {sentence}", file=sys.stderr)
    return [
        {
            "path": one.source.path,
            **as_json(one.reading, one.heard, letter_at=one.letter_at, subject_at=one.subject_at),
        }
        for one in checked
    ]
