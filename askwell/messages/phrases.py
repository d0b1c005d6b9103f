"""A small language for phrases, and one pass over a letter that finds them all.

One phrase a line: words stand for themselves, `word~` for its inflections, `<tag>` for a tagged word or phrase,
`(a|b c)` for either, `[a]` for perhaps, `..3` for up to three words between, `^` for the sentence's beginning, `$` for
its end, `?` for a sentence that asks, `{name}` for a part defined once. A phrase stays within one sentence and its
length is bounded, so the pass is linear in the letter.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from askwell.messages.grammar import (
    BEGIN,
    EITHER,
    END,
    GAP,
    QUESTION,
    TAG,
    WORD,
    Starts,
    Step,
    chain,
    items,
    keys,
    starts,
)
from askwell.messages.letter import Letter
from askwell.messages.lexicon import Tags


class Hit(NamedTuple):
    """A phrase found: its words from `first` up to `after`."""

    first: int
    after: int


class _Line:
    """One phrase, filed under what it can begin with; its steps are built when first needed."""

    __slots__ = ("_starts", "name", "pieces")

    def __init__(self, name: str, pieces: list[str]) -> None:
        self.name = name
        self.pieces = pieces
        self._starts: Starts | None = None

    def steps(self, key: str) -> list[Step]:
        """The steps that begin with this word or tag."""
        if self._starts is None:
            self._starts = starts(_lead(chain(self.pieces)))
        return (self._starts.tags if key[0] == "<" else self._starts.words).get(key, [])


class Phrasebook:
    """All phrases by name, filed under the word or tag they can begin with."""

    def __init__(self, sources: Iterable[tuple[str, str]], parts: Mapping[str, str]) -> None:
        self.index: dict[str, list[_Line]] = {}
        self.ready: dict[str, tuple[tuple[str, Step, bool], ...]] = {}
        for name, lines in sources:
            for text in lines.splitlines():
                if text:
                    line = _Line(name, items(text, parts))
                    for key in keys(line.pieces):
                        self.index.setdefault(key, []).append(line)

    def scan(self, letter: Letter, tags: Tags) -> dict[str, tuple[Hit, ...]]:
        """Every phrase in the letter: name to hits, in the order of the text, those that touch made one."""
        found: dict[str, list[Hit]] = {}
        for i, word in enumerate(letter.words):
            for key in (word, *tags[i]):
                for name, step, first in self.ready.get(key) or self._under(key):
                    if first and letter.begins[i] != i:
                        continue
                    after = _walk(step, i, i, letter, tags)
                    if after > i:
                        found.setdefault(name, []).append(Hit(i, after))
        return {name: _outermost(hits) for name, hits in found.items()}

    def _under(self, key: str) -> tuple[tuple[str, Step, bool], ...]:
        """The phrases that can begin with a word or tag; the last part is True where they open the sentence."""
        lines = self.index.get(key)
        if not lines:
            return ()
        self.ready[key] = tuple((x.name, step, x.pieces[0] == "^") for x in lines for step in x.steps(key))
        return self.ready[key]


def _lead(step: Step | None) -> Step | None:
    """The chain without the mark for a sentence's beginning, which the scan looks at itself."""
    return step.then if step is not None and step.kind == BEGIN else step


def _outermost(hits: list[Hit]) -> tuple[Hit, ...]:
    kept: list[Hit] = []
    for hit in sorted(hits):
        if kept and hit.first < kept[-1].after:
            kept[-1] = Hit(kept[-1].first, max(hit.after, kept[-1].after))
        else:
            kept.append(hit)
    return tuple(kept)


def _walk(step: Step | None, i: int, start: int, letter: Letter, tags: Tags) -> int:
    """The word after the phrase whose step stands at word i, or -1; `start` is the phrase's first word."""
    words, limit = letter.words, letter.limits[start]
    while step is not None:
        kind = step.kind
        if kind == WORD:
            if i >= limit or words[i] not in step.arg:
                return -1
            i += 1
        elif kind == TAG:
            ends = tags[i].get(step.arg) if i < limit else None
            if ends is None:
                return -1
            if len(ends) > 1:
                return _first(step.then, [e for e in ends if e <= limit], start, letter, tags)
            i = ends[0]
        elif kind == GAP:
            return _first(step.then, _landings(step.arg, i, limit, words, tags), start, letter, tags)
        elif kind == EITHER:
            return _either(step.arg, i, start, letter, tags)
        elif not _holds(kind, i, start, letter):
            return -1
        step = step.then
    return i


def _first(step: Step | None, places: Iterable[int], start: int, letter: Letter, tags: Tags) -> int:
    for i in places:
        after = _walk(step, i, start, letter, tags)
        if after >= 0:
            return after
    return -1


def _landings(
    gap: tuple[int, tuple[frozenset[str], tuple[str, ...]] | None],
    i: int,
    limit: int,
    words: tuple[str, ...],
    tags: Tags,
) -> Iterable[int]:
    """Where a gap may end: everywhere within its width, or where what must follow stands."""
    width, guard = gap
    if guard is None:
        return range(i, min(i + width, limit) + 1)
    wanted, tagged = guard
    return [j for j in range(i, min(i + width + 1, limit)) if words[j] in wanted or any(t in tags[j] for t in tagged)]


def _either(branches: Starts, i: int, start: int, letter: Letter, tags: Tags) -> int:
    if i < letter.limits[start]:
        here = tags[i]
        heads = [*branches.words.get(letter.words[i], ())]
        heads += [step for tag, steps in branches.tags.items() if tag in here for step in steps]
        for step in heads:
            after = _walk(step, i, start, letter, tags)
            if after >= 0:
                return after
    for free in branches.free:
        after = _walk(free, i, start, letter, tags)
        if after >= 0:
            return after
    return -1


def _holds(kind: int, i: int, start: int, letter: Letter) -> bool:
    if kind == BEGIN:
        return letter.begins[start] == i
    if kind == END:
        return i == letter.limits[start]
    return kind == QUESTION and letter.asks[start]
