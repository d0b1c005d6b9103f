"""A small language for phrases, and one pass over a letter that finds them all.

One phrase a line: words stand for themselves, `word~` for its inflections, `<tag>` for a tagged word or phrase, `(a|b c)` for
either, `[a]` for perhaps, `..3` for up to three words between, `^` for the sentence's beginning, `$` for its end, `?` for a
sentence that asks, `{name}` for a part defined once. A phrase stays within one sentence; its length is bounded, so the pass
is linear in the letter.
"""

import os.path
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from askwell.messages.letter import Letter

_ITEM = re.compile(r"\.\.\d+|<[\w-]+>|\{[\w-]+\}|[()\[\]|^$?]|[^\s()\[\]|^$?<>{}]+")
_TRADES = ("er", "or", "ist", "ian", "ant", "eer", "man", "wife")  # how English ends the names of trades
_SHORTEST_TRADE = 5  # letters
_VOWELS = "aeiou"
_FIRST_YEAR, _LAST_YEAR = 1930, 2049  # four digits outside are a number, not a year


class Hit(NamedTuple):
    """A phrase found: its words from `first` up to `after`."""

    first: int
    after: int


class _Node(NamedTuple):
    kind: str
    arg: Any  # words, tag, gap width or the heads of the branches, by kind
    then: "_Node | None"


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """All phrases by name, filed under the word or tag they can begin with."""

    index: Mapping[str, tuple[tuple[str, _Node], ...]]

    def scan(self, letter: Letter, tags: "Tags") -> dict[str, tuple[Hit, ...]]:
        """Every phrase in the letter: name to hits, in the order of the text."""
        found: dict[str, list[Hit]] = {}
        index, words = self.index, letter.words
        for i, word in enumerate(words):
            for key in (word, *tags[i]):
                for name, node in index.get(key, ()):
                    after = _match(node, i, letter, tags)
                    if after > i:
                        found.setdefault(name, []).append(Hit(i, after))
        return {name: _outermost(hits) for name, hits in found.items()}


Tags = tuple[Mapping[str, tuple[int, ...]], ...]


def _outermost(hits: list[Hit]) -> tuple[Hit, ...]:
    """Hits that overlap become one."""
    kept: list[Hit] = []
    for hit in sorted(hits):
        if kept and hit.first < kept[-1].after:
            kept[-1] = Hit(kept[-1].first, max(hit.after, kept[-1].after))
        else:
            kept.append(hit)
    return tuple(kept)


def _match(node: _Node | None, i: int, letter: Letter, tags: Tags) -> int:
    """The word after the phrase that begins at word i, or -1."""
    words, limit = letter.words, letter.limits[i]
    start = i

    def walk(node: _Node | None, i: int) -> int:
        while node is not None:
            kind, arg, then = node
            if kind == "word":
                if i >= limit or words[i] not in arg:
                    return -1
                i += 1
            elif kind == "tag":
                ends = tags[i].get(arg) if i < limit else None
                if ends is None:
                    return -1
                if len(ends) > 1:
                    return next((end for e in ends if e <= limit and (end := walk(then, e)) >= 0), -1)
                i = ends[0]
            elif kind == "gap":
                return next((end for j in range(i, min(i + arg, limit) + 1) if (end := walk(then, j)) >= 0), -1)
            elif kind == "either":
                return next((end for branch in arg if (end := walk(branch, i)) >= 0), -1)
            elif not _holds(kind, i, start, letter):
                return -1
            node = then
        return i

    return walk(node, i)


def _holds(kind: str, i: int, start: int, letter: Letter) -> bool:
    if kind == "begin":
        return letter.begins[start] == i
    if kind == "end":
        return i == letter.limits[start]
    return letter.asks[start]


_PASS = _Node("gap", 0, None)


def _parse(items: list[str], at: int, tail: _Node | None, closing: str = "") -> tuple[_Node | None, int]:
    """The chain of items from `at` to `closing` with `tail` behind it, and the place after."""
    branches: list[list[tuple[str, Any]]] = [[]]
    while at < len(items) and items[at] != closing:
        item = items[at]
        if item == "|":
            branches.append([])
        elif item in "([":
            end = _closing(items, at)
            branches[-1].append((item, items[at + 1 : end]))
            at = end
        else:
            branches[-1].append(("", item))
        at += 1
    heads = tuple(_chain(branch, tail) for branch in branches)
    return (heads[0] if len(heads) == 1 else _Node("either", tuple(h or _PASS for h in heads), None)), at


def _closing(items: list[str], at: int) -> int:
    depth = 0
    for i in range(at, len(items)):
        depth += (items[i] in "([") - (items[i] in ")]")
        if not depth:
            return i
    raise UnclosedPhrase(f"The phrase {' '.join(items)!r} opens a bracket and does not close it.")


class UnclosedPhrase(ValueError):
    """A phrase in a data file opens a bracket and does not close it."""


