"""From a line of the phrase language to the parts it is made of.

Words stand for themselves, `word~` for its inflections, `<tag>` for a tagged word or phrase, `(a|b c)` for either,
`[a]` for perhaps, `..3` for up to three words between, `^` for the sentence's beginning, `$` for its end, `?` for a
sentence that asks, `{name}` for a line defined once.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from askwell.messages.lexicon import inflections

_ITEM = re.compile(r"\.\.\d+|<[\w-]+>|\{[\w-]+\}|[()\[\]|^$?]|[^\s()\[\]|^$?<>{}]+")
_PART = re.compile(r"\{([\w-]+)\}")
_MARKS = "^$?"


class Word(NamedTuple):
    """Any one of these words."""

    forms: frozenset[str]


class Tag(NamedTuple):
    """A word or phrase with this tag, the longest first."""

    name: str


class Gap(NamedTuple):
    """Up to so many words, as few as will do."""

    width: int


class Mark(NamedTuple):
    """A place in the sentence, or its kind."""

    sign: str


class Either(NamedTuple):
    """The first of these that lets the rest follow: those that begin with a word before those that begin with a tag."""

    branches: tuple["Sequence", ...]


Part = Word | Tag | Gap | Mark | Either
Sequence = tuple[Part, ...]


class UnclosedPhrase(ValueError):
    """A phrase in a data file opens a bracket and does not close it."""


class OpenPhrase(ValueError):
    """A phrase in a data file can begin with anything, so it would be looked for everywhere."""


class MisplacedQuestion(ValueError):
    """A phrase in a data file has its ? inside brackets, where it could not hold for the sentence."""


def parse(line: str, parts: Mapping[str, str]) -> Sequence:
    """The parts of a line, its `{name}` filled."""
    while "{" in line:
        line = _PART.sub(lambda m: f"({parts[m[1]]})", line)
    found = _group(_ITEM.findall(line))
    if _can_begin_anywhere(found):
        raise OpenPhrase(f"The phrase {line!r} can begin with anything.")
    if any(_asks(part) for part in found if isinstance(part, Either)):
        raise MisplacedQuestion(f"The phrase {line!r} has its ? inside brackets.")
    return found


def _group(pieces: list[str]) -> Sequence:
    """What stands between two brackets, or the whole line: one sequence, or several between bars."""
    branches = [*_branches(pieces)]
    if len(branches) == 1:
        return _sequence(branches[0])
    single = [b[0] for b in branches if len(b) == 1 and _is_word(b[0])]
    longer = [_sequence(b) for b in branches if not (len(b) == 1 and _is_word(b[0]))]
    if single:
        longer.append((Word(frozenset(form for word in single for form in _forms(word))),))
    return longer[0] if len(longer) == 1 else (Either(tuple(sorted(longer, key=_lead))),)


def _lead(sequence: Sequence) -> int:
    """The rank of what a sequence begins with: words, then tags, then whatever may stand anywhere."""
    if not sequence or isinstance(sequence[0], Gap | Mark):
        return 2
    if isinstance(sequence[0], Either):
        return min(map(_lead, sequence[0].branches))
    return int(isinstance(sequence[0], Tag))


def _sequence(pieces: list[str]) -> Sequence:
    found: list[Part] = []
    at = 0
    while at < len(pieces):
        item = pieces[at]
        if item in "([":
            end = _closing(pieces, at)
            inner = _group(pieces[at + 1 : end])
            found += inner if item == "(" else (Either((*_alternatives(inner), ())),)
            at = end
        else:
            found.append(_part(item))
        at += 1
    return tuple(found)


def _alternatives(inner: Sequence) -> tuple[Sequence, ...]:
    return inner[0].branches if len(inner) == 1 and isinstance(inner[0], Either) else (inner,)


def _part(item: str) -> Part:
    if item in _MARKS:
        return Mark(item)
    if item[0] == "<":
        return Tag(item)
    return Word(frozenset(_forms(item))) if _is_word(item) else Gap(int(item[2:]))


def _branches(pieces: list[str]) -> Iterator[list[str]]:
    """The pieces between bars that stand in no bracket."""
    depth, begin = 0, 0
    for at, piece in enumerate(pieces):
        depth += (piece in "([") - (piece in ")]")
        if piece == "|" and not depth:
            yield pieces[begin:at]
            begin = at + 1
    yield pieces[begin:]


def _closing(pieces: list[str], at: int) -> int:
    depth = 0
    for i in range(at, len(pieces)):
        depth += (pieces[i] in "([") - (pieces[i] in ")]")
        if not depth:
            return i
    raise UnclosedPhrase(f"The phrase {' '.join(pieces)!r} opens a bracket and does not close it.")


def _is_word(item: str) -> bool:
    return item not in _MARKS and item[0] != "<" and not (item.startswith("..") and len(item) > 2)


def _forms(item: str) -> tuple[str, ...]:
    return inflections(item[:-1]) if item[-1] == "~" else (item,)


def _can_begin_anywhere(sequence: Sequence) -> bool:
    for part in sequence:
        if isinstance(part, Word | Tag):
            return False
        if isinstance(part, Gap):
            return True
        if isinstance(part, Either):
            rest = [branch for branch in part.branches if branch]
            if any(_can_begin_anywhere(branch) for branch in rest):
                return True
            if len(rest) == len(part.branches):
                return False
    return True


def _asks(part: Part) -> bool:
    if isinstance(part, Either):
        return any(_asks(inner) for branch in part.branches for inner in branch)
    return part == Mark("?")
