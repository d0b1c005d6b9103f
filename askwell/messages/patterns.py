"""A phrase as one small regular expression over symbols, and what a sentence must hold for it to be there at all."""

import re
from collections.abc import Iterable, Iterator

from askwell.messages.grammar import Either, Gap, Mark, Part, Sequence, Tag, Word
from askwell.messages.symbols import Symbols, ranges
from askwell.messages.table import ASKING, BLANK, BRACKET, CAP, CAPITAL, PLANE, character

_WRITTEN = range(4)  # plain, with a capital, after a bracket, both
_CASE = {"<cap>": (CAP, CAPITAL), "<blank>": (BLANK, BRACKET)}
_COMMONEST = frozenset(
    "the to i a and of in you your my is am for it that have with be not are was on me as at".split()
)
_OFTEN, _SOMETIMES = 30, 5  # how much oftener such a word is met than one in no list
_TOO_OFTEN = 3_000  # a set met so often tells nothing

Need = frozenset[int | str]


def is_cased(sequence: Sequence) -> bool:
    """True where the phrase asks how a word is written."""
    return any(
        part.name in _CASE if isinstance(part, Tag) else isinstance(part, Either) and any(map(is_cased, part.branches))
        for part in sequence
    )


class Writer:
    """Writes phrases as regular expressions and says what they need."""

    def __init__(self, symbols: Symbols) -> None:
        self.symbols = symbols

    def pattern(self, sequence: Sequence, *, cased: bool) -> str:
        """The expression for one phrase; `cased`: over strings that say how each word is written."""
        return "".join(self._part(part, cased=cased) for part in sequence)

    def _part(self, part: Part, *, cased: bool) -> str:
        if isinstance(part, Word):
            return self._any((self.symbols.of[word] for word in part.forms), cased=cased)
        if isinstance(part, Tag):
            return self._tag(part.name, cased=cased)
        if isinstance(part, Gap):
            return f"(?s:.{{0,{part.width}}}?)"
        if isinstance(part, Mark):
            return {"^": r"\A", "$": r"\Z", "?": ""}[part.sign]
        return f"(?:{'|'.join(self.pattern(branch, cased=cased) for branch in part.branches)})"

    def _tag(self, tag: str, *, cased: bool) -> str:
        if tag in _CASE:
            planes = (PLANE * (1 + written) for written in _WRITTEN if written & _CASE[tag][0])
            return f"[{''.join(f'{chr(plane)}-{chr(plane + PLANE - 1)}' for plane in planes)}]"
        phrases = sorted(self.symbols.lexicon.phrases.get(tag, ()), key=lambda phrase: (-len(phrase), phrase))
        longer = [self._row([self.symbols.of[word] for word in phrase], cased=cased) for phrase in phrases]
        words = [self.symbols.of[word] for word in self.symbols.tagged.get(tag, ())]
        single = [self._any(words, cased=cased)] if words else []
        return f"(?:{'|'.join(dict.fromkeys((*longer, *single))) or '(?!)'})"

    def _row(self, row: list[int], *, cased: bool) -> str:
        return "".join(self._any([symbol], cased=cased) for symbol in row)

    def _any(self, symbols: Iterable[int], *, cased: bool) -> str:
        """One of these symbols, however written."""
        spans = [*ranges(set(symbols))]
        if not cased and len(spans) == 1 and spans[0][0] == spans[0][1]:
            return re.escape(character(spans[0][0]))
        planes = _WRITTEN if cased else (0,)
        return f"[{''.join(_span(first, last, written) for written in planes for first, last in spans)}]"

    def needs(self, sequence: Sequence) -> list[Need]:
        """Sets of which the sentence must hold a member each, the rarest first."""
        return [need for often, need in sorted(self._needs(sequence), key=lambda n: n[0]) if often < _TOO_OFTEN]

    def _needs(self, sequence: Sequence) -> Iterator[tuple[int, Need]]:
        for part in sequence:
            if isinstance(part, Word):
                yield self._often(part.forms), frozenset(self.symbols.of[word] for word in part.forms)
            elif isinstance(part, Tag):
                yield self._need_of_tag(part.name)
            elif part == Mark("?"):
                yield 0, frozenset([ASKING])  # first, because the expression leaves it to the need
            elif isinstance(part, Either):
                rarest = [min(self._needs(branch), key=lambda n: n[0], default=None) for branch in part.branches]
                if None not in rarest:
                    yield _together(need for need in rarest if need is not None)

    def _need_of_tag(self, tag: str) -> tuple[int, Need]:
        if tag in _CASE:
            return _OFTEN * 4, frozenset([_CASE[tag][1]])
        words = {min(phrase, key=self._weight) for phrase in self.symbols.lexicon.phrases.get(tag, ())}
        words |= self.symbols.tagged.get(tag, set())
        return self._often(words), frozenset(self.symbols.of[word] for word in words)

    def _often(self, words: Iterable[str]) -> int:
        return sum(map(self._weight, words))

    def _weight(self, word: str) -> int:
        return _OFTEN if word in _COMMONEST else _SOMETIMES if word in self.symbols.lexicon.common else 1


def _together(needs: Iterable[tuple[int, Need]]) -> tuple[int, Need]:
    listed = [*needs]
    return sum(often for often, _ in listed), frozenset().union(*(need for _, need in listed))


def _span(first: int, last: int, written: int) -> str:
    begin, end = character(first, written), character(last, written)
    return begin if first == last else f"{begin}-{end}" if last > first + 1 else begin + end
