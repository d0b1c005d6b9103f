"""A fact written about a person, said to that person: "Left the ward in 2019" is "you left the ward in 2019".

What cannot be turned safely is not turned: None is the answer then.
"""

import re
from collections.abc import Iterator

from askwell.messages.drafting import forms, labels
from askwell.messages.drafting.roles import was
from askwell.messages.drafting.told import Told
from askwell.messages.drafting.words import pattern, words
from askwell.people import fold

_LONGEST = 26  # words; a longer clause does not fit one sentence of a short letter
_LONGEST_FACT = 600  # characters looked at
_MOST_THOUGHTS = 3  # sentences or halves of sentences looked at
_FEWEST = 3  # words of a clause
_QUOTED = re.compile(r"[\"“][^\"”“]*[\"”]")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_THOUGHTS = re.compile(r"\s*;\s*|(?<![.\s][A-Z])(?<!\b[Dd]r)(?<!\bM[rs])(?<!\bMrs)(?<!\bSt)\.\s+|\s+[–—-]\s+|\s*—\s*")
_MINE = re.compile(r"\b(?:me|my|[A-Z]\w+'s)\b")
_AND_COMMA = re.compile(r",\s+(?:and|but)\b")
_NOW = re.compile(r", now (?:[a-z]+s) ")
_ALSO_NOW = re.compile(r", now (\w)")
_STARTS = re.compile(
    r"(?:she|he|we|now|also|then|first|ex|former|formerly|previously|earlier|in|at)\b|[a-z-]{3,}", re.IGNORECASE
)
_COMMA = re.compile(r",\s+(?!and\b)")
WORTH = {
    "shared": 9,
    "said": 8,
    "talk": 7.5,
    "made": 7,
    "moved": 8,
    "thing": 7,
    "did": 6,
    "years": 4,
    "does": 5,
    "role": 2,
    "place": 1,
}
_LAST_YEAR = re.compile(r",\s*(?:in\s+)?(?:19|20)\d\d$")
_UNREADABLE = frozenset("£$€?![]{}<>_@/|→#*=~`^\\")
_OPEN_END = frozenset(
    "a an the of in on at for to with from by and or but as that than her his my our into about is are was were".split()
)
_AFTER_US = ("to", "at", "in", "with", "for", "about", "on")  # "the workshop I went to"
_SHORTHAND = (
    (re.compile(r"\bw/\s*"), "with "),
    (re.compile(r"\b(\d+)\s*\+?\s*(?:yrs?|y)\b\.?"), r"\1 years"),
    (re.compile(r"\bb/c\b"), "because"),
    (re.compile(r"\bapprox\.?\s"), "about "),
    (re.compile(r"^([^→,;:]{2,40}?)\s*(?:→|->)\s*(\w[^→]*)$"), r"from \1 to \2"),
)
_HEDGE = re.compile(rf"(?:{pattern('hedge')})\b", re.IGNORECASE)
_HEARSAY = re.compile(
    r"^(?:according to [\w' ]{3,30},? |"
    r"(?:her|his|their|the) (?:linkedin|profile|website|bio|page) (?:says|says that) )(?=she |he )",
    re.IGNORECASE,
)
_THEN = re.compile(r", (?:then|now|before that|after that) ")
_NO_TIME = re.compile(r"\bno (?:\w+ )?time\b|\btime (?:for|to)\b|n't have\b")
_OWN_JOB = re.compile(rf"\b{pattern('own_job')}|\ba busy season\b")


def turn(fact: str, *, name: str = "") -> str | None:
    """The fact as a clause that begins with "you", "your", "we", "our" or "I"; `name` is whom it is about."""
    told = tell(fact, name=name)
    return told.text if told and told.form != "thing" else None


def tell(fact: str, *, name: str = "") -> Told | None:
    """The fact with its form: a clause, or, where the form is "thing", something of theirs: "your book “The Ward”"."""
    text = _plain(fact)
    if not text or is_private(text, whole=True) or _HEDGE.match(text):
        return None
    labelled = labels.read(text) or labels.read(_BRACKETS.sub("", text))
    if labelled:
        quoted = "you said “" in labelled.text  # their words, whatever they deny
        return None if is_private(labelled.text.replace(":", ",").replace("?", ","), whole=quoted) else labelled
    quotes = _QUOTED.findall(text)
    bare = _BRACKETS.sub("", _QUOTED.sub("“”", text))
    found = [t for t in _readings(_without_name(bare.strip(), name)) if t]
    sound = [Told(t.form, whole) for t in found if (whole := _with_quotes(t.text, quotes)) and _is_sound(whole)]
    return max(sound, key=lambda t: WORTH[t.form], default=None)


def _plain(fact: str) -> str:
    text = " ".join(fact[:_LONGEST_FACT].replace("’", "'").split())
    for short, said in _SHORTHAND:
        text = short.sub(said, text)
    text = _HEARSAY.sub("", text)
    return text.strip(" .;,•*-–") if not text.isupper() else ""


