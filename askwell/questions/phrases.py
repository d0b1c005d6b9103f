"""Word lists and word patterns, kept as data and compiled once.

A pattern is words with spaces: `<pay>` stands for any entry of that list in words.toml, `(a|b)` for either,
`x?` for a word that may be missing, `...` for up to four words, `[name]` for one to three, `^` for the start of a
clause, `.` for the end of the sentence, `?!` for a question mark; an underscore joins words inside a group.
"""

import re
from functools import lru_cache
from typing import Any

GAP = 4  # words that `...` may stand for

_EDGE_LEFT, _EDGE_RIGHT = r"(?<![\w'])", r"(?![\w])"
_SPACE = r"[\s,]+"
_END = r"\s*(?:[?.!]|$)"
_SIGNS = {
    "^": r"(?:^|(?<=[.?!;:,-]\s))",
    "...": rf"(?:{_SPACE}[\w'-]+){{0,{GAP}}}?",
    "[name]": rf"(?:{_SPACE}[\w&'-]+){{1,3}}?",
    ".": _END,
    "?!": r"\s*\?",
}


@lru_cache(maxsize=64)
def words(name: str) -> frozenset[str]:
    """The list of that name in words.toml."""
    return frozenset(_lists()[name])


def read(package: str, name: str) -> dict[str, Any]:  # Any: what TOML holds
    """A data file of the package, parsed."""
    # Imported here: reading is rare, and both cost more than everything else this room imports.
    import tomllib
    from importlib.resources import files

    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def patterns(package: str, name: str, key: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns under `key` of a data file, each with the finer name it stands under."""
    table = read(package, name).get(key, {})
    groups = table.items() if isinstance(table, dict) else [("", table)]
    return tuple((detail, compiled(tuple(lines))) for detail, lines in groups if lines)


@lru_cache(maxsize=256)
def compiled(lines: tuple[str, ...]) -> re.Pattern[str]:
    """One expression that finds any of the patterns."""
    return re.compile("|".join(f"(?:{_regex(line)})" for line in lines))


def _regex(pattern: str) -> str:
    """The pattern as an expression; its first word must be there, and is where the match begins."""
    out = glue = ""
    for token in pattern.split():
        if token in _SIGNS:
            out += _SIGNS[token]
        elif token.endswith("?"):
            out += f"(?:{glue}{_either(token[:-1])})?"
        else:
            out += _either(token, glue or _EDGE_LEFT)
            glue = _SPACE
    return out


def _either(token: str, glue: str = "") -> str:
    """A word, a list, or a group; a full stop within a group stands for the end of the sentence."""
    parts = token[1:-1].split("|") if token.startswith("(") else [token]
    entries = [entry for part in parts if part != "." for entry in _entries(part)]
    either = f"{glue}{_any_of(entries)}{_EDGE_RIGHT}"
    return f"(?:{either}|{_END})" if "." in parts else either


def _entries(part: str) -> list[str]:
    return _lists()[part[1:-1]] if part.startswith("<") else [part.replace("_", " ")]


def _any_of(entries: list[str]) -> str:
    longest_first = sorted(entries, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(e).replace(r"\ ", r"\s+") for e in longest_first) + ")"


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    return read("askwell.questions", "words.toml")
