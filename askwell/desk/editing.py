"""A letter while it is being written: which kind, by which way, with which words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote

from django.db.models import QuerySet
from django.http import QueryDict

from askwell.desk.acts.check_message import as_message, read
from askwell.desk.acts.choose_stage import at_once, deepest
from askwell.desk.acts.draft_message import draft_message
from askwell.desk.acts.mute_advice import muted, without
from askwell.desk.carrying import Last, carried, last_of, remember
from askwell.desk.margins import margin_of
from askwell.desk.models import Interview, Message, Note, Person
from askwell.desk.noticing import key_of
from askwell.messages.files import data
from askwell.reading import Channel, Finding, MessageKind, Reading
from askwell.reading import Message as Written

LONGEST_LETTER = 20_000  # characters; a letter of 250 words has 1,500
LONGEST_SUBJECT = 500  # characters, as the desk keeps them
WORDS_A_MINUTE = 238  # silent reading of English prose; Brysbaert 2019, doi 10.1016/j.jml.2019.104047


@dataclass(frozen=True, slots=True)
class Way:
    """How a letter goes out: its name on the page, its kind and its channel."""

    by: str
    name: str
    kind: MessageKind
    channel: Channel


@dataclass(frozen=True, slots=True)
class Letter:
    """The words of a letter and the way it goes; `seed` is None once somebody has written in it."""

    way: Way
    subject: str
    text: str
    seed: int | None = None
    kept: bool = False


_FIRST = (
    Way("email", "E-mail", "outreach", "email"),
    Way("linkedin", "LinkedIn note", "linkedin-note", "linkedin"),
    Way("inmail", "InMail", "inmail", "linkedin"),
)
_AGAIN = (Way("email", "E-mail", "follow-up", "email"), Way("linkedin", "LinkedIn", "follow-up", "linkedin"))
_THANKS = (
    Way("email", "E-mail", "thank-you", "email"),
    Way("linkedin", "LinkedIn", "thank-you", "linkedin"),
    Way("letter", "By hand", "thank-you", "letter"),
)
# Where an interview stands, and the letters that may be written there.
WAYS: Mapping[str, tuple[Way, ...]] = {"chosen": _FIRST, "later": _FIRST, "asked": _AGAIN, "held": _THANKS}


def way_of(ways: Sequence[Way], by: str | None, interview: Interview) -> Way:
    """The way that is asked for, or the one last written in, or the first."""
    asked = next((w for w in ways if w.by == by), None)
    if asked:
        return asked
    last = _unsent(interview, ways).order_by("-changed_at").first()
    found = [w for w in ways if last and (w.kind, w.channel) == (last.kind, last.channel)]
    return found[0] if found else ways[0]


def _unsent(interview: Interview, ways: Sequence[Way]) -> QuerySet[Message]:
    return Message.objects.of(interview.desk).filter(interview=interview, sent_at=None, kind__in=[w.kind for w in ways])


def typed(post: QueryDict, ways: Sequence[Way]) -> Letter | None:
    """The letter that a form brings, or None where no such letter may be written now."""
    way = next((w for w in ways if (w.kind, w.channel) == (post.get("kind"), post.get("channel"))), None)
    if way is None:
        return None
    text = post.get("text", "").replace("\r\n", "\n").replace("\r", "\n")
    subject = " ".join(post.get("subject", "").split())
    return Letter(way, subject[:LONGEST_SUBJECT], text[:LONGEST_LETTER])


def letter_of(
    interview: Interview, way: Way, *, now: datetime, seed: int | None = None, notes: Sequence[Note] | None = None
) -> Letter:
    """What was kept of this letter, or a draft of it; a seed asks for another draft."""
    kept = _unsent(interview, (way,)).first()
    if kept and seed is None:
        return Letter(way, kept.subject, kept.text, kept=True)
    drafted_as: MessageKind = "outreach" if way.kind == "inmail" else way.kind
    channel: Channel = "email" if way.kind == "inmail" else way.channel
    draft = draft_message(
        person=interview.person, kind=drafted_as, channel=channel, now=now, seed=seed or 0, notes=notes
    )
    return Letter(way, draft.subject, draft.text, seed=seed or 0, kept=bool(kept))


def filled(letter: Letter, gaps: Sequence[str], fills: Sequence[str]) -> Letter:
    """The letter with each blank replaced by what was typed for it; what was left empty stays open."""
    text = letter.text
    for gap, fill in zip(gaps, fills, strict=False):
        words = " ".join(fill.split())
        if words and gap.startswith("[") and gap.endswith("]"):
            text = _put(text, gap, words)
    return replace(letter, text=text[:LONGEST_LETTER])


def _put(text: str, gap: str, words: str) -> str:
    """The text with words where the blank was, fitted to the sentence around it."""
    if f"{gap}." in text:
        words = words.rstrip(".")
    if f"I am {gap}" in text:
        words = _I_AM.sub("", words)
    at = text.find(gap)
    within = at > 0 and text[:at].rstrip(" ")[-1:] not in (".", "!", "?", "\n", "")
    return text.replace(gap, words[:1].lower() + words[1:] if within and _PLAIN_START.match(words) else words)


_I_AM = re.compile(r"^I(?: am|[’']m) ", re.IGNORECASE)
# Words that begin a phrase and are no name, so that they may lose their capital within a sentence.
_PLAIN_START = re.compile(
    r"(?:how|that|what|when|where|which|who|why|the|your|you|a|an|my|our|this|these|she|he|they|it|in|on|at|for)\b",
    re.IGNORECASE,
)


def fixed(letter: Letter, interview: Interview, key: str, *, now: datetime) -> Letter:
    """The letter with one finding's own replacement made; the same letter where it is not found any more."""
    findings = reading_of(letter, interview, now=now).findings
    found = next((f for f in findings if key_of(f) == key and f.fix is not None), None)
    if found is None or found.start is None or found.end is None:
        return letter
    was = letter.text if found.field == "text" else letter.subject
    words = was[: found.start] + (found.fix or "") + was[found.end :]
    return replace(letter, text=words) if found.field == "text" else replace(letter, subject=words)


