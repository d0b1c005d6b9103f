"""One pass over a letter that finds every phrase of a book in it.

Each word becomes a symbol, a sentence a short string of them. The needs that its symbols meet, gathered as bits, say
which phrases can be there at all; only these are looked for. A phrase stays within one sentence and its length is
bounded, so the pass is linear in the letter.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from askwell.messages.letter import Letter
from askwell.messages.lexicon import by_look
from askwell.messages.needs import Needs, Patterns, Tags
from askwell.messages.table import BLANK, CAP, PLANE, Table, character
from askwell.messages.tokens import Kept, tokens, words_of

_MOST_KEPT = 2_048  # sentences remembered; then begun anew, so that a long run stays small
_LONGEST_KEPT = 80  # words


class Hit(NamedTuple):
    """A phrase found: its words from `first` up to `after`."""

    first: int
    after: int


class Phrasebook:
    """A table of phrases, ready to look for them."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.names = table.names
        self.symbols = {word: symbol for symbol, words in enumerate(table.words) for word in words.split(" ")}
        self.written = Kept(self._written)
        self.plain = Kept(self._plain)
        self.needs = Needs(table)
        self.tags = Tags(table.tags)
        self._carrying: dict[frozenset[str], Kept] = {}
        self._beginning: dict[str, frozenset[str]] = {}
        self._apart: dict[tuple[str, ...], tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self.pairs = frozenset(table.entries)  # of symbols that a longer tagged phrase begins with
        self._entries: dict[str, tuple[tuple[str, str], ...]] = {}
        self._asking: dict[str, _Sentence] = {}
        self._telling: dict[str, _Sentence] = {}
        self.masks = {name: (1 << after) - (1 << first) for name, (first, after) in table.names.items()}
        self.patterns = Patterns(table)

    def symbol(self, word: str) -> int:
        """The symbol of a word in lower case."""
        found = self.symbols.get(word)
        return self.table.looks[",".join(by_look(word))] if found is None else found

    def carrying(self, tags: frozenset[str]) -> "Kept":
        """Whether a symbol as it is written carries one of these tags."""
        found = self._carrying.get(tags)
        if found is None:
            found = self._carrying[tags] = Kept(lambda sign: not tags.isdisjoint(self.tags[sign]))
        return found

    def beginning(self, tag: str) -> frozenset[str]:
        """The symbols that carry a tag or begin a longer phrase that does."""
        found = self._beginning.get(tag)
        if found is None:
            single = (character(symbol) for symbol, tags in enumerate(self.table.tags) if tag in tags)
            longer = (pair[0] for pair, entries in self.table.entries.items() if tag in entries)
            found = self._beginning[tag] = frozenset((*single, *longer))
        return found

    def apart(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The symbols that stand for some of these words and for no others, and the words that share theirs."""
        found = self._apart.get(words)
        if found is None:
            symbols = {word: self.symbols.get(word, -1) for word in words}
            alone = {k for k in symbols.values() if k >= 0 and symbols.keys() >= set(self.table.words[k].split(" "))}
            others = tuple(word for word, k in symbols.items() if k not in alone)
            found = self._apart[words] = tuple(map(character, sorted(alone))), others
        return found

    def is_common(self, word: str) -> bool:
        """True for a word too general to say anything of its own."""
        return not word[0].isdigit() and "<content>" not in self.tags[character(self.symbol(word))]

    def entries(self, signs: str) -> tuple[tuple[str, str], ...]:
        """The tags of longer phrases that begin with two symbols, each with the symbols it goes on with."""
        found = self._entries.get(signs)
        if found is None:
            listed = (entry.partition(">") for entry in self.table.entries[signs].split(" "))
            found = self._entries[signs] = tuple((tag + end, rest) for tag, end, rest in listed)
        return found

    def scan(self, letter: Letter) -> "Phrases":
        """The phrases in a letter, each looked for when first asked for."""
        return Phrases(self, letter)

    def sentence(self, written: str, *, asks: bool) -> "_Sentence":
        """A sentence by its symbols, remembered while it is of a usual length and they are not too many."""
        known = self._asking if asks else self._telling
        found = known.get(written)
        if found is None:
            found = _Sentence(self.needs.met(written, asks=asks))
            if len(written) <= _LONGEST_KEPT:
                if len(known) >= _MOST_KEPT:
                    known.clear()
                known[written] = found
        return found

    def hits(self, here: int, written: str, plain: str) -> tuple[Hit, ...]:
        """The hits in one sentence of the patterns whose bits are in `here`, from every word of it on, joined."""
        hits: list[tuple[int, int]] = []
        while here:
            lowest = here & -here
            here ^= lowest
            search, cased = self.patterns[lowest.bit_length() - 1]
            text = written if cased else plain
            match = search(text)
            while match:
                hits.append(match.span())
                match = search(text, match.start() + 1)
        return _outermost(hits) if hits else ()

    def stands(self, here: int, written: str, plain: str) -> bool:
        """Whether one of the patterns whose bits are in `here` has a hit in one sentence."""
        while here:
            lowest = here & -here
            here ^= lowest
            search, cased = self.patterns[lowest.bit_length() - 1]
            if search(written if cased else plain):
                return True
        return False

    def _written(self, chunk: str) -> str:
        """The symbols of a chunk, each in the plane that says how the word is written."""
        return "".join(
            character(self.symbol(word), _how(token, word)) for token in tokens(chunk) for word in words_of(token)
        )

    def _plain(self, chunk: str) -> str:
        return "".join(character(ord(sign) % PLANE) for sign in self.written[chunk])


class Phrases(Mapping[str, tuple[Hit, ...]]):
    """The phrases of one letter, name to hits in the order of the text, those that touch made one.

    `maybe` has the bits of the phrases that can be in it; where a name's mask has none of them, it has no hit.
    """

    __slots__ = ("_body", "_first", "_found", "_in_body", "_open", "book", "maybe", "plain", "written")

    def __init__(self, book: Phrasebook, letter: Letter) -> None:
        self.book = book
        self.written = "".join(map(book.written.__getitem__, letter.chunks))
        self.plain = "".join(map(book.plain.__getitem__, letter.chunks))
        self._found: dict[str, tuple[Hit, ...]] = {}
        self._in_body: dict[str, tuple[Hit, ...]] = {}
        self._first: dict[str, int] = {}
        self._body = letter.body
        self._open: list[tuple[_Sentence, int, int]] = []
        self.maybe = 0
        sentence, written = book.sentence, self.written
        for begin, end, asks in letter.bounds:
            here = sentence(written[begin:end], asks=asks)
            if here.maybe:
                self._open.append((here, begin, end))
                self.maybe |= here.maybe

    def __getitem__(self, name: str) -> tuple[Hit, ...]:
        return self.get(name)

    def get(self, name: str, default: Any = ()) -> tuple[Hit, ...]:  # Any: as Mapping has it
        """The hits of a name, looked for now if they were not before; a name without phrases has none."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = self._look(name)
        return found or default

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.book.names if self[name])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def in_body(self, name: str) -> tuple[Hit, ...]:
        """The hits of a name between greeting and closing."""
        found = self._in_body.get(name)
        if found is None:
            if not self.maybe & self.book.masks.get(name, 0):
                return ()
            first, last = self._body
            found = self._in_body[name] = tuple(h for h in self.get(name) if first <= h[0] and h[1] <= last)
        return found

    def stands(self, name: str) -> bool:
        """Whether a name has a hit between greeting and closing; looks no further than the first."""
        return self.first(name) >= 0

    def first(self, name: str) -> int:
        """The first word of the first sentence in which a name has a hit between greeting and closing, -1 for none."""
        found = self._first.get(name)
        if found is None:
            found = self._first[name] = self._sought(name)
        return found

    def _sought(self, name: str) -> int:
        mask = self.book.masks.get(name, 0)
        if not self.maybe & mask:
            return -1
        first, last = self._body
        for sentence, begin, end in self._open:
            if sentence.maybe & mask and first <= begin:
                if end <= last:
                    if self._stands(sentence, name, begin, end):
                        return begin
                elif any(begin <= hit.first for hit in self.in_body(name)):
                    return begin  # what reaches beyond the body is known only of the whole hits
        return -1

    def where(self, name: str) -> list[tuple[int, int]]:
        """The first word, and the word after the last, of each sentence in which a name can have a hit."""
        mask = self.book.masks.get(name, 0)
        return (
            [(begin, end) for sentence, begin, end in self._open if sentence.maybe & mask] if self.maybe & mask else []
        )

    def most(self, name: str) -> int:
        """The most hits of a name in one sentence, greeting and closing included."""
        mask = self.book.masks.get(name, 0)
        if not self.maybe & mask:
            return 0
        there = (len(self._hits(s, name, begin, end)) for s, begin, end in self._open if s.maybe & mask)
        return max(there, default=0)

    def _look(self, name: str) -> tuple[Hit, ...]:
        mask = self.book.masks.get(name, 0)
        if not self.maybe & mask:
            return ()
        found: list[Hit] = []
        for sentence, begin, end in self._open:
            if sentence.maybe & mask:
                found += [Hit(begin + a, begin + b) for a, b in self._hits(sentence, name, begin, end)]
        return tuple(found)

    def _stands(self, sentence: "_Sentence", name: str, begin: int, end: int) -> bool:
        """Whether a name has a hit in a sentence; most of its patterns need not even be made ready for that."""
        if name in sentence.hits:
            return bool(sentence.hits[name])
        found = sentence.stands.get(name)
        if found is None:
            here = sentence.maybe & self.book.masks[name]
            found = sentence.stands[name] = self.book.stands(here, self.written[begin:end], self.plain[begin:end])
        return found

    def _hits(self, sentence: "_Sentence", name: str, begin: int, end: int) -> tuple[Hit, ...]:
        found = sentence.hits.get(name)
        if found is None:
            here = sentence.maybe & self.book.masks[name]
            found = sentence.hits[name] = self.book.hits(here, self.written[begin:end], self.plain[begin:end])
        return found


class _Sentence:
    """What is known of one sentence, kept for when its letter is read again; hits count from its beginning."""

    __slots__ = ("hits", "maybe", "stands")

    def __init__(self, maybe: int) -> None:
        self.maybe = maybe
        self.hits: dict[str, tuple[Hit, ...]] = {}
        self.stands: dict[str, bool] = {}


def _how(token: str, word: str) -> int:
    blank = token[0] == "["
    return (CAP if token[blank].isupper() and word != "i" else 0) + (BLANK if blank else 0)


def _outermost(hits: list[tuple[int, int]]) -> tuple[Hit, ...]:
    hits.sort()
    kept: list[Hit] = []
    begin, end = hits[0]
    for first, after in hits:
        if first < end:
            end = max(after, end)
        else:
            kept.append(Hit(begin, end))
            begin, end = first, after
    return (*kept, Hit(begin, end))
