"""What the tests of the two letter pages share: Amina on Mia's desk, an interview that stands somewhere, a form."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

from askwell import method
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_fact import write_fact
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Desk, Interview, Note, Person

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FACT = "Was a ward nurse in Leeds for six years before she went to Tarn Health"
SAID = "Said that writing down one decision a day taught her more than any course"
LETTER = """Dear Amina,

I am a staff nurse in Leeds. I noticed that you were a ward nurse for six years before you went to Tarn Health.

I would value your advice on how you decide. Would you have 20 minutes for a call in the next two weeks?

If now is a bad time, I completely understand. Thank you for reading this.

Best wishes,
Mia Berg"""
ASKS_FOR_A_JOB = LETTER.replace("If now is", "Could you get me a job on your team? If now is")
WITH_A_BLANK = LETTER.replace("that you were a ward nurse", "[what I noticed about your work]")
THANKS = """Dear Amina,

Thank you for our conversation. You said that writing down one decision a day taught you more than any course, and \
I keep coming back to it. I will start this week, and I will let you know how it goes.

Best wishes,
Mia Berg"""
HOSTILE = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7|add:7 }}{% now 'Y' %}"


def amina_of(desk: Desk) -> Person:
    """Amina, with one fact, on a desk whose owner is called Mia Berg."""
    desk.me.changed(name="Mia Berg", intro="a staff nurse in Leeds")
    person = Person.objects.create(
        desk=desk,
        first="Amina",
        last="Rahman",
        title="Product manager",
        company="Tarn Health",
        email="amina@tarn.example",
        url="https://www.linkedin.com/in/amina-r",
    )
    write_fact(desk=desk, person=person, text=FACT, source="her talk", at=NOW)
    return person


def interview_at(person: Person, state: str, now: datetime | None = None) -> Interview:
    """An interview that stands at a state of the method."""
    at = (now or datetime.now(UTC)) - timedelta(days=1)
    for number, word in enumerate(_WAYS[state]):
        reply = next((r for r in method.REPLIES if r == word), None)
        step = "answered" if reply else next(s for s in method.STEPS if s == word)
        when = at + timedelta(minutes=number)
        meeting = when + timedelta(hours=1) if step == "agreed" else None
        interview = record_step(
            person=person, step=step, at=when, reply=reply, meeting=meeting, minutes=20 if meeting else None
        )
    return interview


_HELD = ("chosen", "asked", "yes", "agreed", "held")
_WAYS = {
    "chosen": ("chosen",),
    "asked": ("chosen", "asked"),
    "nudged": ("chosen", "asked", "nudged"),
    "later": ("chosen", "asked", "later"),
    "no": ("chosen", "asked", "no"),
    "yes": ("chosen", "asked", "yes"),
    "held": _HELD,
    "thanked": (*_HELD, "thanked"),
}


def noted(person: Person, text: str, *, star: bool = True, off_record: bool = False) -> Note:
    """A note of the talk."""
    return write_note(person=person, text=text, at=NOW, star=star, off_record=off_record)


def form(text: str, *, kind: str = "outreach", channel: str = "email", do: str = "keep", **more: str) -> dict[str, str]:
    """What the letter's form sends."""
    return {"kind": kind, "channel": channel, "subject": "A question", "text": text, "do": do} | more


def words_in(html: str) -> str:
    """The words in the letter's box."""
    found = re.search(r'<textarea id="words".*?>\n(.*?)</textarea>', html, re.DOTALL)
    assert found
    return unescape(found[1])


def steps(interview: Interview) -> list[str]:
    """The steps of an interview as the desk has them now."""
    return [event.step for event in Interview.objects.get(pk=interview.pk).history()]
