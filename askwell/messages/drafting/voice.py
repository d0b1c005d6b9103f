"""How a draft sounds: one of many ways to say a thing, British or American, with or without contractions."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Literal

from askwell.messages.files import data

_PIECE = re.compile(r"[(|)]|[^(|)]+")
_SPELLED = re.compile(r"<([^<>/]*)/([^<>/]*)>")
_SLOT = re.compile(r"\{([A-Za-z_]+)\}")
_SHORT = (
    (re.compile(r"\bI am (?=[a-z{])"), "I'm "),
    (re.compile(r"\bI would (?=[a-z])"), "I'd "),
    (re.compile(r"\bI have (?=been|thought|kept|now)"), "I've "),
    (re.compile(r"\bI will (?=[a-z{])(?!not)"), "I'll "),
    (re.compile(r"\b([Tt])hat is (?=[a-z])"), r"\1hat's "),
    (re.compile(r"\b([Ii])t is (?=[a-z])(?!again)"), r"\1t's "),
    (re.compile(r"\b(do|does) not\b"), r"\1n't"),
)
Tree = str | tuple[tuple["Tree", ...], ...]  # words as they stand, or branches of pieces to choose among


@dataclass(frozen=True, slots=True)
class Voice:
    """One draft's way of speaking; `casual` contracts."""

    random: Random
    english: Literal["us", "uk"]
    casual: bool = False

    def say(self, key: str, /, **slots: str) -> str:
        """One of the sentences under a key such as "ask.outreach", filled; a capital slot gets a capital."""
        section, _, name = key.partition(".")
        fitting = [t for t in _table(section, name) if _slots(t) <= {slot.lower() for slot in slots}]
        written = self._spelled("".join(self._walk(p) for p in _tree(self.random.choice(fitting))))
        for pattern, short in _SHORT if self.casual else ():
            written = pattern.sub(short, written)
        return _first_up(_SLOT.sub(_filler(slots), " ".join(written.split())))

    def phrase(self, key: str, /, **slots: str) -> str:
        """The same for a part of a sentence, its first letter left as it is."""
        said = self.say(key, **slots)
        return said[:1].lower() + said[1:]

    def _walk(self, tree: Tree) -> str:
        if isinstance(tree, str):
            return tree
        return "".join(self._walk(piece) for piece in self.random.choice(tree))

    def _spelled(self, text: str) -> str:
        return _SPELLED.sub(r"\1" if self.english == "uk" else r"\2", text)


def _table(section: str, name: str) -> tuple[str, ...]:
    return tuple(data("drafting/plans.toml")[section][name])


@cache
def _slots(template: str) -> frozenset[str]:
    return frozenset(slot.lower() for slot in _SLOT.findall(template))


def _filler(slots: dict[str, str]) -> Callable[[re.Match[str]], str]:
    def fill(match: re.Match[str]) -> str:
        text = slots[match[1].lower()]
        return _first_up(text) if match[1][0].isupper() else text

    return fill


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def _tree(template: str) -> tuple[Tree, ...]:
    """The pieces of a template, its choices as branches."""
    pieces, _ = _branch(_PIECE.findall(template), 0)
    return pieces[0]


def _branch(pieces: list[str], at: int) -> tuple[tuple[tuple[Tree, ...], ...], int]:
    """The branches up to a closing bracket, and where they end."""
    branches: list[tuple[Tree, ...]] = []
    here: list[Tree] = []
    while at < len(pieces) and pieces[at] != ")":
        if pieces[at] == "(":
            inner, at = _branch(pieces, at + 1)
            here.append(inner)
        elif pieces[at] == "|":
            branches.append(tuple(here))
            here = []
        else:
            here.append(pieces[at])
        at += 1
    return (*branches, tuple(here)), at


@cache
def vocabulary() -> frozenset[str]:
    """Every word a draft can say of its own, in small letters, both spellings and contractions included."""
    sections = data("drafting/plans.toml")
    lines = [line for part in sections.values() for lines in part.values() for line in _lines(lines)]
    plain = " ".join(_SLOT.sub(" ", line) for line in lines)
    contracted = plain
    for pattern, short in _SHORT:
        contracted = pattern.sub(short, contracted)
    return frozenset(re.findall(r"[^\W_]+", f"{plain} {contracted}".lower()))


def _lines(lines: object) -> list[str]:
    if isinstance(lines, dict):
        return [str(lines["text"])]
    return [str(line) for line in lines] if isinstance(lines, list) else [str(lines)]
