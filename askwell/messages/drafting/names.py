"""How people are greeted, how I sign, and who is named in a note."""

import re
import unicodedata

from askwell.messages.drafting.words import pattern
from askwell.people import Fact, Me, Note, Person

_LONGEST_NAME = 30  # characters
_PRONOUN_TAG = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[\"“”]")
_HONORIFIC = re.compile(r"^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|rev|eng|ing)\.?\s+", re.IGNORECASE)
_NAME = rf"(?P<name>{pattern('name')})"
_MENTIONED = re.compile(rf"\b(?:{pattern('mentioned')}) {_NAME}")
_SENT_BY = re.compile(rf"\b(?:recommended|suggested|referred|sent|pointed out|named|introduced) by (?:[a-z]+ )?{_NAME}")
_SENT = re.compile(rf"{_NAME} (?:{pattern('sent')})\b")
_FEWEST = 2  # words of a name that is surely a person's, titles counted


def first_name(person: Person) -> str:
    """How to greet: the first name without titles, marks and pictures; "" where only an initial is known."""
    name = _HONORIFIC.sub("", _PRONOUN_TAG.sub("", person.first[:200]).split(",")[0].strip())
    kept = "".join(c for c in name if c.isalpha() or unicodedata.category(c).startswith("M") or c in " -'’.")
    kept = " ".join(kept.split()).strip(" -'’.")
    if len(kept.replace(".", "").replace(" ", "")) < 2 or len(kept) > _LONGEST_NAME or _is_initials(kept):
        return ""
    return kept.title() if kept.isupper() or kept.islower() else kept


def own_name(me: Me) -> str:
    """How I sign: my name in one line, "" where it is not known or is no name."""
    name = " ".join(me.name.split())
    return name if name and len(name) <= 2 * _LONGEST_NAME and not set(name) & set("[]{}<>_@|#%$!") else ""


def _is_initials(name: str) -> bool:
    return all(len(part.strip(".")) <= 1 for part in name.split())


def mentioned(heard: tuple[Note, ...], facts: tuple[Fact, ...], *, without: str) -> tuple[str, str]:
    """The first person named in a note as someone to speak to, with the note; `without` are the two of us."""
    texts = [n.text for n in heard if not n.off_record] + [f.text for f in facts]
    return _first(_MENTIONED, texts, without)


def sender(facts: tuple[Fact, ...], *, without: str) -> tuple[str, str]:
    """Who sent me to this person, with the fact that says so."""
    texts = [f.text for f in facts]
    name, text = _first(_SENT_BY, texts, without)
    return (name, text) if name else _first(_SENT, texts, without)


def _first(pattern: re.Pattern[str], texts: list[str], without: str) -> tuple[str, str]:
    for text in texts:
        match = pattern.search(text[:400])
        name = match["name"].removesuffix("'s").removesuffix("’s") if match else ""
        if len(name.split()) >= _FEWEST and not set(name.split()) & set(without.split()):
            return name, text
    return "", ""
