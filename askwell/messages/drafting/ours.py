"""What the two of us share: "we shared nights", "both did the course", "heard her speak", "classmate"."""

import re

from askwell.messages.drafting.pronouns import to_you
from askwell.messages.drafting.titles import head
from askwell.messages.drafting.told import Told
from askwell.messages.drafting.words import is_role, past, words

_SPOKE_WITH = re.compile(r"(?:worked|studied|spoke|talked|corresponded) (?:with|to) (?:her|him)$", re.IGNORECASE)
_TOGETHER = re.compile(r"(?:worked|studied|taught|trained|volunteered|nursed) with (?:me|her|him)$", re.IGNORECASE)


def ours(found: list[str]) -> Told | None:
    """We shared nights; both did the course; I heard her speak; met her at the fair; classmate on the course."""
    first = found[0].lower()
    if first in ("we", "our"):
        rest = to_you(found[1:])
        return Told("shared", f"{first} {rest}") if rest else None
    if first == "both":
        verb = found[1].lower()
        rest = to_you(found[1:])
        known = verb in past() or verb in ("from", "in", "at")
        return (
            Told("shared", f"we {'are ' if verb in ('from', 'in') else 'were ' if verb == 'at' else ''}both {rest}")
            if rest and known
            else None
        )
    if first == "i":
        rest = to_you(found[1:])
        return Told("shared", f"I {rest}") if rest and rest != " ".join(found[1:]) else None
    return _mine(found) or _mates(found)


def _mine(found: list[str]) -> Told | None:
    if len(found) > 3 and _TOGETHER.match(" ".join(found[:3])):
        return Told("shared", f"we {found[0].lower()} together {to_you(found[3:])}")
    first, second = found[0].lower(), found[1].lower()
    if first == "met" and second in ("at", "in", "on", "through", "during"):
        return Told("shared", f"we met {' '.join(found[1:])}")
    met = second in ("her", "him", "his") and first in words("mine")
    if not met and not _SPOKE_WITH.match(" ".join(found[:3])):
        return None
    rest = to_you(found[1:])
    return Told("shared", f"I {first} {rest}") if rest else None


def _mates(found: list[str]) -> Told | None:
    first, second = found[0].lower(), found[1].lower()
    if first in (
        "classmate",
        "classmates",
        "colleague",
        "colleagues",
        "neighbour",
        "neighbours",
        "coursemate",
        "flatmate",
        "teammate",
    ):
        rest = to_you(found[1:]) if second in ("at", "on", "in", "from", "during", "until") else None
        return Told("shared", f"we were {first.removesuffix('s')}s {rest}") if rest else None
    if _start(found) in ("a year", "two years", "one year") and found[2:4] in (
        ["above", "me"],
        ["below", "me"],
        ["ahead", "of"],
    ):
        rest = to_you(found)
        return Told("shared", f"you were {rest[:1].lower()}{rest[1:]}") if rest else None
    if first == "same" and len(found) > 2:
        rest = " ".join(found[1:]).removesuffix(" as me").removesuffix(" as mine")
        return (
            Told("shared", f"we were at the same {rest}")
            if second in ("school", "university", "college", "faculty", "department")
            else None
        )
    if first == "my" and second in ("old", "former", "ex") and len(found) > 2 and is_role(head(found[2:])):
        return Told("shared", f"you were my {to_you(found[2:])}")
    return None


def _start(found: list[str]) -> str:
    """The first two words, small."""
    return " ".join(found[:2]).lower()
