"""The shape of a career: the crafts a text names, what was left behind, and how long one has been in the field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from askwell.approach.texts import LONGEST_TEXT, tokens, words_of
from askwell.careers import lexicon
from askwell.people import fold

LONG_CAREER = 15  # years, from when someone counts as long in a field
LONGEST_CAREER = 70  # years; more is a slip of the pen
NEAR_BEFORE, NEAR_AFTER = 4, 9  # words between a craft and the word that puts it in the past
KEPT = 20_000  # texts remembered

# Routes into a sector that most people in it took: coming from there is no unusual path.
USUAL = {
    "digital": {"software", "it", "data", "design", "business", "office", "writing"},
    "design": {"writing", "digital", "arts", "software", "business"},
    "writing": {"design", "digital", "business"},
    "data": {"software", "it", "digital", "finance", "science", "business"},
    "it": {"software", "data", "digital"},
    "software": {"it", "data", "digital", "engineering"},
    "logistics": {"transport", "manufacturing", "business", "office", "retail"},
    "trades": {"engineering", "manufacturing"},
    "engineering": {"trades", "manufacturing", "science"},
    "law": {"office"},
    "arts": {"publishing"},
    "public": {"office", "law", "business"},
    "finance": {"office", "business"},
    "business": {"office", "digital", "media"},
    "environment": {"science", "engineering", "public"},
    "learning": {"office", "business"},
    "manufacturing": {"engineering", "trades"},
}
_NUMBERS = {
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40,
    "quinze": 15, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezassete": 17, "dezoito": 18, "dezenove": 19,
    "vinte": 20, "trinta": 30, "quarenta": 40, "quince": 15, "veinte": 20, "veinticinco": 25, "treinta": 30,
    "cuarenta": 40,
    "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "funfzehn": 15, "zwanzig": 20, "funfundzwanzig": 25,
    "dreissig": 30, "vierzig": 40,
}  # fmt: skip
_YEARS = re.compile(
    rf"\b(?:(\d{{1,2}})\+?|({'|'.join(_NUMBERS)})(?:[ -](?:e |y |et )?\w{{3,6}})?) ?(?:plus )?"
    r"(?:years?|yrs?|anos?|ans|annees|jahren?|jahre)\b(?! old)"
)
_DECADES = re.compile(
    r"\b(two|three|four|duas|tres|dos|deux|trois|zwei|drei) (?:decades|decadas|decennies|jahrzehnte)\b"
)
_NO_WORK = frozenset(
    "married marriage friend friends known know lived lives living together casado casada "
    "verheiratet mariee sober age aged "
    "birthday anniversary neighbours neighbors idade edad".split()
)
_POSSESSIVES = frozenset(
    {"her", "his", "their", "its", "seu", "sua", "su", "son", "sa", "leur", "ihr", "ihre", "sein", "seine"}
)
_DECADE_COUNT = {"two": 2, "duas": 2, "dos": 2, "deux": 2, "zwei": 2, "four": 4}
_SINCE = re.compile(r"\b(?:since|desde|depuis|seit)\b(?: \w+){0,3}? ((?:19|20)\d\d)\b")
_BEGAN = re.compile(
    r"\b(?:started|began|begun|joined|entered|comecou|entrou|empezo|entro|commence|debute|angefangen|begann)\b"
    r"(?: [\w'-]+){0,6}? ((?:19|20)\d\d)\b"
)
_NINETIES = re.compile(
    r"\b(?:since|in|from|desde|nos|en|depuis|dans|seit|den|des)\b(?: (?!her |his |their )\w+){0,3}? "
    r"(?:(?:19)?(7|8|9)0'?s|(?:anos|annees) (?:19)?(7|8|9)0|(?:19)?(7|8|9)0er|"
    r"(seventies|eighties|nineties|noventa|oitenta|ochenta))"
)
_DECADE_NAMES = {
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
    "noventa": 1990,
    "oitenta": 1980,
    "ochenta": 1980,
}


@dataclass(frozen=True, slots=True)
class Named:
    """A craft a text names, its sector, and the words around it."""

    craft: str
    sector: str
    at: int
    size: int


def foreign(sector: str, home: frozenset[str]) -> bool:
    """Whether a sector is neither one of these nor on the usual way into them."""
    return bool(sector) and sector not in home and not any(sector in USUAL.get(name, ()) for name in home)


@lru_cache(maxsize=KEPT)
def crafts_in(text: str) -> tuple[Named, ...]:
    """The crafts a running text names, in order."""
    said, known = tokens(text), lexicon()
    found: list[Named] = []
    at = 0
    while at < len(said):
        size = 1
        for length in range(min(known.longest.get(said[at], 1), len(said) - at), 0, -1):
            word = known.word(said[at : at + length])
            if word and word.kind == "craft":
                found.append(Named(word.concept, word.sector, at, length))
                size = length
                break
        at += size
    return tuple(found)


@lru_cache(maxsize=KEPT)
def left_behind(text: str) -> tuple[Named, ...]:
    """The crafts a text puts in the past: was a nurse until, left nursing, from physio to, taught for seven years."""
    said = tokens(text)
    return tuple(named for named in crafts_in(text) if _is_past(said, named))


def _is_past(said: tuple[str, ...], named: Named) -> bool:
    before = said[max(0, named.at - NEAR_BEFORE) : named.at]
    after = said[named.at + named.size : named.at + named.size + NEAR_AFTER]
    first = said[named.at]
    was, left, until, done = (words_of("crossing", name) for name in ("was", "left", "until", "done"))
    if before and before[-1] in ("as", "a", "an", "the") and len(before) > 1 and before[-2] in was:
        return True
    if first in done:
        return any(
            word in until or word.isdigit() or word in ("years", "anos", "ans", "jahre", "ano") for word in after
        )
    if any(word in was for word in before) and not _POSSESSIVES.intersection(before):
        return True
    if any(
        word in ("left", "leaving", "quit", "gave", "deixou", "saiu", "largou", "dejo", "quitte", "verliess")
        for word in before
    ):
        return True
    return any(word in until for word in after) and (
        not before or any(word in left for word in before) or named.at == 0
    )


def years_said(text: str, *, today: date) -> int:
    """For how many years a text says someone has been at something, 0 where it says nothing."""
    plain = fold(text[:LONGEST_TEXT]).replace("ß", "ss")
    if _NO_WORK.intersection(plain.split()):
        return 0
    return max((years for years in _spans(plain, today) if years <= LONGEST_CAREER), default=0)


def _spans(plain: str, today: date) -> Iterator[int]:
    for found in _YEARS.finditer(plain):
        yield int(found[1]) if found[1] else _NUMBERS[found[2]]
    for found in _DECADES.finditer(plain):
        yield 10 * _DECADE_COUNT.get(found[1], 3)
    for pattern in (_SINCE, _BEGAN):
        for found in pattern.finditer(plain):
            yield today.year - int(found[1])
    for found in _NINETIES.finditer(plain):
        digit = found[1] or found[2] or found[3]
        # The decade's last year: "in the nineties" is at least since 1999.
        yield today.year - ((1900 + 10 * int(digit) if digit else _DECADE_NAMES[found[4]]) + 9)
