"""What was noted in a talk, as it can be said back: what they said, what I mean to do, what I have done."""

import re
from collections.abc import Iterator, Sequence

from askwell.messages.drafting.introductions import first_sentence
from askwell.messages.drafting.known import Part
from askwell.messages.drafting.pronouns import to_you
from askwell.messages.drafting.second_person import WORTH, is_private, tell
from askwell.messages.drafting.words import bases, past, pattern, present, words
from askwell.people import Note

_LONGEST_QUOTE = 22  # words
_LONGEST_THING = 18  # words
_LONGEST_TOPIC = 5  # words
_PLAN = re.compile(r"(?:i will|i['’]ll|i want to|i should|to do:|todo:)\s+(?P<plan>[a-z].+)", re.IGNORECASE)
_DONE = re.compile(
    r"i (?:have |['’]ve )?(?:now |just |finally |already |also |since |then )*(?P<verb>[a-z]+) .+", re.IGNORECASE
)
_THIRD = re.compile(r"\b(?:she|he|they|her|his|him|their|them|hers|theirs)\b", re.IGNORECASE)
_OURS = re.compile(_THIRD.pattern + r"|\b(?:me|my)\b", re.IGNORECASE)
_DIRECT = re.compile(r"\w+ (?:do|does|did|is|are|can|could|should|would|will)\b", re.IGNORECASE)  # a question
_HOW = re.compile(r"(?:how|why|what|when|where)\s", re.IGNORECASE)
_STORY = re.compile(
    rf"(?:(?:the|her|his|their|a|that) )?(?P<what>{pattern('story')})\s(?:about|of|that|on|with|where|when|for)\s",
    re.IGNORECASE,
)
_VERBS = frozenset(
    "is are was were be been has have had do does did can could will would should must may might not no never".split()
)


def cited(heard: Sequence[Note], name: str) -> tuple[Part, ...]:
    """What was said, starred notes first, then the most particular; nothing off the record."""
    notes = [n for n in heard if not n.off_record and n.text.strip()]
    found = [(n.star, part) for n in notes if (part := _cited(n.text, name))]
    return tuple(part for _star, part in sorted(found, key=lambda pair: (-pair[0], -WORTH.get(pair[1].form, 3))))


def _cited(text: str, name: str) -> Part | None:
    plain = first_sentence(text[:600])
    if (
        _PLAN.match(plain)
        or (_DONE.fullmatch(plain) and plain.lower().startswith("i "))
        or is_private(plain, whole=True)
    ):
        return None
    told = tell(text, name=name)
    if told and told.form == "thing":
        return Part("thing", told.text.replace("your ", "the ", 1) if "“" in told.text else told.text, (text,), "thing")
    if told and told.text.startswith("we talked about "):
        return Part("thing", f"what we said about {told.text.removeprefix('we talked about ')}", (text,), "said")
    if told and not told.text.startswith("I ") and told.form not in ("place", "role"):
        return Part(_shape(told.text, told.form), told.text, (text,), told.form)
    return _thing(text, plain) or _quote(text, plain)


def _shape(text: str, form: str) -> str:
    """Which sentences fit: what was said, advised, or done in the talk, or told of their own life."""
    if text.startswith(("you said ", "you told me that ", "you say ")):
        return "said"
    if text.startswith(
        ("your advice was ", "your tip was ", "your suggestion was ", "your rule was ", "your motto was ")
    ):
        return "advice"
    return "act" if form in ("said", "shared", "talk") else "clause"


def _thing(text: str, plain: str) -> Part | None:
    """Something of the talk: "How she plans a week", "the story about her first furnace", "night shifts"."""
    if is_private(plain):
        return None
    found = plain.split()
    story = _STORY.match(plain)
    said = to_you(found)
    if said and len(found) <= _LONGEST_THING and len(found) > 2:
        if _HOW.match(plain) and not _DIRECT.match(plain):
            return Part("thing", said[0].lower() + said[1:], (text,), "said")
        if story:
            rest = said[story.start("what") :] if plain.lower().startswith(("the ", "a ", "that ")) else said
            own = said if said.lower().startswith("your ") else f"your {rest}"
            return Part("thing", own[0].lower() + own[1:], (text,), "said")
    low = {w.lower().strip(",.'\"") for w in found}
    acts = low & (_VERBS | bases() | past() | present().keys())
    if (
        said
        and said == plain
        and 1 < len(found) <= _LONGEST_TOPIC
        and not acts
        and plain.replace(" ", "").replace("-", "").isalpha()
    ):
        first = found[0].lower() if found[0].lower() in words("closed") or plain[1:2].islower() else found[0]
        return Part("thing", f"what you told me about {' '.join([first, *found[1:]])}", (text,), "place")
    return None


def _quote(text: str, plain: str) -> Part | None:
    """Words as they stand in the notes; not where they speak of somebody as she or he."""
    quote = plain.strip("\"“”‘’'").replace("“", "‘").replace("”", "’").replace('"', "’").replace("!", "")
    first = quote.split()[0].lower() if quote else ""
    if (
        first in present()
        or first in past()
        or first in _VERBS | {"isn't", "wasn't", "doesn't", "didn't"} - {"never", "no", "not"}
    ):
        return None
    if not quote or _THIRD.search(quote) or len(quote.split()) > _LONGEST_QUOTE or set(quote) & set("[]{}<>@"):
        return None
    return Part("quote", quote, (text,), "does")


def plans(heard: Sequence[Note]) -> Iterator[Part]:
    """What I said I would do, from notes such as "I will read the handbook"."""
    for note in heard:
        match = _PLAN.match(first_sentence(note.text[:600])) if not note.off_record else None
        if match and not _OURS.search(match["plan"]) and "!" not in match["plan"]:
            yield Part("plan", match["plan"], (note.text,))


def news(heard: Sequence[Note]) -> Iterator[Part]:
    """What I have done since, from notes such as "I signed up for the course she named"."""
    for note in heard:
        plain = first_sentence(note.text[:600])
        match = _DONE.fullmatch(plain) if not note.off_record else None
        if not match or match["verb"].lower() not in past() or is_private(plain):
            continue
        said = to_you(plain.split()[1:])
        if said and len(plain.split()) <= _LONGEST_QUOTE:
            yield Part("news", f"I {said}", (note.text,))
