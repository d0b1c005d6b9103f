"""The live page: one question at a time, notes that are never lost, and a quiet line for the time."""

import uuid
from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from askwell import method
from askwell.desk import clock
from askwell.desk.acts.ask_question import ask_question
from askwell.desk.acts.prepare_questions import keep_questions, prepare_questions
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Interview
from askwell.desk.pads import Pad, last_line, pads_of
from askwell.desk.requests import AtDesk, whole
from askwell.desk.views.notes import LONGEST_NOTE, BadNote, keep_typed, question_in
from askwell.questions import FOLLOW_UPS

EARLY = 15 * 60  # seconds before the agreed time in which the clock may already wait for it
BOTH_KEPT = "Another window had changed these notes. Both versions are kept."


@require_http_methods(["GET", "HEAD", "POST"])
def live(request: AtDesk, pk: int) -> HttpResponse:
    """The talk as it happens."""
    rows = Interview.objects.of(request.desk).select_related("person", "desk").prefetch_related("events")
    interview = get_object_or_404(rows, pk=pk)
    if request.method == "POST":
        return _done(request, interview)
    pads, now = pads_of(interview), clock.now(request.desk.me)
    agreed = method.meeting(interview.history())
    context = {
        "interview": interview,
        "person": interview.person,
        "first": interview.person.first or interview.person.name,
        "pads": pads,
        "total": len(pads) - 1,
        "current": _current(request, pads),
        "minutes": (agreed and agreed.minutes) or method.USUAL_MINUTES,
        "gone": _seconds_gone(agreed, now),
        "follow_ups": FOLLOW_UPS,
        "longest": LONGEST_NOTE,
    }
    return render(request, "live.html", context)


def _current(request: AtDesk, pads: tuple[Pad, ...]) -> Pad:
    number = whole(request.GET.get("q", "")) or 0
    if 1 <= number <= len(pads):
        return pads[number - 1]
    return next((pad for pad in pads if pad.question is None or pad.question.asked_at is None), pads[-1])


def _seconds_gone(agreed: method.Event | None, now: datetime) -> int | None:
    """Seconds since the agreed time, below 0 before it; None where it is not about now."""
    if agreed is None or agreed.meeting is None:
        return None
    gone = int((now - agreed.meeting).total_seconds())
    return gone if -EARLY <= gone <= (agreed.minutes or method.USUAL_MINUTES) * 60 else None


def _done(request: AtDesk, interview: Interview) -> HttpResponse:
    """Keep the notes of the form, then what its button asks for: star, asked, prepare, end."""
    do = request.POST.get("do", "save")
    try:
        _keep(request, interview, star_last=do == "star")
    except BadNote as fault:
        messages.error(request, str(fault))
    if do.startswith(("unstar:", "star:")):
        _restar(request, interview, *do.split(":", 1))
    if do == "asked" and (question := question_in(request, interview)):
        ask_question(question=question, at=clock.now(request.desk.me))
    if do == "prepare":
        _prepare(interview, clock.now(request.desk.me))
    if do == "end":
        return _ended(request, interview)
    if request.headers.get("Accept") == "application/json":
        return HttpResponse(status=204)
    number = request.POST.get("number", "")
    here = int(number) if number.isascii() and number.isdigit() and len(number) < 5 else 1
    return redirect(f"{reverse('live', args=[interview.pk])}?q={here + (do == 'asked')}")


def _keep(request: AtDesk, interview: Interview, *, star_last: bool) -> None:
    if "key" not in request.POST:
        return
    text = request.POST.get("text", "").replace("\r\n", "\n")
    rest, line = last_line(text) if star_last else (text, "")
    if line:
        at, question = clock.now(request.desk.me), question_in(request, interview)
        write_note(person=interview.person, text=line, at=at, star=True, key=uuid.uuid4(), question=question)
    if keep_typed(request, interview, rest).other:
        messages.warning(request, BOTH_KEPT)


def _prepare(interview: Interview, now: datetime) -> None:
    """Take the questions that Askwell would ask, for a talk that nobody prepared; those that are there stay."""
    if interview.questions.exists():
        return
    agreed = method.meeting(interview.history())
    minutes = (agreed and agreed.minutes) or method.USUAL_MINUTES
    agenda = prepare_questions(person=interview.person, minutes=minutes, today=now.date())
    keep_questions(interview=interview, chosen=[q for block in agenda.blocks for q in block.questions])


def _restar(request: AtDesk, interview: Interview, verb: str, key: str) -> None:
    """Give a note its star, or take it away."""
    rows = {str(note.key): note for note in interview.notes.all()}
    note = rows.get(key)
    if note:
        at = clock.now(request.desk.me)
        write_note(
            person=interview.person, text=note.text, at=at, star=verb == "star", off_record=note.off_record,
            key=note.key, version=note.version + 1,
        )  # fmt: skip


def _ended(request: AtDesk, interview: Interview) -> HttpResponse:
    """The talk is over: on to the thank-you, or to the steps where no time was agreed on."""
    possible = method.possible(interview.history()) if interview.open else ()
    if "held" in possible:
        record_step(person=interview.person, step="held", at=clock.now(request.desk.me))
        return redirect("thanks", pk=interview.pk)
    if interview.state in ("held", "thanked", "reflected"):
        return redirect("thanks", pk=interview.pk)
    messages.info(request, "Your notes are kept. Say here when the two of you agreed to talk, then that you spoke.")
    return redirect("steps", pk=interview.pk)
