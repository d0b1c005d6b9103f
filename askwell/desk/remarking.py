"""What a reader thinks of the questions for a conversation, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from askwell.desk.acts.check_message import known_of, read
from askwell.desk.acts.choose_stage import at_once, deepest
from askwell.desk.carrying import Last, carried, last_of, remember
from askwell.desk.margins import Segment, segments_of
from askwell.desk.models import Interview
from askwell.desk.noticing import Noticed, noticed_of
from askwell.questions import Question as Asked
from askwell.reading import Level, Message, Reading

NEW = 0  # the number of the line that is not among the others yet


@dataclass(frozen=True, slots=True)
class Line:
    """One question on the page with what is noted beside it, and its words cut where lines are drawn under them."""

    number: int
    question: Asked
    notes: tuple[Noticed, ...]
    segments: tuple[Segment, ...]

    @property
    def spoken(self) -> str:
        """What those hear who listen."""
        return f"{', '.join(note.heading for note in self.notes) or 'Nothing to mend'}."


def lines_of(interview: Interview, asked: Sequence[Asked]) -> list[Line]:
    """The questions as they stand, each read with the deepest stage there is."""
    facts = known_of(interview.person)
    return [_line(interview, number, one, facts, light=False) for number, one in enumerate(asked, start=1)]


def line_of(interview: Interview, number: int, text: str, *, light: bool) -> Line:
    """One question as it is typed; `light` is for while somebody types."""
    return _line(interview, number, Asked(text, "", None, "", must=False), known_of(interview.person), light=light)


def _line(interview: Interview, number: int, asked: Asked, facts: tuple[str, ...], *, light: bool) -> Line:
    reading = _read(interview, number, Message(asked.text, "question", facts=facts), light=light)
    notes = tuple(noticed_of(f, of="question") for f in reading.findings if f.level > Level.ADVICE)
    once = {note.heading: note for note in reversed(notes)}  # a fault at two places of one question is said once
    return Line(number, asked, tuple(reversed(once.values())), segments_of(asked.text, notes))


def _read(interview: Interview, number: int, written: Message, *, light: bool) -> Reading:
    """What is read deeply is remembered, and carried over to what is read lightly after it."""
    key = (interview.pk, "question", str(number))
    quick = read(written, stage=at_once())
    if not light:
        deep = read(written, stage=deepest())
        remember(key, Last(written.text, "", deep, quick))
        return deep
    last = last_of(key)
    return carried(last, quick, text=written.text, subject="") if last else quick
