"""One text read: what it is taken for, what is found in it, and what of that its writer has silenced."""

from typing import TYPE_CHECKING, NamedTuple

from askwell import messages
from askwell.cli.check import config
from askwell.cli.check.refusing import CannotCheck
from askwell.cli.check.sources import Opened, Source, opened
from askwell.messages import plain, silencing
from askwell.messages.silencing import Heard, Silence
from askwell.reading import CHANNELS, KINDS, Channel, Level, Message, MessageKind, Reading

if TYPE_CHECKING:
    import argparse

    from askwell.messages.learned import Stage

_VERDICTS = {Level.STOP: "stop", Level.FIX: "fix", Level.ADVICE: "send"}
_OF_QUESTIONS = {Level.STOP: "stop", Level.FIX: "improve", Level.ADVICE: "ask"}


class Settings(NamedTuple):
    """What one text is read as, flags first, then its configuration, then what is usual."""

    kind: MessageKind
    channel: Channel
    level: str
    stage: "Stage"
    mute: tuple[str, ...] = ()
    sender: str = ""
    recipient: str = ""
    facts: tuple[str, ...] = ()


class Checked(NamedTuple):
    """One text with what was found; places are code points of the text as given, whatever was silenced or cut."""

    source: Source
    settings: Settings
    reading: Reading
    verdict: str
    heard: tuple[Heard, ...]
    silenced: tuple[tuple[Heard, Silence | None], ...] = ()  # None: muted by the configuration
    notes: tuple[tuple[int, str], ...] = ()  # where, and a sentence about a silence
    letter_at: int = 0
    subject_at: int = 0

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of what is still heard."""
        return tuple(one.finding.level.word for one in self.heard)


def settle(args: "argparse.Namespace", source: Source) -> Settings:
    """What the text is to be read as; CannotCheck where a word is none of those there are."""
    said = config.of(source.path)
    kind = a_kind(args.kind or said.kind_of(source.path) or "outreach")
    return Settings(
        kind=kind,
        channel=a_channel(args.channel or said.channel, kind),
        level=args.level or said.level or "fix",
        stage=stage(args.stage or said.stage or None),
        mute=said.mute,
        sender=args.sender,
        recipient=args.to,
        facts=tuple(args.fact),
    )


def a_kind(word: str) -> MessageKind:
    """A kind of message."""
    if word not in KINDS:
        raise CannotCheck(f"{word!r} is no kind of message; there are: {', '.join(KINDS)}.")
    return word


def a_channel(word: str, kind: str) -> Channel:
    """A channel; without a word the one that the kind goes through."""
    word = word or ("linkedin" if kind in ("linkedin-note", "inmail") else "email")
    if word not in CHANNELS:
        raise CannotCheck(f"{word!r} is no channel; there are: {', '.join(CHANNELS)}.")
    return word


def installed() -> "tuple[Stage, ...]":
    """The stages that are installed here, the deepest last."""
    return messages.stages()


def stage(wanted: str | None) -> "Stage":
    """The stage wanted, or the deepest there is."""
    if wanted == "rules":
        return "rules"  # always there; nothing is asked or loaded
    there = installed()
    found = there[-1] if wanted is None else next((one for one in there if one == wanted), None)
    if found is None:
        raise CannotCheck(f"The stage {wanted} is not installed here; there is: {', '.join(there)}.")
    return found


def said_of(message: Message, *, stage: "Stage") -> Reading:
    """What is read in a message at a stage."""
    return messages.check(message, stage=stage)


def read(source: Source, settings: Settings) -> Checked:
    """Read one text from a file or standard input."""
    given = source.text
    allowed = silencing.allowed_in(given)
    words = plain.Plain(given, [*allowed.cuts, *plain.tags(given)])
    parts = opened(words.text)
    reading = said_of(
        Message(
            words.text[parts.letter_at :],
            settings.kind,
            settings.channel,
            subject=parts.subject,
            sender=settings.sender,
            recipient=settings.recipient,
            facts=settings.facts,
        ),
        stage=settings.stage,
    )
    found = heard(reading, words, letter_at=parts.letter_at, subject_at=parts.subject_at)
    sifted = silencing.sift(found, allowed.silences)
    kept = tuple(one for one in sifted.heard if not _muted(one, settings.mute))
    muted = tuple((one, None) for one in sifted.heard if _muted(one, settings.mute))
    return Checked(
        source=source,
        settings=settings,
        reading=reading,
        verdict=verdict(reading, kept),
        heard=kept,
        silenced=(*sifted.silenced, *muted),
        notes=_notes(allowed, sifted),
        letter_at=_begins(source.text, words, parts),
        subject_at=words.span(parts.subject_at, parts.subject_at + 1)[0],
    )


def heard(reading: Reading, words: plain.Plain, *, letter_at: int = 0, subject_at: int | None = None) -> list[Heard]:
    """The findings with their places in the text as given; none where its subject is no part of it (None)."""
    found = []
    for finding in reading.findings:
        base = subject_at if finding.field == "subject" else letter_at
        if finding.start is None or finding.end is None or base is None:
            found.append(Heard(finding, None, None))
        else:
            found.append(Heard(finding, *words.span(base + finding.start, base + finding.end)))
    return found


def verdict(reading: Reading, kept: tuple[Heard, ...]) -> str:
    """The verdict as it was read, or what is left of it when something that made it was silenced."""
    before = max((finding.level for finding in reading.findings), default=Level.ADVICE)
    after = max((one.finding.level for one in kept), default=Level.ADVICE)
    if before == after:
        return reading.verdict
    return (_OF_QUESTIONS if reading.kind == "question" else _VERDICTS)[after]


def as_json(
    reading: Reading, kept: tuple[Heard, ...], *, letter_at: int = 0, subject_at: int | None = None
) -> dict[str, object]:
    """The record of the contract; places are code points of each field as given."""
    findings = []
    for finding, start, end in kept:
        base = subject_at if finding.field == "subject" else letter_at
        if start is None or end is None or base is None:
            findings.append(finding.as_json())
        else:
            findings.append({**finding.as_json(), "start": start - base, "end": end - base})
    return {**reading.as_json(), "findings": findings, "verdict": verdict(reading, kept)}


def _begins(given: str, words: plain.Plain, parts: Opened) -> int:
    """Where the letter begins in the text as given: after the subject and the blank lines, else at the beginning."""
    if not parts.letter_at:
        return 0
    after = words.span(parts.subject_at, parts.subject_at + max(len(parts.subject), 1))[1]
    end = given.find("\n", after)
    end = len(given) if end < 0 else end
    first = words.span(parts.letter_at, parts.letter_at + 1)[0]  # a tag may have ended the subject's line
    return min(first, len(given) - len(given[end:].lstrip("\r\n")))


def _muted(one: Heard, mute: tuple[str, ...]) -> bool:
    return one.finding.rule in mute and one.finding.level is Level.ADVICE


def _notes(allowed: silencing.Allowed, sifted: silencing.Sifted) -> tuple[tuple[int, str], ...]:
    """What a writer should know about the silences, in the order of the text."""
    notes = [(at, f"This is not understood. Write {silencing.HOW}") for at in allowed.unclear]
    notes += [(silence.at, _unused(silence)) for silence in sifted.unused]
    for silence, finding in sifted.refused:
        why = "it shuts the door" if finding.absolute else "it needs a reason: allow … because …"
        notes.append((silence.at, f"{silence.rule} cannot be allowed like this; {why}."))
    return tuple(sorted(notes))


def _unused(silence: Silence) -> str:
    from askwell.cli.check import rulebook

    if rulebook.level(silence.rule) is None:
        return rulebook.unknown(silence.rule)
    where = "this text" if silence.start is None else "its line"
    hint = "" if silence.start is None else "; to allow it in the whole text, say so before the first word"
    return f"{silence.rule} is allowed here, and {where} has nothing of the kind{hint}."
