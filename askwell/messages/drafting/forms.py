"""The forms in which people note something about a person, each turned to a clause said to that person."""

import re
from collections.abc import Callable

from askwell.messages.drafting.acting import acted, does
from askwell.messages.drafting.ours import ours
from askwell.messages.drafting.pronouns import to_you
from askwell.messages.drafting.roles import role, was
from askwell.messages.drafting.told import Told
from askwell.messages.drafting.words import going, participles, past, pattern, present, words
from askwell.messages.files import data

_COUNT = re.compile(rf"{pattern('about')}{pattern('count')}\+? years?'?")
_AN = ("MSc", "MA", "MBA", "apprenticeship")  # spoken with a vowel first
_YEAR = re.compile(r"(?:19|20)\d\d")


def _subject(found: list[str]) -> Told | None:
    """She said …, her team is …."""
    first = found[0].lower()
    if first in ("she's", "he's"):
        been = found[1].lower() in participles() | {"been"}
        return acted(["has" if been else "is", *found[1:]])
    if first in ("she", "he", "they"):
        return acted(found[1:], named=True)
    if first not in ("her", "his", "their"):
        return None
    rest = to_you(found[1:])
    low = [w.lower() for w in found[2:]]
    if not rest or not words("modals").isdisjoint(low):  # what will be is not theirs to hear from me
        return None
    if any(w in ("is", "are", "was", "were", "has", "had") or _is_past(w) for w in low):
        mine = not {"me", "my", "us", "our"}.isdisjoint(low)
        return Told("shared" if mine else "role", f"your {rest}")
    return Told("thing", f"your {rest}") if not any(w in present() and w not in words("both") for w in low) else None


def _is_past(word: str) -> bool:
    return word in past() and word not in words("describing")


def _years(found: list[str]) -> Told | None:
    """22 years in health software; in audit since 2003; since 2012 at Arup; writing for screens since 2004."""
    text = " ".join(found)
    count = _COUNT.match(text)
    rest = to_you(found)
    if rest is None:
        return None
    low = rest[:1].lower() + rest[1:]
    if count:
        after = rest[count.end() :].strip()
        span = rest[: count.end()].rstrip("'")
        span = span[:1].lower() + span[1:]
        if after.startswith(("in ", "as ", "at ", "with ")):
            return Told("years", f"you have spent {span} {after}")
        if after.startswith(("experience in ", "of ")):
            return Told(
                "years",
                f"you have {span} of {after.removeprefix('of ')}{'' if after.startswith('exp') else ' behind you'}",
            )
        return None
    first = found[0].lower()
    if " since " in f" {text}" and _YEAR.search(text):
        if first in ("in", "at", "with") or (
            first in going() and (first not in words("subjects") or found[1].lower() in words("closed"))
        ):
            return Told("years", f"you have been {low}")
        if first == "since" and len(found) > 3 and found[2].lower() in ("in", "at", "with"):
            return Told("years", f"you have been {' '.join(found[2:])} since {found[1]}")
    return None


def _office(found: list[str]) -> Told | None:
    """Author of …, founder of …, degree in …, speaker at …, alumna of …."""
    first, second = found[0].lower(), found[1].lower()
    rest = to_you(found[2:]) if len(found) > 2 else None
    if rest is None:
        return None
    office = data("drafting/grammar.toml")["offices"].get(first, "")
    if office and second == "of":
        return Told("made" if office in past() else "does", f"you {office} {rest}")
    if first in words("degrees") and second in ("in", "on", "from"):
        name = found[0] if found[0][1:] != found[0][1:].lower() else first
        return Told("did", f"you did {'an' if name in _AN else 'a'} {name} {second} {rest}")
    if first in words("talks") and second in ("at", "on", "about", "in"):
        verb = "spoke" if first in ("speaker", "panellist", "panelist") else f"gave a {first}"
        return Told("talk", f"you {verb} {second} {rest}")
    if first in words("writings") and second in ("on", "about", "in"):
        return Told("made", f"you wrote {'an' if first[0] in 'ae' else 'a'} {first} {second} {rest}")
    if first in ("podcast", "blog", "newsletter", "film", "exhibition", "project") and second in ("on", "about"):
        return Told("thing", f"your {first} {second} {rest}")
    studied = first in ("alumna", "alumnus", "graduate") and second in ("of", "from")
    return Told("did", f"you studied at {rest}") if studied else None


FORMS: tuple[Callable[[list[str]], Told | None], ...] = (ours, _subject, was, _years, _office, does, role)
