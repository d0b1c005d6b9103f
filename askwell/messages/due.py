"""Which rules can find anything in a letter, told from a list made ahead: only their files are loaded and asked.

A rule names what it needs, any of: the name of a phrase; `lacks E`, an element that is not there; `shows S`, a sign
in the text, and `reads S`, one whatever its case; `says W`, a word of the letter; `spots FILE` and `spots-low FILE`,
a sign of a file's patterns; `greets nobody`, no greeting, and `greets blank`, one that names nobody; `accents`, other
than ASCII; `capitals`, three in a row; `foreign`, not in English; `short`, `block`, `story` and `long sentence`, fewer
or more words than the limits of is-short, is-one-block, tells-a-life-story and runs-on; and what is known with the
message: `subject`, `sender`, `recipient`, `facts`, `context`, `stopped`. A rule that names nothing is always asked.
The list is written by tools/phrases.py.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, reduce
from operator import or_
from typing import Any, NamedTuple

from askwell.messages import rules
from askwell.messages.book import book, limits_of
from askwell.messages.files import content, data
from askwell.messages.view import View
from askwell.reading import MessageKind, Rule

FILE = "rules.table"
_LINE, _CELL, _WORD, _ROW, _SIGN = "\n", "\t", " ", "\x1e", "\x1f"
_ALWAYS = "always"
_CAPITALS = re.compile("[A-Z][A-Z]{2}")  # faster than {3}, as the first is looked for alone
_FLAGS: Mapping[str, Callable[[View], object]] = {
    _ALWAYS: lambda _view: True,
    "subject": lambda view: view.message.subject,
    "sender": lambda view: view.message.sender,
    "recipient": lambda view: view.message.recipient,
    "facts": lambda view: view.message.facts,
    "context": lambda view: view.message.context is not None,
    "stopped": lambda view: view.message.stopped,
    "accents": lambda view: not view.message.text.isascii(),
    "foreign": lambda view: not view.english,
    "short": lambda view: view.letter.length < limits_of("words")["short"],
    "block": lambda view: view.letter.length > limits_of("words")["block"],
    "story": lambda view: view.letter.length > limits_of("words")["introduction"],
    "long sentence": lambda view: _longest(view) > limits_of("words")["sentence"],
    "capitals": lambda view: _CAPITALS.search(view.message.text),
    "greets nobody": lambda view: view.letter.greeting is None,
    "greets blank": lambda view: view.letter.greeting is not None and not view.letter.greeted,
}

Numbers = tuple[int, ...]
_Rows = tuple[tuple[str, ...], ...]
_Shown = tuple[str, _Rows, Numbers]


class Listed(NamedTuple):
    """One rule as the list has it."""

    name: str
    kinds: tuple[str, ...]
    needs: tuple[str, ...]


class _Plan(NamedTuple):
    """The rules of one kind, as numbers, by what makes them due."""

    flags: tuple[tuple[Callable[[View], object], Numbers], ...]
    lacks: Mapping[str, Numbers]
    says: Mapping[str, Numbers]
    words: frozenset[str]
    shows: tuple[tuple[str, tuple[_Shown, ...]], ...]
    reads: tuple[_Shown, ...]
    names: tuple[tuple[int, tuple[tuple[int, str], ...], int], ...]


def due(view: View) -> Iterator[Rule]:
    """The rules of the kind that can find anything in the letter, in the order of all rules."""
    plan = _plan(view.message.kind, english=view.english)
    text, letter = view.message.text, view.letter
    found: set[int] = set()
    for flag, numbers in plan.flags:
        if flag(view):
            found.update(numbers)
    for element, held in view.elements.items():
        if not held:
            found.update(plan.lacks.get(element, ()))
    for word in plan.words.intersection(letter.words):
        found.update(plan.says[word])
    for mark, shown in plan.shows:
        if mark in text:
            found.update(*[ns for sign, rows, ns in shown if sign in text and (not rows or _each(rows, text))])
    low = text.lower()
    found.update(*[ns for sign, rows, ns in plan.reads if sign in low and (not rows or _each(rows, low))])
    maybe, hits = view.phrases.maybe, view.phrases.get
    for mask, names, number in plan.names:
        if maybe & mask and any(hits(name) for bits, name in names if maybe & bits):
            found.add(number)
    return (rules.rule(rules.NAMES[number]) for number in sorted(found))


def _longest(view: View) -> int:
    return max((end - begin for begin, end in view.letter.sentences(body=True)), default=0)


def _each(rows: _Rows, text: str) -> bool:
    """True where the text holds a sign of each row."""
    return all(any(sign in text for sign in row) for row in rows)


@cache
def _plan(kind: MessageKind, *, english: bool) -> _Plan:
    by: dict[str, dict[str, list[int]]] = {}
    for number, rule in enumerate(_listed()):
        if kind in rule.kinds and (english or rule.name in rules.WITHOUT_WORDS):
            for need in rule.needs or (_ALWAYS,):
                how, told, what = need.partition(_WORD)
                if need in _FLAGS:
                    how, what = "flags", need
                elif not told:
                    how, what = "names", need
                by.setdefault(how, {}).setdefault(what, []).append(number)
    found = {how: {what: tuple(numbers) for what, numbers in needs.items()} for how, needs in by.items()}
    return _Plan(
        flags=tuple((_FLAGS[flag], numbers) for flag, numbers in found.get("flags", {}).items()),
        lacks=found.get("lacks", {}),
        says=found.get("says", {}),
        words=frozenset(found.get("says", {})),
        shows=tuple(_by_mark(_signs(found.get("shows", {})))),
        reads=tuple(_signs(found.get("reads", {}))),
        names=tuple(_masked(found.get("names", {}))),
    )


def _signs(needs: Mapping[str, Numbers]) -> Iterator[tuple[str, _Rows, Numbers]]:
    for signs, numbers in needs.items():
        first, *rows = signs.split(_ROW)
        yield first, tuple(tuple(row.split(_SIGN)) for row in rows), numbers


def _by_mark(signs: Iterable[_Shown]) -> Iterator[tuple[str, tuple[_Shown, ...]]]:
    """The signs by the rarest character of each, which alone is found ten times sooner; a small letter is not rare."""
    by: dict[str, list[_Shown]] = {}
    for shown in signs:
        mark = min(shown[0], key=lambda c: (c.islower() or c.isspace(), c.isalpha()))
        by.setdefault(mark, []).append(shown)
    return ((mark, tuple(listed)) for mark, listed in by.items())


def _masked(needs: Mapping[str, Numbers]) -> Iterator[tuple[int, tuple[tuple[int, str], ...], int]]:
    """For each rule the bits of all phrases that it needs, and of each."""
    by: dict[int, tuple[tuple[int, str], ...]] = {}
    for name, numbers in needs.items():
        for number in numbers:
            by[number] = (*by.get(number, ()), (book().masks.get(name, 0), name))
    return ((reduce(or_, (bits for bits, _ in names)), names, number) for number, names in by.items())


def _listed() -> tuple[Listed, ...]:
    """The list as it was written, or made anew where a rule came or went since."""
    found = parsed(content(FILE).decode())
    return found if tuple(one.name for one in found) == rules.NAMES else made()


def made() -> tuple[Listed, ...]:
    """The list made from the rules themselves."""
    return tuple(Listed(rule.name, rule.kinds, tuple(_told(rule.needs))) for rule in rules.RULES)


def _told(needs: Iterable[str]) -> Iterator[str]:
    for need in needs:
        how, _, file = need.partition(_WORD)
        if how in ("spots", "spots-low"):
            yield from (f"{'reads' if how == 'spots-low' else 'shows'} {signs}" for signs in _spotting(file))
        else:
            yield need


def _spotting(file: str) -> Iterator[str]:
    """Each sign of the shortest row of a pattern, with its other rows, of which a text must hold a sign each."""
    table: dict[str, Any] = data(file)
    for known in table["known"]:
        signs, *rows = sorted(known["by"], key=len)
        yield from (_ROW.join((sign, *map(_SIGN.join, rows))) for sign in signs)


def written(listed: Iterable[Listed]) -> str:
    """The list as text, a rule a line."""
    return _LINE.join(_CELL.join((one.name, _WORD.join(one.kinds), *one.needs)) for one in listed)


def parsed(text: str) -> tuple[Listed, ...]:
    """The list that was written as this text."""
    lines = (line.split(_CELL) for line in text.split(_LINE) if line)
    return tuple(Listed(name, tuple(kinds.split(_WORD)), tuple(needs)) for name, kinds, *needs in lines)
