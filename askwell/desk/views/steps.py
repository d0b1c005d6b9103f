"""The steps of one interview: choosing someone, and what happened since."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askwell import method, slots
from askwell.desk import clock, wording
from askwell.desk.acts import times
from askwell.desk.acts.know_zone import know_zone, zone_meant
from askwell.desk.acts.make_invite import make_invite
from askwell.desk.acts.record_step import Impossible, SaidNo, record_step
from askwell.desk.acts.tell_me import NoSuchZone, tell_me
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Interview, Person
from askwell.desk.requests import AtDesk, whole
from askwell.desk.views.today import TOO_EARLY

LENGTHS = (15, 20, 30, 45)  # minutes
LONGEST_TALK = 24 * 60  # minutes
RECORDED = ("answered", "agreed", "moved", "prepared", "held", "missed", "reflected", "closed")  # others are written
REFUSALS = (
    method.OutOfOrder,
    Impossible,
    NoSuchZone,
    slots.NotATime,
    slots.NoSuchTime,
    slots.TwiceThatDay,
    slots.NotAZone,
)


@dataclass(frozen=True, slots=True)
class Happened:
    """One step that was recorded, as the page says it."""

    what: str
    event: method.Event


@require_POST
def choose(request: AtDesk, pk: int) -> HttpResponse:
    """Choose someone, and go on to the message."""
    person = get_object_or_404(Person.objects.of(request.desk), pk=pk)
    known = person.interviews.filter(open=True).first()
    try:
        interview = known or record_step(person=person, step="chosen", at=clock.now(request.desk.me))
    except SaidNo as fault:
        messages.warning(request, str(fault))
        return redirect("person", pk=pk)
    return redirect("message", pk=interview.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def steps(request: AtDesk, pk: int) -> HttpResponse:
    """What happened, what may be recorded next, and the agreed time in both zones."""
    rows = Interview.objects.of(request.desk).select_related("person").prefetch_related("events")
    interview = get_object_or_404(rows, pk=pk)
    if request.method != "POST":
        return _page(request, interview)
    try:
        _record(request, interview)
    except REFUSALS as fault:
        return _page(request, interview, str(fault))
    messages.success(request, "Noted.")
    if request.POST.get("step") in ("held", "closed", "reflected"):
        return redirect("person", pk=interview.person_id)
    return redirect("steps", pk=pk)


def _record(request: AtDesk, interview: Interview) -> None:
    typed = request.POST
    step = next((s for s in method.STEPS if s == typed.get("step")), None)
    if step not in RECORDED:
        raise Http404
    if not interview.open:
        raise method.OutOfOrder("This interview is closed. A new one begins when you write again.")
    now, because = clock.now(request.desk.me), typed.get("because", "").strip()
    reply = next((r for r in method.REPLIES if r == typed.get("reply")), None)
    meeting = _meeting(request, interview.person) if step == "agreed" else None
    minutes = _minutes(typed.get("minutes", "")) if step in ("agreed", "held") else None
    if step == "reflected" and because:
        write_note(person=interview.person, text=because, at=now)
        because = ""
    record_step(
        person=interview.person, step=step, at=now, reply=reply, meeting=meeting, minutes=minutes, because=because
    )


def _meeting(request: AtDesk, person: Person) -> datetime:
    """The moment that was agreed on, read on the clock that it was said by."""
    typed = request.POST
    if typed.get("mine", "").strip():
        tell_me(desk=request.desk, zone=zone_meant(typed["mine"]))
    if typed.get("theirs", "").strip():
        know_zone(person=person, zone=typed["theirs"])
    whose = person.zone if typed.get("whose") == "theirs" else request.desk.me.zone
    if not whose:
        raise NoSuchZone("Say where that clock is: a city is enough.")
    return slots.read_time(typed.get("when", ""), zone=whose)


def _minutes(text: str) -> int | None:
    minutes = whole(text)
    return min(minutes, LONGEST_TALK) if minutes else None


def _page(request: AtDesk, interview: Interview, fault: str = "") -> HttpResponse:
    history, person, mine = interview.history(), interview.person, request.desk.me.zone
    now = clock.now(request.desk.me)
    theirs = times.zone_of(person) or ""
    meeting = method.meeting(history)
    possible = set(method.possible(history)) if interview.open else set()
    due = next(iter(method.due(history)), None) if interview.open else None
    context = {
        "interview": interview,
        "person": person,
        "state": method.state(history),
        "early": due is not None and due.what in TOO_EARLY and now < due.since,
        "possible": possible,
        "happened": [Happened(_words(event), event) for event in reversed(history)],
        "due": due,
        "meeting": meeting,
        "over": meeting is not None and meeting.meeting is not None and meeting.meeting <= now,
        "both": times.both_zones(interview),
        "mine": mine,
        "theirs": theirs,
        "guessed": bool(theirs and not person.zone),
        "offers": times.times_to_offer(person=person, now=now) if mine and "agreed" in possible else (),
        "lengths": LENGTHS,
        "usual": method.USUAL_MINUTES,
        "typed": request.POST,
        "fault": fault,
    }
    return render(request, "steps.html", context)


def _words(event: method.Event) -> str:
    return wording.REPLIES[event.reply] if event.reply else wording.HAPPENED[event.step]


@require_safe
def invitation(request: AtDesk, pk: int) -> HttpResponse:
    """The agreed time as a calendar file."""
    interview = get_object_or_404(Interview.objects.of(request.desk).select_related("person"), pk=pk)
    if method.meeting(interview.history()) is None:
        raise Http404
    file = make_invite(interview=interview, now=clock.now(request.desk.me))
    response = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="conversation.ics"'
    return response
