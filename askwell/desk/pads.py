"""The live page: one box of notes a question, and the lines that were starred."""

import uuid
from dataclasses import dataclass, replace

from askwell.desk.models import Interview, Note, Question

_ROOM = uuid.UUID("5b1f6c0e-6f0b-4a53-9b53-0d3a5f1f4d11")  # so that every window gives one box one name


@dataclass(frozen=True, slots=True)
class Pad:
    """One turn of the talk: its question (None is what comes up besides), its box, and the notes beside the box."""

    number: int
    question: Question | None
    key: uuid.UUID
    version: int
    text: str
    kept: tuple[Note, ...]
    then: str = ""

    @property
    def id(self) -> str:
        """What the page calls it."""
        return str(self.question.pk) if self.question else "besides"


def pad_key(interview: Interview, question: Question | None) -> uuid.UUID:
    """The name of the box under a question, the same in every window."""
    return uuid.uuid5(_ROOM, f"{interview.pk}/{question.pk if question else 'besides'}")


def pads_of(interview: Interview) -> tuple[Pad, ...]:
    """The boxes of a talk in the order of its questions, then one for all else."""
    notes = list(interview.notes.order_by("at", "id"))
    rows = list(interview.questions.order_by("order", "id"))
    asked = {row.pk for row in rows}
    following = [*(row.text for row in rows[1:]), "whatever else comes up"]
    found = [
        replace(_pad(number, row, interview, notes, asked), then=then)
        for number, (row, then) in enumerate(zip(rows, following, strict=False), start=1)
    ]
    return (*found, _pad(len(rows) + 1, None, interview, notes, asked))


def _pad(number: int, question: Question | None, interview: Interview, notes: list[Note], asked: set[int]) -> Pad:
    key = pad_key(interview, question)
    own = next((note for note in notes if note.key == key), None)
    here = question.pk if question else None
    kept = tuple(n for n in notes if n.key != key and (n.question_id if n.question_id in asked else None) == here)
    return Pad(number, question, key, own.version if own else 0, own.text if own else "", kept)


def last_line(text: str) -> tuple[str, str]:
    """A text without its last line that has words, and that line."""
    lines = text.rstrip().split("\n")
    return ("\n".join(lines[:-1]), lines[-1].strip()) if text.strip() else (text, "")