def _chain(branch: list[tuple[str, Any]], tail: _Node | None) -> _Node | None:
    node = tail
    for kind, item in reversed(branch):
        if kind == "":
            node = _single(item, node)
        else:
            inner, _ = _parse(item, 0, node)
            node = inner if kind == "(" else _Node("either", (inner or _PASS, node or _PASS), None)
    return node


def _single(item: str, then: _Node | None) -> _Node:
    if item.startswith(".."):
        return _Node("gap", int(item[2:]), then)
    if item.startswith("<"):
        return _Node("tag", item, then)
    if item in "^$?":
        return _Node({"^": "begin", "$": "end", "?": "question"}[item], None, then)
    words = inflections(item[:-1]) if item.endswith("~") else (item,)
    return _Node("word", frozenset(words), then)


@cache
def inflections(word: str) -> tuple[str, ...]:
    """A word with its endings: ask, asks, asked, asking. Some of them are no words, which does no harm."""
    base = word.removesuffix("e")
    forms = [word, word + "s", base + "ed", base + "ing"]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        forms += [word[:-1] + "ies", word[:-1] + "ied"]
    if word[-1] in "sxzho":
        forms.append(word + "es")
    if len(word) > 2 and word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        forms += [word + word[-1] + "ed", word + word[-1] + "ing"]
    return tuple(forms)


def _keys(node: _Node | None) -> Iterator[str]:
    """What a phrase can begin with: words, or tags in brackets."""
    while node is not None and node.kind not in ("word", "tag", "either"):
        if node.kind == "gap" and node.arg:
            raise OpenPhrase("A phrase must begin with a word or a tag, not with a gap.")
        node = node.then
    if node is None:
        raise OpenPhrase("A phrase must hold a word or a tag on every way through it.")
    if node.kind == "word":
        yield from node.arg
    elif node.kind == "tag":
        yield node.arg
    else:
        for branch in node.arg:
            yield from _keys(branch)


class OpenPhrase(ValueError):
    """A phrase in a data file begins with a gap, so it could begin anywhere."""


def phrasebook(sources: Iterable[tuple[str, str]], parts: Mapping[str, str]) -> Phrasebook:
    """The book of named phrases, one a line; `parts` fills `{name}`."""
    index: dict[str, list[tuple[str, _Node]]] = {}
    for name, lines in sources:
        for line in lines.splitlines():
            if line.strip():
                node, _ = _parse(_ITEM.findall(_fill(line, parts)), 0, None)
                for key in set(_keys(node)):
                    index.setdefault(key, []).append((name, node or _PASS))
    return Phrasebook({key: tuple(entries) for key, entries in index.items()})


def _fill(line: str, parts: Mapping[str, str]) -> str:
    while "{" in line:
        line = re.sub(r"\{([\w-]+)\}", lambda m: f"({parts[m[1]]})", line)
    return line


@cache
def data(name: str) -> dict[str, Any]:
    """A data file of this room, read once."""
    loader = __spec__.loader
    return tomllib.loads(loader.get_data(os.path.join(os.path.dirname(__file__), name)).decode())  # type: ignore[union-attr]


class Lexicon:
    """Which words and phrases carry which tag."""

    def __init__(self, tagged: Mapping[str, str], common: frozenset[str], things: frozenset[str]) -> None:
        self.common = common
        self.things = things
        self.entries: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for tag, phrases in tagged.items():
            for phrase in phrases.replace("\n", " ").split(","):
                self._add(f"<{tag}>", phrase.split())

    def _add(self, tag: str, phrase: list[str]) -> None:
        if not phrase:
            return
        *before, last = phrase
        for form in inflections(last[:-1]) if last.endswith("~") else (last,):
            first, *rest = (*before, form)
            self.entries.setdefault(first, []).append((tuple(rest), tag))

    def tags(self, letter: Letter) -> Tags:
        """For each word, the tags that begin there with the words they may end before."""
        words = letter.words
        return tuple(self._at(i, word, words, letter) for i, word in enumerate(words))

    def _at(self, i: int, word: str, words: tuple[str, ...], letter: Letter) -> dict[str, tuple[int, ...]]:
        here: dict[str, tuple[int, ...]] = {}
        for rest, tag in self.entries.get(word, ()):
            after = i + 1 + len(rest)
            if not rest or (after <= letter.limits[i] and words[i + 1 : after] == rest):
                here[tag] = tuple(sorted({*here.get(tag, ()), after}, reverse=True))
        if word[0].isdigit():
            here["<num>"] = (i + 1,)
            if len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
                here["<year>"] = (i + 1,)
        elif word not in self.common:
            here["<content>"] = (i + 1,)
            if word.endswith(_TRADES) and len(word) >= _SHORTEST_TRADE and word not in self.things:
                here["<who>"] = (i + 1,)
        if letter.text[letter.starts[i] - 1 : letter.starts[i]] == "[":
            here["<blank>"] = (i + 1,)
        if letter.capital(i) and word != "i":
            here["<cap>"] = (i + 1,)
        return here
