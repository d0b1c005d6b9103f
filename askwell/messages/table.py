"""The phrases of this room made ready: built from the TOML files ahead of time, kept as text, loaded in a moment.

`phrases.table` is written by tools/phrases.py. A table that is older than its sources is not used but built anew.
"""

from collections.abc import Iterable
from typing import NamedTuple

from askwell.messages.files import content, data

SOURCES = ("lexicon.toml", "elements.toml", "rules.toml", "limits.toml")
FILE = "phrases.table"
SOUGHT = ("j-take", "j-avail")  # tags whose words are also looked for like phrases, to tell at once where none is
LEVELS = 4  # needs looked at for each phrase, the rarest first
_BLOCK, _LINE, _CELL = "\n\f\n", "\n", " "
_FIRST_SIGN = 0x100  # numbers are kept as one character each, from here on

PLANE = 0x10000  # code points; symbols begin at the first plane above the common characters
CAP, BLANK = 1, 2  # planes further up: the word begins with a capital, stands after a bracket
ASKING, CAPITAL, BRACKET, FREE = "?", "C", "[", "-"  # what meets needs and is no symbol; FREE meets what is not needed


class Table(NamedTuple):
    """All that is to be known of the phrases.

    `names` maps a name to its first pattern (in UTF-8) and the one after its last; `cased` ones look at how words
    are written.
    `needs` maps a symbol, or a sign that is none, to the needs it meets: level × patterns + number of the pattern.
    `words[k]` are the words of symbol k, `tags[k]` their tags; `looks` maps the tags that a word in no list gets by its
    look to its symbol. `entries` maps the first two symbols of longer tagged phrases to each tag and the
    symbols that follow. `limits` are those of limits.toml.
    """

    names: dict[str, tuple[int, int]]
    patterns: list[bytes]
    cased: frozenset[int]
    needs: dict[str, str]
    words: list[str]
    tags: list[str]
    looks: dict[str, int]
    entries: dict[str, str]
    limits: dict[str, dict[str, int]] = {}


def table() -> Table:
    """The phrases of lexicon.toml, elements.toml and rules.toml."""
    stamped, _, rest = content(FILE).partition(_LINE.encode())
    return parsed(rest) if stamped.decode() == stamp() else built()


def stamp() -> str:
    """A mark that changes with the sources."""
    from zlib import crc32  # only of use to see a change, not against anybody

    return "-".join(f"{crc32(content(name)):08x}" for name in SOURCES)


def built() -> Table:
    """The table made from its sources, which takes a second or two."""
    from askwell.messages.building import build

    words = data("lexicon.toml")
    phrases = [*data("elements.toml").items()]
    phrases += [(f"<{tag}>", words["tags"][tag].replace(",", "\n")) for tag in SOUGHT]
    phrases += [
        (f"{rule}.{name}", lines) for rule, groups in data("rules.toml").items() for name, lines in groups.items()
    ]
    made = build(phrases, words["parts"], words["tags"], common=words["common"], things=words["things"])
    return made._replace(limits=data("limits.toml"))


def written(made: Table) -> str:
    """A table as text, without its stamp."""
    blocks: tuple[Iterable[str], ...] = (
        (f"{name} {first} {after}" for name, (first, after) in made.names.items()),
        map(bytes.decode, made.patterns),
        map(str, sorted(made.cased)),
        (f"{sign} {met}" for sign, met in made.needs.items()),
        made.words,
        made.tags,
        (f"{symbol} {tags}" for tags, symbol in made.looks.items()),
        (f"{words}={found}" for words, found in made.entries.items()),
        (f"{where} {name} {limit}" for where, limits in made.limits.items() for name, limit in limits.items()),
    )
    return _BLOCK.join(_LINE.join(block) for block in blocks)


def parsed(text: bytes) -> Table:
    """The table that was written as this text; patterns stay UTF-8, as few of them are met by any letter."""
    first, patterns, *others = text.split(_BLOCK.encode())
    names, cased, needs, words, tags, looks, entries, limits = (_lines(block.decode()) for block in (first, *others))
    return Table(
        names={name: (int(first), int(after)) for name, first, after in (line.split(_CELL) for line in names)},
        patterns=patterns.split(_LINE.encode()) if patterns else [],
        cased=frozenset(map(int, cased)),
        needs=dict(line.split(_CELL) for line in needs),
        words=words,
        tags=tags,
        looks={look: int(symbol) for symbol, look in (line.split(_CELL) for line in looks)},
        entries=dict(line.split("=", 1) for line in entries),
        limits=_limits(limits),
    )


def _limits(lines: list[str]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for line in lines:
        where, name, limit = line.split(_CELL)
        found.setdefault(where, {})[name] = int(limit)
    return found


def _lines(block: str) -> list[str]:
    return block.split(_LINE) if block else []


def character(symbol: int, written: int = 0) -> str:
    """A symbol as it stands in a string, in the plane that says how the word is written."""
    return chr(PLANE * (1 + written) + symbol)


def number_as_sign(number: int) -> str:
    """A number as one character of a table."""
    return chr(_FIRST_SIGN + number)


def numbers(signs: str) -> list[int]:
    """The numbers that were kept as characters."""
    return [ord(sign) - _FIRST_SIGN for sign in signs]
