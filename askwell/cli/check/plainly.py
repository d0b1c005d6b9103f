"""`askwell check` as it is mostly put: whole option names, values apart, paths together. The rest is the parser's."""

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from askwell.cli.check import FORMATS, LEVELS, STAGES, run

if TYPE_CHECKING:
    import argparse

_SWITCHES = ("json", "batch")
_VALUES = {"kind": None, "channel": None, "to": "", "from": "", "format": "text", "level": None, "stage": None}
_CHOICES = {"format": FORMATS, "level": LEVELS, "stage": STAGES}
_HOME, _FACT = "home", "fact"


class _NotPlain(Exception):
    """Something that only the parser can read or refuse."""


def read(words: Sequence[str]) -> "argparse.Namespace | None":
    """What the parser would make of the words after `check`; None where they are not put plainly."""
    given: dict[str, Any] = {**dict.fromkeys(_SWITCHES, False), **_VALUES, _HOME: None, _FACT: [], "paths": []}
    try:
        _take(iter(words), given)
    except _NotPlain:
        return None
    given["sender"] = given.pop("from")
    return cast("argparse.Namespace", SimpleNamespace(**given, run=run))


def _take(words: Iterator[str], given: dict[str, Any]) -> None:  # Any: an argument is a text, a list, or a truth
    closed = False
    for word in words:
        name = word.removeprefix("--")
        if name == word:
            if closed or (word.startswith("-") and word != "-"):
                raise _NotPlain
            given["paths"].append(word)
            continue
        closed = bool(given["paths"])
        if name in _SWITCHES:
            given[name] = True
        else:
            _put(name, next(words, "--"), given)


def _put(name: str, value: str, given: dict[str, Any]) -> None:
    if value.startswith("-") or value not in _CHOICES.get(name, (value,)):
        raise _NotPlain
    if name == _FACT:
        given[_FACT].append(value)
    elif name in _VALUES or name == _HOME:
        given[name] = value
    else:
        raise _NotPlain
