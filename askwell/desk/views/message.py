"""The message: what I would like to ask someone, read as they would read it."""

from datetime import datetime

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import formats
from django.views.decorators.http import require_http_methods, require_POST

from askwell import method
from askwell.desk import clock
from askwell.desk.acts.choose_whom import reasons_for
from askwell.desk.acts.keep_message import keep_message
from askwell.desk.acts.mark_sent import AlreadySent, Barred, mark_sent
from askwell.desk.acts.write_fact import BadFact, facts_of, write_fact
from askwell.desk.editing import WAYS, Letter, Way, context_of, letter_of, typed, way_of
from askwell.desk.models import Interview
from askwell.desk.pressing import can_undo, hush, pressed
from askwell.desk.requests import AtDesk

FACTS_SHOWN = 6
LONGEST_REASON = 1000  # characters
LONGEST_SEED = 5  # digits
ASKING = {state: ways for state, ways in WAYS.items() if state != "held"}
THANKING = ("held", "no")  # where a thank-you comes next


@require_http_methods(["GET", "HEAD", "POST"])
def message(request: AtDesk, pk: int) -> HttpResponse:
    """The letter of where the interview stands: a first message, or one short reminder."""
    rows = Interview.objects.of(request.desk).select_related("person", "desk").prefetch_related("events")
    interview = get_object_or_404(rows, pk=pk)
    ways = ASKING.get(interview.state, ()) if interview.open else ()
    if request.method == "POST":
        return _written(request, interview, ways)
    if not ways:
        return _elsewhere(request, interview)
    way = way_of(ways, request.GET.get("by"), interview)
    letter = letter_of(interview, way, now=clock.now(request.desk.me), seed=seed_in(request))
    return _page(request, interview, letter)


@require_POST
def reading(request: AtDesk, pk: int) -> HttpResponse:
    """The margins of a letter that is typed, which is kept as well: at once, and after a longer pause read deeply."""
    rows = Interview.objects.of(request.desk).select_related("person", "desk").prefetch_related("events")
    interview = get_object_or_404(rows, pk=pk)
    letter = typed(request.POST, WAYS.get(interview.state, ()) if interview.open else ())
    if letter is None:
        raise Http404
    now = clock.now(request.desk.me)
    keep(interview, letter, at=now)
    hush(request, request.POST.get("also", ""), at=now)
    light = request.POST.get("stage") != "deep"
    context = {"interview": interview, "person": interview.person, "settled": not light}
    return render(request, "message_reading.html", context | context_of(letter, interview, now=now, light=light))


def seed_in(request: AtDesk) -> int | None:
    """Which other draft is asked for, if one is."""
    text = request.GET.get("seed", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_SEED else None


def keep(interview: Interview, letter: Letter, *, at: datetime) -> None:
    """Keep the words of a letter."""
    way = letter.way
    keep_message(
        interview=interview, kind=way.kind, channel=way.channel, subject=letter.subject, text=letter.text, at=at
    )


def _elsewhere(request: AtDesk, interview: Interview) -> HttpResponse:
    """Where nothing is to be asked: the thank-you that comes next, or what was sent."""
    if interview.open and interview.state in THANKING:
        return redirect("thanks", pk=interview.pk)
    sent = list(interview.messages.exclude(sent_at=None).order_by("sent_at"))
    person = interview.person
    if not sent:
        return redirect("steps", pk=interview.pk) if interview.open else redirect("person", pk=person.pk)
    waiting = interview.open and interview.state in ("asked", "nudged")
    context = {
        "interview": interview,
        "person": person,
        "first": person.first or person.name,
        "sent": sent,
        "waiting": waiting,
        "due": next(iter(method.due(interview.history())), None) if interview.open else None,
    }
    return render(request, "message_sent.html", context)


def _written(request: AtDesk, interview: Interview, ways: tuple[Way, ...]) -> HttpResponse:
    """What a form asks for; a letter that is not to be written any more was sent by the press before this one."""
    letter = typed(request.POST, ways)
    if letter is None:
        return redirect("person", pk=interview.person_id)
    now, do = clock.now(request.desk.me), request.POST.get("do", "")
    if do == "fill":
        _remember(request, interview, at=now)
    if do == "sent":
        return _sent(request, interview, letter, at=now)
    letter = pressed(request, interview, letter, at=now)
    keep(interview, letter, at=now)
    by = next((way.by for way in ways if do == f"by:{way.by}"), letter.way.by)
    return redirect(f"{reverse('message', args=[interview.pk])}?by={by}#letter")


@transaction.atomic
def mark(interview: Interview, letter: Letter, *, because: str, at: datetime) -> None:
    """Keep a letter and mark it as sent, both or neither. Raises Barred, AlreadySent, method.OutOfOrder."""
    keep(interview, letter, at=at)
    row = interview.messages.get(kind=letter.way.kind, sent_at=None)
    mark_sent(message=row, because=because[:LONGEST_REASON], at=at)


def _remember(request: AtDesk, interview: Interview, *, at: datetime) -> None:
    """Keep what was noticed about someone among what is known of them, where that was ticked."""
    person = interview.person
    for gap, fill in zip(request.POST.getlist("gap"), request.POST.getlist("fill"), strict=False):
        if fill.strip() and "notice" in gap and request.POST.get("remember"):
            try:
                write_fact(desk=person.desk, person=person, text=fill, source="what you noticed", at=at, day=at.date())
            except BadFact as fault:
                messages.warning(request, str(fault))


def _sent(request: AtDesk, interview: Interview, letter: Letter, *, at: datetime) -> HttpResponse:
    try:
        mark(interview, letter, because=request.POST.get("because", ""), at=at)
    except Barred as bar:
        keep(interview, letter, at=at)
        return _page(request, interview, letter, bar)
    except (AlreadySent, method.OutOfOrder):  # the press before this one did it
        return redirect("person", pk=interview.person_id)
    day = formats.date_format(quiet_until(interview, at), "l j F")
    messages.success(request, f"Noted. I will be quiet about {interview.person.first or interview.person} until {day}.")
    return redirect("person", pk=interview.person_id)


def quiet_until(interview: Interview, at: datetime) -> datetime:
    """When something would be asked of me again, if the letter went now."""
    step: method.Step = "nudged" if interview.state in ("asked", "nudged") else "asked"
    return method.due((*interview.history(), method.Event(step, at)))[0].since


def _page(request: AtDesk, interview: Interview, letter: Letter, bar: Barred | None = None) -> HttpResponse:
    person, now = interview.person, clock.now(request.desk.me)
    history = interview.history()
    candidate = reasons_for(person=person, curiosity=interview.curiosity, today=now.date())
    context = {
        "interview": interview,
        "person": person,
        "first": person.first or person.name,
        "kind": candidate.kinds[0] if candidate and candidate.kinds else "",
        "reasons": candidate.reasons if candidate else (),
        "facts": facts_of(person)[:FACTS_SHOWN],
        "ways": ASKING.get(interview.state, ()),
        "asked_on": next((e.at for e in reversed(history) if e.step == "asked"), None),
        "reminder_from": method.due(history)[0].since if interview.state == "asked" else None,
        "reminding": letter.way.kind == "follow-up",
        "quiet": quiet_until(interview, now),
        "next_seed": (letter.seed or 0) + 1,
        "bar": bar,
        "can_undo": can_undo(request, interview, letter),
        "because": request.POST.get("because", ""),
    }
    return render(request, "message.html", context | context_of(letter, interview, now=now))
