"""What a reader thinks of the questions for a conversation, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from askwell.desk.acts.check_message import known_of, read
from askwell.desk.acts.choose_stage import at_once, deepest
from askwell.desk.carrying import Key, Last, carried, last_of, remember
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
    return [_deep(interview, number, one, facts) for number, one in enumerate(asked, start=1)]


def line_of(interview: Interview, number: int, text: str, *, light: bool) -> Line:
    """One question as it is typed; `light` is for while somebody types."""
    asked, last = Asked(text, "", None, "", must=False), last_of(_key(interview, number))
    if not light or not last:
        return _deep(interview, number, asked, known_of(interview.person))
    written = last.written._replace(text=text)
    return _line(number, asked, carried(last, read(written, stage=at_once()), written))


def _deep(interview: Interview, number: int, asked: Asked, facts: tuple[str, ...]) -> Line:
    """What is read deeply is remembered, and carried over to what is read lightly after it."""
    written = Message(asked.text, "question", facts=facts)
    deep = read(written, stage=deepest())
    remember(_key(interview, number), Last(written, deep, read(written, stage=at_once())))
    return _line(number, asked, deep)


def _line(number: int, asked: Asked, reading: Reading) -> Line:
    notes = tuple(noticed_of(f, of="question") for f in reading.findings if f.level > Level.ADVICE)
    once = {note.heading: note for note in reversed(notes)}  # a fault at two places of one question is said once
    return Line(number, asked, tuple(reversed(once.values())), segments_of(asked.text, notes))


def _key(interview: Interview, number: int) -> Key:
    return interview.pk, "question", str(number)
