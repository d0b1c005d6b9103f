"""A letter put together: greeting, paragraphs, closing, and the blanks in it."""

import re
from functools import cache
from random import Random
from typing import Any

from askwell.messages.drafting import names
from askwell.messages.drafting.known import Blank, Draft, Known
from askwell.messages.drafting.voice import Voice
from askwell.messages.drafting.words import words
from askwell.messages.files import data

_CASUAL = {"email": 0.5, "linkedin": 0.7, "text": 0.8, "letter": 0.0}  # share of drafts with contractions
_GREETING = re.compile(r"\s*(?:hi|hello|dear|hey|good \w+)\b[^,.!\n]{0,60}[,.!\n]+\s*|\s*hello,\s*", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OPENING = 3  # words by which two openings are told apart


def voice_of(known: Known, attempt: int) -> Voice:
    """The voice of one attempt: the same for the same person, kind and seed, another for any other."""
    whom = known.person.id or known.person.name
    random = Random(f"{known.kind}|{known.channel}|{whom}|{known.me.name}|{known.seed}|{attempt}")  # noqa: S311  # no secret
    return Voice(random, known.me.english, casual=random.random() < _CASUAL[known.channel])


def blank(name: str) -> str:
    """The visible text of a blank."""
    return str(data("drafting/plans.toml")["blank"][name]["text"])


def my_name(known: Known) -> str:
    """How I sign, or the blank for it."""
    return names.own_name(known.me) or blank("name")


def letter(known: Known, voice: Voice, lines: list[str], *, used: tuple[str, ...], subject: str = "") -> Draft:
    """A draft of paragraphs, in the form of its channel."""
    first, name = names.first_name(known.person), my_name(known)
    kept = [line for line in lines if line]
    if known.kind == "linkedin-note" or known.channel == "text":
        signed = name if name.startswith("[") else name.split(" ", maxsplit=1)[0]
        text = f"{f'Hi {first},' if first else 'Hello,'} {_inline(' '.join(kept))} {signed}"
    else:
        greeting = voice.say(f"letter.greeting{'_letter' if known.channel == 'letter' else ''}", first=first)
        closing = voice.say(f"letter.closing_{known.me.english}")
        text = "\n\n".join([greeting if first else "Hello,", *kept, f"{closing}\n{name}"])
    silent = known.channel in ("linkedin", "text") or known.kind == "linkedin-note"
    return Draft("" if silent else subject, text, tuple(dict.fromkeys(used)), blanks(text))


def _inline(text: str) -> str:
    """A text that goes on after "Hi Ana," in the same line: a small letter, but for I and names."""
    first = _WORDS.match(text)
    return text[:1].lower() + text[1:] if first and first[0].lower() in words("small") else text


def blanks(text: str) -> tuple[Blank, ...]:
    """Every blank of a text, in its order."""
    known: dict[str, dict[str, Any]] = data("drafting/plans.toml")["blank"]
    needs = {b["text"]: b["needs"] for b in known.values()}
    return tuple(Blank(m.start(), m.end(), needs[m[0]]) for m in _any_blank().finditer(text))


@cache
def _any_blank() -> re.Pattern[str]:
    known = data("drafting/plans.toml")["blank"].values()
    return re.compile("|".join(re.escape(b["text"]) for b in known))


def opening(text: str) -> tuple[str, ...]:
    """The first words after the greeting, by which a reader of two letters would know them for one."""
    body = text[:400]
    greeting = _GREETING.match(body)
    return tuple(w.lower() for w in _WORDS.findall(body[greeting.end() if greeting else 0 :])[:_OPENING])
