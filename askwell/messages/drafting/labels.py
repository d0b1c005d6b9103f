"""Facts noted under a label or in quotation marks: "Book: The Quiet Ward", "Tip: read the claims last"."""

import re

from askwell.messages.drafting.acting import acted
from askwell.messages.drafting.pronouns import to_you
from askwell.messages.drafting.told import Told
from askwell.messages.drafting.words import bases, pattern

_LONGEST_TITLE = 13  # words
_LONGEST_SAYING = 20  # words
_KINDS = pattern("kinds")
_WORK = re.compile(
    rf"(?P<what>(?:(?:her|his|their|a|the|[a-z]{{3,12}}) )?(?:{_KINDS}))\s*(?::|,? called|,? (?:en)?titled)\s+"
    r"(?P<title>\S.{1,80})",
    re.IGNORECASE,
)
_WORK_ALONE = re.compile(
    rf"(?:(?:her|his|their) )?(?P<what>{_KINDS})\s+(?P<title>[\"“][^\"”“]{{2,80}}[\"”])", re.IGNORECASE
)
_ADVICE = re.compile(
    r"(?:(?:her|his|their|main|best) )?(?P<what>advice|tip|suggestion|rule|motto)\s*(?::|\s-|\s–|\sis|\swas)\s+"
    r"(?:to\s+)?(?P<said>\S.{2,160})",
    re.IGNORECASE,
)
_QUOTE = re.compile(
    r"(?:(?:she |he )?(?:said|says|told (?:me|us)|quote|quoted|quotation|line)\s*[:,]?\s*)?"
    r"[\"“](?P<said>[^\"”“]{3,160})[\"”]",
    re.IGNORECASE,
)
_SAID_YOU = re.compile(r"(?:(?:she|he) )?(?:said|says)\s*(?::|that|,)?\s+(?P<said>\S.{2,160})", re.IGNORECASE)
_FIRST_THEN = re.compile(r"first (?P<first>an? [a-z -]{3,40}), then (?P<then>an? [a-z -]{3,40})", re.IGNORECASE)
_FRONT = re.compile(
    r"(?P<front>(?:in|at|after|on|during|over|before|as)\s[^,]{2,40}?),?\s+(?:she|he)\s+(?P<rest>\S.+)", re.IGNORECASE
)
_AT_AGE = re.compile(
    r"(?P<front>(?:at (?:age )?\d\d|in (?:19|20)\d\d)),?\s+(?P<rest>[a-z]+ed\s.+|[a-z]+\s.+)", re.IGNORECASE
)
_READER = re.compile(r"\b(?:you|your|yourself)\b|:", re.IGNORECASE)
_THIRD = re.compile(r"\b(?:she|he|her|his|him|they|them|their|i|me|my)\b", re.IGNORECASE)


def read(text: str) -> Told | None:
    """The fact under its label as something of theirs or something they said; None where it has no such form."""
    return _work(text) or _advice(text) or _quoted(text) or _first_then(text)


def _work(text: str) -> Told | None:
    match = _WORK.fullmatch(text) or _WORK_ALONE.fullmatch(text)
    if not match:
        return None
    what = re.sub(r"^(?:her|his|their|a|the) ", "", match["what"].lower())
    title = match["title"].strip("\"“”'‘’ .")
    if not title or len(title.split()) > _LONGEST_TITLE or to_you(title.split()) != title:
        return None
    return Told("thing", f"your {what} {title}" if title.startswith(("on ", "about ")) else _named(what, title))


def _named(what: str, title: str) -> str:
    return f"your {what}, {title}" if what.endswith("project") else f"your {what} “{title}”"


def _advice(text: str) -> Told | None:
    match = _ADVICE.fullmatch(text)
    if not match or len(match["said"].split()) > _LONGEST_SAYING or _THIRD.search(match["said"]):
        return None
    what, said = match["what"].lower(), match["said"].strip('"“” .')
    if said.split()[0].lower() in bases() and what in ("advice", "tip", "suggestion") and not _READER.search(said):
        return Told("said", f"your {what} was to {said[0].lower()}{said[1:]}")
    return Told("said", f"your {what} was “{said}”")


def _quoted(text: str) -> Told | None:
    match = _QUOTE.fullmatch(text) or _SAID_YOU.fullmatch(text)
    if not match or len(match["said"].split()) > _LONGEST_SAYING:
        return None
    said = match["said"].strip(" .")
    plainly = match[0][: match.start("said")].rstrip().endswith(":") or _READER.search(said)
    if match.re is _SAID_YOU and (not plainly or _THIRD.search(said) or "“" in said or '"' in said):
        return None
    return Told("said", f"you said “{said}”")


def _first_then(text: str) -> Told | None:
    match = _FIRST_THEN.fullmatch(text)
    return Told("moved", f"you were first {match['first'].lower()}, then {match['then']}") if match else None


def fronted(thought: str) -> Told | None:
    """A clause after its time or place: "At the open day he showed us the press"."""
    match = _FRONT.fullmatch(thought) or _AT_AGE.fullmatch(thought)
    if not match:
        return None
    front = to_you(match["front"].split())
    told = acted(match["rest"].split())
    if front is None or told is None or not told.text.startswith("you "):
        return None
    front = f"{front[:1].lower()}{front[1:]}"
    if told.text.startswith("you said "):
        return Told("said", f"you said {front} that {told.text.removeprefix('you said ').removeprefix('that ')}")
    return Told(told.form, f"{told.text} {front}")
