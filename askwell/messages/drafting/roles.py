"""What someone is or was: "hydrologist with a charity", "ex-nurse", "midwife turned health economist"."""

import re

from askwell.messages.drafting.acting import acted
from askwell.messages.drafting.pronouns import to_you
from askwell.messages.drafting.titles import head, pair, role_phrase, titled
from askwell.messages.drafting.told import Told
from askwell.messages.drafting.words import going, is_role, with_article, words

_IN_YEAR = re.compile(r"in (?:19|20)\d\d\b")
_LONGEST_ROLE = 7  # words


def role(found: list[str]) -> Told | None:
    """District nurse until 2016; hydrologist with a charity; engineer who moved from aviation."""
    found = found[1:] if found[0].lower() in ("a", "an") and len(found) > 1 else found
    low = [w.lower() for w in found]
    if "who" in low[1:] and is_role(head(found)):
        after = found[low.index("who") + 1 :]
        told = acted(after, named=True)
        return told if told and told.form != "place" else None
    now = "now " if low[0] in ("now", "currently") else ""
    found = found[1:] if now else found
    title = titled(found) or pair(found)
    if title is None or not words("family").isdisjoint(low):
        return None
    rest = to_you(found[len(title) :])
    if rest is None:
        return None
    said = with_article(" ".join(title))
    link = rest.partition(" ")[0].lower()
    if (
        link in ("until", "before")
        or _IN_YEAR.match(rest)
        or (rest.startswith("from ") and " to " in rest)
        or (link == "for" and " years" in rest and " before " in rest)
    ):
        return Told("moved", f"you were {said} {rest}")
    if link == "since" or (link == "for" and " years" in rest):
        return Told("years", f"you have been {said} {rest}")
    if low[0].startswith(("retired", "ex-", "former")):
        return None
    if title[-1].lower() in ("alumna", "alumnus") and len(title) > 1:
        return Told("did", f"you studied at {' '.join(title[:-1])}")
    return (
        Told("role", f"you are {now}{said}{' ' if rest else ''}{rest}")
        if link in ("", "at", "in", "with", "for", "of", "on", "from") or link in going()
        else None
    )


def was(found: list[str]) -> Told | None:
    """Ex-nurse; former detective; formerly a prison officer; teacher turned writer; from law to baking."""
    low = [w.lower() for w in found]
    if low[0].startswith("ex-") and len(low[0]) > 3:
        return _former([found[0][3:], *found[1:]])
    if low[0] in ("ex", "former", "retired") and low[1] not in words("closed") and not low[1].isdigit():
        return _former(found[1:])
    if low[0] in ("formerly", "previously", "originally", "earlier") and low[1] in ("a", "an", "in", "at", "with"):
        return _past_role(" ".join(found[1:]).split(", ")[0].split())
    if "turned" in low[1:-1]:
        return _turned(found, low.index("turned"))
    if low[0] in ("from", "switch", "move", "change", "jump", "step") and "to" in low[2:]:
        start = low.index("from") if "from" in low else -1
        rest = to_you(found[start:]) if start >= 0 else None
        return Told("moved", f"you went {rest}") if rest and low.index("to") - start <= _LONGEST_ROLE else None
    return None


def _former(found: list[str]) -> Told | None:
    """What follows ex- or former: a trade, perhaps with ", now …"."""
    before, comma, after = " ".join(found).partition(", ")
    told = _past_role(before.split())
    if told is None or not comma:
        return told
    now = acted(after.split())
    if after.lower().startswith("now ") and now and now.text.startswith("you now "):
        return Told("moved", f"{told.text} and {now.text.removeprefix('you ')}")
    if after.lower().startswith("now ") and is_role(head(after.split()[1:])):
        return Told("moved", f"{told.text} and are now {role_phrase(after.split()[1:])}")
    return told


def _past_role(found: list[str]) -> Told | None:
    if not found:
        return None
    if found[0].lower() in ("a", "an", "in", "at", "with"):
        rest = to_you(found)
        return Told("moved", f"you used to be {rest[:1].lower()}{rest[1:]}") if rest else None
    if not is_role(head(found)) or titled(found) is None:
        return None
    return Told("moved", f"you used to be {role_phrase(found)}")


def _turned(found: list[str], at: int) -> Told | None:
    """Midwife turned health economist."""
    before, after = found[:at], " ".join(found[at + 1 :]).split(", ")[0].split()
    if len(before) > 4 or not is_role(before[-1]) or not is_role(head(after)):  # words of a title
        return None
    return Told("moved", f"you were {with_article(' '.join(before))} and became {role_phrase(after)}")