def reading_of(letter: Letter, interview: Interview, *, now: datetime, light: bool = False) -> Reading:
    """The letter as its reader would take it, without the advice that I muted.

    It is read with the deepest stage there is. `light` is for while somebody types: then what surrounds the letter is
    as it was at the last deep reading, and so is what only that understands. Another person's name can be put right
    in one press.
    """
    key = (interview.pk, letter.way.kind, letter.way.channel)
    last = last_of(key) if light else None
    if last:
        written = last.written._replace(text=letter.text, subject=letter.subject)
        reading = carried(last, read(written, stage=at_once()), written)
    else:
        written = _written(letter, interview, now)
        reading = read(written, stage=at_once() if light else deepest())
        if not light:
            remember(key, Last(written, reading, read(written, stage=at_once())))
    named = (_named(f, letter.text, interview.person) for f in without(reading, muted(interview.desk)).findings)
    return reading._replace(findings=tuple(named))


def _written(letter: Letter, interview: Interview, now: datetime) -> Written:
    return as_message(
        person=interview.person,
        kind=letter.way.kind,
        channel=letter.way.channel,
        subject=letter.subject,
        text=letter.text,
        now=now,
    )


def _named(finding: Finding, text: str, person: Person) -> Finding:
    """A finding about a wrong name with the right one as its fix: the last name after a title, else the first."""
    if finding.rule != "wrong-name" or finding.fix or finding.start is None:
        return finding
    name = person.last if _TITLE.search(text[: finding.start]) else person.first
    return finding._replace(fix=name) if name else finding


_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\.? $", re.IGNORECASE)


def context_of(letter: Letter, interview: Interview, *, now: datetime, light: bool = False) -> dict[str, object]:
    """What the editor and its margins show."""
    person, words = interview.person, len(letter.text.split())
    limits = data("limits.toml").get(letter.way.kind, {})
    reading = reading_of(letter, interview, now=now, light=light)
    return {
        "letter": letter,
        "reading": reading,
        "margin": margin_of(reading, letter.text, first=person.first or person.name),
        "words": words,
        "seconds": max(1, round(words * 60 / WORDS_A_MINUTE)),
        "characters": len(letter.text),
        "free": limits.get("free"),
        "hard": limits.get("hard"),
        "has_subject": letter.way.channel == "email" or letter.way.kind == "inmail",
        "mailto": mailto(person.email, letter.subject, letter.text),
        "longest": LONGEST_LETTER,
        "longest_subject": LONGEST_SUBJECT,
    }


def mailto(email: str, subject: str, text: str) -> str:
    """The address that opens my own mail program with the letter in it (RFC 6068)."""
    body = quote(text.replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}&body={body}"
