"""Patterns of which only those are run that can match: each says by which signs it is known."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from askwell.messages.files import data

_MOST_KEPT = 64  # sets of patterns joined and made ready

Known = tuple[tuple[tuple[str, ...], ...], str]


def spotted(text: str, file: str, flags: int) -> re.Pattern[str] | None:
    """The patterns of a data file that may match in a text, as one; None where no text like it can match.

    The file holds tables `known` with `by`, lists of signs of which the text must hold one each, and `is`, the pattern;
    its other strings are put in for their names in capitals. Where letter case does not matter, signs are lower case.
    """
    said = text.lower() if flags & re.IGNORECASE else text
    there = [is_ for by, is_ in _known(file) if _shows(said, by)]
    return _joined(tuple(there), flags) if there else None


def _shows(text: str, by: tuple[tuple[str, ...], ...]) -> bool:
    """True where a text holds one of each row of signs; in plain loops, as it is asked of every text."""
    for signs in by:
        for sign in signs:
            if sign in text:
                break
        else:
            return False
    return True


@cache
def _known(file: str) -> tuple[Known, ...]:
    table: dict[str, Any] = data(file)
    return tuple((tuple(map(tuple, known["by"])), _filled(known["is"], table)) for known in table["known"])


def _filled(pattern: str, table: Mapping[str, Any]) -> str:
    for name, words in table.items():
        if isinstance(words, str):
            pattern = pattern.replace(name.upper(), f"(?:{words})")
    return pattern


@lru_cache(maxsize=_MOST_KEPT)
def _joined(patterns: tuple[str, ...], flags: int) -> re.Pattern[str]:
    return re.compile("|".join(patterns), flags)
