"""The parts of a title: what stands between bars, dashes, commas, brackets and arrows."""

import re
from dataclasses import dataclass
from functools import cache

from askwell.careers.lexicon import lexicon
from askwell.people import fold

_MARKS = re.compile(
    r"\s*(?:\||•|·|●|/{1,2}|\\|,|;|:|\(|\)|\[|\]|\n|@|➕|\+(?=\s)|\s[-–—]+\s|[–—]|\s-|-\s|\s(?:at|bei|chez|w/)\s)\s*"
)
_ARROWS = re.compile(r"\s*(?:➡️?|→|⇒|>{1,2}|->|=>|\sturned\s|\sto\s(?=\S+$))\s*")
_AND = frozenset({"&", "and", "e", "y", "et", "und", "ou", "or", "o"})
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|&")
_SHORT = (
    ("o&m", "operations maintenance"),
    ("r&d", "research"),
    ("l&d", "learning development"),
    ("t&s", "trust safety"),
)
_PART_LIMIT = 24  # parts of one title that are read


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a title, its folded tokens, and whether it speaks of the past."""

    text: str
    tokens: tuple[str, ...]
    past: bool = False


def segments(title: str) -> tuple[Segment, ...]:
    """The parts of a title in order; of parts joined by an arrow all but the last are past."""
    found: list[Segment] = []
    for text in _joined(_MARKS.split(title)):
        steps = [step for step in _ARROWS.split(text) if step and step.strip()]
        for at, step in enumerate(steps):
            found.extend(_pieces(step, earlier=at < len(steps) - 1))
    return tuple(found[:_PART_LIMIT])


def phrase_in(text: str, phrases: frozenset[str]) -> bool:
    """Whether one of the phrases stands in a text of folded tokens, at word boundaries."""
    said, longest = text.split(), _longest(phrases)
    return any(
        " ".join(said[at : at + size]) in phrases
        for at in range(len(said))
        for size in range(1, min(longest, len(said) - at) + 1)
    )


@cache
def _longest(phrases: frozenset[str]) -> int:
    return max((phrase.count(" ") + 1 for phrase in phrases), default=0)


def tokens_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, without marks; an ampersand stays."""
    plain = fold(text).replace("’", "'")
    for short, full in _SHORT:
        plain = plain.replace(short, full) if short in plain else plain
    return tuple(_TOKEN.findall(plain))


def _joined(texts: list[str]) -> list[str]:
    """Parts with a lone general head ("Director, Content Design") joined with the part they govern."""
    found: list[str] = []
    for text in (t for t in texts if t and t.strip()):
        if found and _is_bare_head(found[-1]) and not _has_head(text):
            found[-1] = f"{found[-1]} of {text}"
        else:
            found.append(text)
    return found


def _is_bare_head(text: str) -> bool:
    words = lexicon()
    said = [t for t in tokens_of(text) if t not in words.levels or ((w := words.word((t,))) and w.kind == "head")]
    return bool(said) and all((w := words.word((t,))) and w.kind == "head" for t in said)


def _has_head(text: str) -> bool:
    words = lexicon()
    return any((w := words.word((t,))) and w.kind == "head" for t in tokens_of(text) if t not in words.titles)


def _pieces(text: str, *, earlier: bool) -> list[Segment]:
    """A part, cut at "and" where both sides name a role, each with its tense."""
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if token in _AND and _names_role(tokens[:at]) and _names_role(tokens[at + 1 :]):
            left, right = tokens[:at], tokens[at + 1 :]
            first = _tensed(" ".join(left), left, earlier=earlier)
            return [first, *_pieces(" ".join(right), earlier=earlier or first.past)]
    return [_tensed(text.strip(), tokens, earlier=earlier)]


def _names_role(tokens: tuple[str, ...]) -> bool:
    words = lexicon()
    for size in (1, 2, 3):
        for at in range(len(tokens) - size + 1):
            word = words.word(tokens[at : at + size])
            if (word and word.kind in ("craft", "head")) or (size == 1 and tokens[at] in words.titles):
                return True
    return False


def _tensed(text: str, tokens: tuple[str, ...], *, earlier: bool) -> Segment:
    words = lexicon()
    said = tuple(word for word in tokens if word != "&" or not _names_role(tokens))
    opens = said[0] in words.sign("past") if said else False
    closes = phrase_in(" ".join(said), words.sign("after_past"))
    glued = next((sign for sign in ("ex", "former") if said and said[0] == sign), "")
    return Segment(text, said[1:] if opens or glued else said, past=earlier or opens or closes)
