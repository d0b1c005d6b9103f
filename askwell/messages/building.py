"""From phrases and a lexicon to the table that letters are read by; needed only when one of them changes."""

from collections.abc import Iterable, Iterator, Mapping

from askwell.messages.grammar import Either, Sequence, Word, parse
from askwell.messages.lexicon import Lexicon
from askwell.messages.patterns import Need, Writer, is_cased
from askwell.messages.symbols import Symbols
from askwell.messages.table import FREE, LEVELS, Table, character, number_as_sign


def build(
    phrases: Iterable[tuple[str, str]],
    parts: Mapping[str, str],
    tagged: Mapping[str, str],
    *,
    common: str = "",
    things: str = "",
) -> Table:
    """The table of named phrases (one a line, see grammar), their parts, and the words of the lexicon."""
    lexicon = Lexicon(tagged, common.split(), things.split())
    named = [(name, [parse(line, parts) for line in lines.splitlines() if line.strip()]) for name, lines in phrases]
    sequences = [sequence for _, lines in named for sequence in lines]
    symbols = Symbols(lexicon, [words for sequence in sequences for words in _word_sets(sequence)])
    writer = Writer(symbols)
    cased = frozenset(number for number, sequence in enumerate(sequences) if is_cased(sequence))
    return Table(
        names=dict(_names(named)),
        patterns=[
            writer.pattern(sequence, cased=number in cased).encode() for number, sequence in enumerate(sequences)
        ],
        cased=cased,
        needs=_needs([writer.needs(sequence)[:LEVELS] for sequence in sequences]),
        words=[" ".join(words) for words in symbols.words],
        tags=[" ".join(symbols.tags(symbol)) for symbol in range(len(symbols.words))],
        looks={",".join(tags): symbol for tags, symbol in symbols.looks.items()},
        entries=_entries(symbols),
    )


def _entries(symbols: Symbols) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for tag, entries in symbols.lexicon.phrases.items():
        for entry in sorted(entries):
            signs = "".join(character(symbols.of[word]) for word in entry)
            found.setdefault(signs[:2], []).append(tag + signs[2:])
    return {first: " ".join(listed) for first, listed in sorted(found.items())}


def _names(named: list[tuple[str, list[Sequence]]]) -> Iterator[tuple[str, tuple[int, int]]]:
    first = 0
    for name, lines in named:
        yield name, (first, first + len(lines))
        first += len(lines)


def _word_sets(sequence: Sequence) -> Iterator[frozenset[str]]:
    for part in sequence:
        if isinstance(part, Word):
            yield part.forms
        elif isinstance(part, Either):
            for branch in part.branches:
                yield from _word_sets(branch)


def _needs(needs: list[list[Need]]) -> dict[str, str]:
    """What each symbol meets, and what needs no meeting because a phrase has fewer needs."""
    met: dict[str, list[int]] = {FREE: []}
    for number, levels in enumerate(needs):
        for level in range(LEVELS):
            place = level * len(needs) + number
            for member in sorted(levels[level], key=str) if level < len(levels) else [FREE]:
                sign = character(member) if isinstance(member, int) else member
                met.setdefault(sign, []).append(place)
    return {sign: "".join(map(number_as_sign, places)) for sign, places in sorted(met.items())}