def is_private(text: str, *, whole: bool = False) -> bool:
    """True for what no letter may say back: refusals, money, illness, family; `whole`: the gravest only."""
    found = _WORD.findall(text.lower())
    known = {w for part in found for w in (part, fold(part))}
    if not known.isdisjoint(words("private")) or _is_refusal(found) or _is_family(found):
        return True
    if whole:
        return False
    spoken = _OWN_JOB.sub("", text.lower())
    negated = "n't" in text or not words("guarded").isdisjoint(_WORD.findall(spoken))
    return bool(_UNREADABLE & set(text)) or ":" in text or (negated and not _is_view(found))


def _is_refusal(found: list[str]) -> bool:
    negated = any(w in ("no", "not", "never", "neither", "nor") or w.endswith("n't") for w in found)
    return negated and (not words("refusing").isdisjoint(found) or bool(_NO_TIME.search(" ".join(found))))


def _is_family(found: list[str]) -> bool:
    """Their children, parents and the like; a children's hospital is work."""
    if words("family").isdisjoint(found):
        return False
    return any(
        w in words("family")
        and (
            i == 0
            or found[i - 1] in ("her", "his", "their", "two", "three", "has", "have", "four")
            or found[i - 1].isdigit()
        )
        for i, w in enumerate(found)
    ) or found[0] in ("has", "have")


def _is_view(found: list[str]) -> bool:
    """True where a no or not stands in what was said about the work: "said the number matters, not the moves"."""
    first = found[1] if len(found) > 1 and found[0] in ("she", "he", "they") else found[0]
    return first in words("telling") and not {"i", "me", "my", "job", "jobs", "looking"} & set(found)


def _without_name(text: str, name: str) -> str:
    first, last = name.split(" ", maxsplit=1)[0], name.rpartition(" ")[2]
    parts = [p for p in (name, f"Dr {last}", f"Ms {last}", f"Mr {last}", f"Mrs {last}", first, last) if len(p) > 1]
    for part in parts:
        if name and text.startswith((part + "'s ", part + "’s ")):
            return "Her " + text[len(part) + 3 :]
        if name and text.startswith(part + " "):
            return text[len(part) + 1 :]
    return text


def _readings(text: str) -> Iterator[Told | None]:
    """The readings of the first thoughts of a note, up to the first that tells more than a role or a place."""
    thoughts = [t for t in (_LAST_YEAR.sub("", t).strip(" .,") for t in _THOUGHTS.split(text)) if t]
    for i, thought in enumerate(thoughts[:_MOST_THOUGHTS]):
        fronted = labels.fronted(thought) if not is_private(thought) else None
        if fronted:
            yield fronted
            return
        first = False
        for told in _thought(_AND_COMMA.split(thought, maxsplit=1)[0] if is_private(thought) else thought, later=i > 0):
            yield told
            first = first or bool(told and told.form not in ("role", "place"))
        if first or not (i or _goes_on(thought)):
            return


def _goes_on(thought: str) -> bool:
    """True where what follows this thought is still about the same person."""
    part = _COMMA.split(thought)[0]
    return bool(_MINE.search(part)) or (not is_private(part) and _told(part.split()) is not None)


def _thought(thought: str, *, later: bool) -> Iterator[Told | None]:
    """What was said is read whole, else up to the first comma; later parts only where the first is of this person."""
    parts = _COMMA.split(thought)
    whole = _told(thought.split()) if len(parts) > 1 and not is_private(thought) else None
    if whole and (whole.form == "said" or _NOW.search(thought)):
        yield Told(whole.form, _ALSO_NOW.sub(r" and now \1", whole.text))
        return
    first = _told(parts[0].split()) if not is_private(parts[0]) else None
    if first and first.text.startswith("you have been ") and " for " in first.text and _THEN.search(thought):
        first = Told("moved", first.text.replace("you have been ", "you were ", 1))
    yield first
    if first or later or _MINE.search(parts[0]):
        yield from (_told(p.split()) for p in parts[1:3] if not is_private(p) and _STARTS.match(p))


def _told(candidate: list[str]) -> Told | None:
    if len(candidate) < 2:  # one word is no clause, but for "ex-lawyer"
        return was(candidate) if candidate and candidate[0].lower().startswith("ex-") else None
    for form in forms.FORMS:
        told = form(candidate)
        if told:
            return told
    return None


def _with_quotes(clause: str, quotes: list[str]) -> str | None:
    if clause.count("“”") > len(quotes):
        return None
    for quote in quotes[: clause.count("“”")]:
        clause = clause.replace("“”", f"“{quote[1:-1].strip()}”", 1)
    return clause


def _is_sound(clause: str) -> bool:
    """A clause of a fit length that ends like one."""
    found = clause.split()
    last = found[-1].lower().strip(",.”")
    open_end = last in _OPEN_END and not (last in _AFTER_US and {"I", "we"} & set(found[1:]))
    return _FEWEST <= len(found) <= _LONGEST and not open_end and not clause.endswith(",")
