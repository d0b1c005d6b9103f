"""From a line of the phrase language to a chain of steps that can be walked along a letter."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from askwell.messages.lexicon import inflections

_ITEM = re.compile(r"\.\.\d+|<[\w-]+>|\{[\w-]+\}|[()\[\]|^$?]|[^\s()\[\]|^$?<>{}]+")
_PART = re.compile(r"\{([\w-]+)\}")

WORD, TAG, GAP, EITHER, BEGIN, END, QUESTION = range(7)
_MARKS = {"^": BEGIN, "$": END, "?": QUESTION}


class Step:
    """One step: `kind` says what `arg` is (words, a tag, a gap with what may follow it, branches), `then` the next."""

    __slots__ = ("arg", "kind", "then")

    def __init__(self, kind: int, arg: Any, then: "Step | None") -> None:  # Any: the type follows from the kind
        self.kind = kind
        self.arg = arg
        self.then = then


class Starts:
    """What a chain can begin with: words and tags, each with the branches; `free` branches may begin with anything."""

    __slots__ = ("free", "tags", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[Step]] = {}
        self.tags: dict[str, list[Step]] = {}
        self.free: list[Step | None] = []


class UnclosedPhrase(ValueError):
    """A phrase in a data file opens a bracket and does not close it."""


class OpenPhrase(ValueError):
    """A phrase in a data file can begin with anything, so it would be looked for everywhere."""


def items(line: str, parts: Mapping[str, str]) -> list[str]:
    """A line in pieces, its `{name}` parts filled."""
    while "{" in line:
        line = _PART.sub(lambda m: f"({parts[m[1]]})", line)
    return _ITEM.findall(line)


def chain(pieces: list[str], tail: Step | None = None) -> Step | None:
    """The steps of a line with `tail` behind them."""
    branches = [*_branches(pieces)]
    if len(branches) == 1:
        return _sequence(branches[0], tail)
    single = [b[0] for b in branches if len(b) == 1 and _is_word(b[0])]
    heads: list[Step | None] = [_sequence(b, tail) for b in branches if not (len(b) == 1 and _is_word(b[0]))]
    if single:
        heads.append(Step(WORD, frozenset(w for s in single for w in _forms(s)), tail))
    return heads[0] if len(heads) == 1 else _either(heads)


def starts(step: Step | None, into: Starts | None = None) -> Starts:
    """What a chain can begin with."""
    found = Starts() if into is None else into
    if step is None or step.kind in (GAP, BEGIN, END, QUESTION):
        found.free.append(step)
    elif step.kind == WORD:
        for word in step.arg:
            found.words.setdefault(word, []).append(step)
    elif step.kind == TAG:
        found.tags.setdefault(step.arg, []).append(step)
    else:
        _merge(step.arg, found)
    return found


def keys(pieces: list[str]) -> frozenset[str]:
    """The words and tags a line can begin with, found without building its steps."""
    found: set[str] = set()
    for branch in _branches(pieces):
        found |= _branch_keys(branch, pieces)
    return frozenset(found)


def _branch_keys(branch: list[str], pieces: list[str]) -> set[str]:
    found: set[str] = set()
    at = 0
    while at < len(branch):
        item = branch[at]
        if item in "([":
            end = _closing(branch, at)
            found |= keys(branch[at + 1 : end])
            if item == "(":
                return found
            at = end
        elif item not in _MARKS and not (item.startswith("..") and len(item) > 2):
            return found | ({item} if item[0] == "<" else set(_forms(item)))
        elif item not in _MARKS:
            break
        at += 1
    raise OpenPhrase(f"The phrase {' '.join(pieces)!r} can begin with anything.")


def _merge(other: Starts, into: Starts) -> None:
    for word, steps in other.words.items():
        into.words.setdefault(word, []).extend(steps)
    for tag, steps in other.tags.items():
        into.tags.setdefault(tag, []).extend(steps)
    into.free.extend(other.free)


def _either(heads: Iterable[Step | None]) -> Step:
    found = Starts()
    for head in heads:
        starts(head, found)
    return Step(EITHER, found, None)


def _branches(pieces: list[str]) -> Iterator[list[str]]:
    """The pieces between bars that stand in no bracket."""
    depth, begin = 0, 0
    for at, piece in enumerate(pieces):
        depth += (piece in "([") - (piece in ")]")
        if piece == "|" and not depth:
            yield pieces[begin:at]
            begin = at + 1
    yield pieces[begin:]


def _sequence(pieces: list[str], tail: Step | None) -> Step | None:
    if not pieces:
        return tail
    item, after = pieces[0], 1
    if item in "([":
        end = _closing(pieces, 0)
        rest = _sequence(pieces[end + 1 :], tail)
        inner = chain(pieces[1:end], rest)
        return inner if item == "(" else _either((inner, rest))
    rest = _sequence(pieces[after:], tail)
    if item.startswith("..") and len(item) > 2:
        return Step(GAP, (int(item[2:]), _guard(rest)), rest)
    if item[0] == "<":
        return Step(TAG, item, rest)
    if item in _MARKS:
        return Step(_MARKS[item], None, rest)
    return Step(WORD, frozenset(_forms(item)), rest)


def _guard(step: Step | None) -> tuple[frozenset[str], tuple[str, ...]] | None:
    """The words and tags one of which must follow a gap, None where anything may."""
    found = starts(step)
    return None if found.free else (frozenset(found.words), tuple(found.tags))


def _is_word(item: str) -> bool:
    return item not in _MARKS and item[0] != "<" and not (item.startswith("..") and len(item) > 2)


def _forms(item: str) -> tuple[str, ...]:
    return inflections(item[:-1]) if item[-1] == "~" else (item,)


def _closing(pieces: list[str], at: int) -> int:
    depth = 0
    for i in range(at, len(pieces)):
        depth += (pieces[i] in "([") - (pieces[i] in ")]")
        if not depth:
            return i
    raise UnclosedPhrase(f"The phrase {' '.join(pieces)!r} opens a bracket and does not close it.")
