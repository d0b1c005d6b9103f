"""The few kind things to do now, each shown as the thing itself."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from askwell import people
from askwell.desk import clock
from askwell.desk.acts.choose_whom import choose_whom
from askwell.desk.acts.see_next import ToDo, see_next
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.models import Curiosity, Desk, Interview, Message, Note, Person, Question
from askwell.desk.requests import AtDesk

MOST_CARDS = 3
QUESTIONS_SHOWN = 3
EXAMPLES = (
    "What is product work in health data like, from the inside?",
    "How do people get from teaching into museums, and what do they miss?",
    "Is a doctorate worth it, if I do not want to be a professor?",
)
QUIET_AFTER_ASKING = 3  # people asked and not answered yet: enough for now


@dataclass(frozen=True, slots=True)
class Doing:
    """How a thing to do is put on its card: verb, heading with a name in it, button, and where that leads."""

    verb: str
    heading: str
    button: str
    page: str


@dataclass(frozen=True, slots=True)
class Card:
    """One card: what to do, for whom, by when, and the words or questions it is about."""

    doing: Doing
    heading: str
    todo: ToDo
    address: str
    quote: Note | None
    questions: tuple[Question, ...]
    draft: Message | None


DOING = {
    "write": Doing("Write", "You meant to write to {first}. Still a good idea?", "Open the draft", "message"),
    "nudge": Doing("Remind", "{name} has not answered yet", "Write a short reminder", "message"),
    "close": Doing("Let go", "Shall we let {name} rest?", "Look at it", "steps"),
    "agree": Doing("Agree", "Find a time with {name}", "Offer times", "steps"),
    "thank": Doing("Thank", "{name}, with thanks", "Write the thank-you", "thanks"),
    "ask again": Doing("Ask again", "{name} asked you to come back about now", "Open the draft", "message"),
    "prepare": Doing("Prepare", "Your conversation with {name}", "Look over the questions", "questions"),
    "hold": Doing("Talk", "Your conversation with {name}", "Open it for the call", "live"),
    "confirm": Doing("Confirm", "A line to {name}, the day before", "See the time in both zones", "steps"),
    "reflect": Doing("Look back", "What did you learn from {name}?", "Write it down", "steps"),
    "keep in touch": Doing("Keep in touch", "Tell {first} what came of it", "Look back at it", "steps"),
}
PLAIN = Doing("Next", "{name}", "Look at it", "steps")
# What stands at a person before it is time; anything else may be looked at early.
TOO_EARLY = {
    "nudge": "{first} has your message",
    "close": "{first} has your reminder",
    "ask again": "{first} asked you to come back later",
}


@require_safe
def today(request: AtDesk) -> HttpResponse:
    """At most three cards, and an end; a new desk begins with a question."""
    desk = request.desk
    curiosity = current_curiosity(desk=desk)
    anyone = Person.objects.of(desk).exists()
    if curiosity is None or not anyone:
        return _first_run(request, curiosity)
    now = clock.now(desk.me)
    todos = see_next(desk=desk, now=now)
    cards = _cards(desk, todos[:MOST_CARDS])
    context = {
        "cards": cards,
        "more": len(todos) - len(cards),
        "suggested": None if todos else _suggested(desk, curiosity, now),
        "waiting": _waiting(desk),
    }
    return render(request, "today.html", context)


def _first_run(request: AtDesk, curiosity: Curiosity | None) -> HttpResponse:
    if curiosity:
        return render(request, "first_people.html", {"stated": curiosity.record()})
    chosen = request.GET.get("example", "")
    example = EXAMPLES[int(chosen)] if chosen in {str(n) for n in range(len(EXAMPLES))} else ""
    anyone = Person.objects.of(request.desk).exists()
    return render(request, "first_question.html", {"examples": EXAMPLES, "example": example, "anyone": anyone})


def _cards(desk: Desk, todos: tuple[ToDo, ...]) -> list[Card]:
    ids = [todo.interview.pk for todo in todos]
    if not ids:
        return []
    starred = Note.objects.of(desk).filter(interview__in=ids, star=True, off_record=False).order_by("-at", "-id")
    quotes = {note.interview_id: note for note in starred}  # the first one of each talk stays
    unsent = Message.objects.of(desk).filter(interview__in=ids, sent_at=None).order_by("changed_at")
    drafts = {message.interview_id: message for message in unsent}
    questions = tuple(Question.objects.of(desk).filter(interview__in=ids, asked_at=None).order_by("order", "id"))
    return [_card(todo, quotes, questions, drafts) for todo in todos]


def _card(
    todo: ToDo, quotes: dict[int | None, Note], questions: tuple[Question, ...], drafts: dict[int | None, Message]
) -> Card:
    doing = DOING.get(todo.due.what, PLAIN)
    person, pk = todo.interview.person, todo.interview.pk
    heading = doing.heading.format(name=person.name, first=person.first or person.name)
    own = tuple(q for q in questions if q.interview_id == pk) if doing.page in ("questions", "live") else ()
    quote = quotes.get(pk) if doing.page == "thanks" else None
    draft = drafts.get(pk) if doing.page in ("message", "thanks") else None
    return Card(doing, heading, todo, reverse(doing.page, args=[pk]), quote, own[:QUESTIONS_SHOWN], draft)


def _suggested(desk: Desk, curiosity: Curiosity, now: datetime) -> people.Candidate | None:
    """Whom to write to, when nothing is due and not too many have been asked already."""
    open_ones = Interview.objects.of(desk).filter(open=True)
    if open_ones.count() >= QUIET_AFTER_ASKING:
        return None
    asked = set(Interview.objects.of(desk).values_list("person_id", flat=True))
    whom = choose_whom(desk=desk, curiosity=curiosity, today=now.date())
    return next((c for c in whom.candidates if c.person.id not in asked), None)


def _waiting(desk: Desk) -> list[Interview]:
    """The interviews with whoever has my message and has not answered."""
    rows = Interview.objects.of(desk).filter(open=True).select_related("person").prefetch_related("events")
    return [row for row in rows if row.state in ("asked", "nudged")]
