"""The thank-you: it leads with what was said, and ends with what was learnt."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_http_methods

from askwell import method
from askwell.desk import clock
from askwell.desk.acts.choose_whom import reasons_for
from askwell.desk.acts.mark_sent import AlreadySent, Barred
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_note import NothingWritten, write_note
from askwell.desk.editing import WAYS, Letter, context_of, letter_of, mailto, typed, way_of
from askwell.desk.models import Interview, Note
from askwell.desk.pressing import can_undo, pressed
from askwell.desk.requests import AtDesk
from askwell.desk.thanking import by_when, draws_on, in_words
from askwell.desk.views.message import keep, mark, seed_in

HERE = ("held", "no", "thanked", "reflected")
LONGEST_THOUGHT = 8000  # characters
LONGEST_SHOWN = 400  # characters of a note
NOTES_SHOWN = 40
# The answer to a no: thanks, and nothing asked.
COURTESY = """Dear {first},

Thank you for letting me know, and for taking a moment to answer. I wish you well.

{name}"""


@dataclass(frozen=True, slots=True)
class Said:
    """A note beside the letter: its words as the page says them, and whether the letter holds them."""

    note: Note
    words: str
    here: bool


@require_http_methods(["GET", "HEAD", "POST"])
def thanks(request: AtDesk, pk: int) -> HttpResponse:
    """The thank-you for a talk, or for a friendly no; then what was learnt."""
    rows = Interview.objects.of(request.desk).select_related("person", "desk").prefetch_related("events")
    interview = get_object_or_404(rows, pk=pk)
    if request.method == "POST":
        return _done(request, interview)
    if interview.state not in HERE:
        return redirect("steps", pk=pk) if interview.open else redirect("person", pk=interview.person_id)
    if interview.state != "held":
        return _after(request, interview)
    way = way_of(WAYS["held"], request.GET.get("by"), interview)
    ticked, seed = _ticked(request, interview), seed_in(request)
    seed = 0 if seed is None and "tick" in request.GET else seed
    letter = letter_of(interview, way, now=clock.now(request.desk.me), seed=seed, notes=ticked)
    return _page(request, interview, letter, ticked)


def _notes(interview: Interview) -> list[Note]:
    """What was said, starred lines first, each in the order of the talk."""
    return list(interview.notes.order_by("-star", "at", "id")[:NOTES_SHOWN])


def _ticked(request: AtDesk, interview: Interview) -> list[Note]:
    """The notes that the draft may cite: those ticked, or the starred ones, or all where none is starred."""
    notes = [note for note in _notes(interview) if not note.off_record]
    if "tick" in request.GET:
        chosen = set(request.GET.getlist("note"))
        return [note for note in notes if str(note.pk) in chosen]
    return [note for note in notes if note.star] or notes


def _done(request: AtDesk, interview: Interview) -> HttpResponse:
    """What a button asks for."""
    do, now = request.POST.get("do", ""), clock.now(request.desk.me)
    verb, _, key = do.partition(":")
    if verb == "note":
        return _noted(request, interview, at=now)
    if verb in ("off", "on"):
        _set_off_record(interview, key, off=verb == "off", at=now)
        return redirect(f"{reverse('thanks', args=[interview.pk])}#stars")
    if verb == "declined" and interview.open and interview.state == "no":
        return _once(interview, at=now)
    if verb == "reflect" and interview.open and interview.state == "thanked":
        return _reflected(request, interview, at=now)
    letter = typed(request.POST, WAYS["held"]) if interview.state == "held" and interview.open else None
    if letter is None:
        return redirect("thanks", pk=interview.pk)
    return _written(request, interview, letter, do)


def _written(request: AtDesk, interview: Interview, letter: Letter, do: str) -> HttpResponse:
    now = clock.now(request.desk.me)
    if do == "sent":
        return _sent(request, interview, letter, at=now)
    letter = pressed(request, interview, letter, at=now)
    keep(interview, letter, at=now)
    by = next((way.by for way in WAYS["held"] if do == f"by:{way.by}"), letter.way.by)
    if by != letter.way.by:  # one thank-you is kept, whichever way it goes
        keep(interview, Letter(way_of(WAYS["held"], by, interview), letter.subject, letter.text), at=now)
    return redirect(f"{reverse('thanks', args=[interview.pk])}?by={by}#letter")


def _sent(request: AtDesk, interview: Interview, letter: Letter, *, at: datetime) -> HttpResponse:
    try:
        mark(interview, letter, because=request.POST.get("because", ""), at=at)
    except Barred as bar:
        keep(interview, letter, at=at)
        return _page(request, interview, letter, _ticked(request, interview), bar)
    except (AlreadySent, method.OutOfOrder):
        pass  # the press before this one did it
    return redirect("thanks", pk=interview.pk)


def _once(interview: Interview, *, at: datetime, learnt: str = "", because: str = "") -> HttpResponse:
    """Record the thank-you for a no, or what was learnt with its note; a second press finds it done."""
    step: method.Step = "thanked" if interview.state == "no" else "reflected"
    try:
        with transaction.atomic():
            record_step(person=interview.person, step=step, at=at, because=because)
            if learnt:
                write_note(person=interview.person, text=learnt, at=at)
    except method.OutOfOrder:
        pass  # the press before this one did it
    return redirect("thanks", pk=interview.pk)


def _noted(request: AtDesk, interview: Interview, *, at: datetime) -> HttpResponse:
    """A line remembered after the talk, starred at once."""
    text = request.POST.get("line", "").strip()[:LONGEST_THOUGHT]
    try:
        write_note(person=interview.person, text=text, at=at, star=True)
    except NothingWritten as fault:
        messages.warning(request, str(fault))
        return redirect("thanks", pk=interview.pk)
    if interview.messages.filter(kind="thank-you", sent_at=None).exists():
        return redirect(f"{reverse('thanks', args=[interview.pk])}#stars")
    notes = "&".join(f"note={n.pk}" for n in _notes(interview) if n.star and not n.off_record)
    return redirect(f"{reverse('thanks', args=[interview.pk])}?tick=1&{notes}")


def _set_off_record(interview: Interview, key: str, *, off: bool, at: datetime) -> None:
    note = next((n for n in interview.notes.all() if str(n.key) == key), None)
    if note:
        star = note.star and not off
        write_note(
            person=interview.person, text=note.text, at=at, star=star, off_record=off, key=note.key,
            version=note.version + 1,
        )  # fmt: skip


def _reflected(request: AtDesk, interview: Interview, *, at: datetime) -> HttpResponse:
    learnt = request.POST.get("learnt", "").strip()[:LONGEST_THOUGHT]
    changes = request.POST.get("changes", "").strip()[:LONGEST_THOUGHT]
    if not learnt and not changes:
        messages.warning(request, "A line is enough: what do you know now that you did not know before?")
        return redirect("thanks", pk=interview.pk)
    return _once(interview, at=at, learnt=learnt, because=changes)


def _after(request: AtDesk, interview: Interview) -> HttpResponse:
    """After a no, or after the thank-you: a line for them, what I learnt, or that all is done."""
    history, first = interview.history(), interview.person.first or interview.person.name
    courtesy = COURTESY.format(first=first, name=request.desk.me.name).strip()
    context = {
        "interview": interview,
        "person": interview.person,
        "first": first,
        "state": interview.state,
        "talked": any(event.step == "held" for event in history),
        "said": [in_words(note.text) for note in _notes(interview) if note.star and not note.off_record][:3],
        "due": next(iter(method.due(history)), None),
        "courtesy": courtesy,
        "mailto": mailto(interview.person.email, "Thank you for your answer", courtesy),
        "learnt": history[-1].because if interview.state == "reflected" else "",
        "longest": LONGEST_THOUGHT,
    }
    return render(request, "thanks_after.html", context)


def _page(
    request: AtDesk, interview: Interview, letter: Letter, ticked: list[Note], bar: Barred | None = None
) -> HttpResponse:
    person, now = interview.person, clock.now(request.desk.me)
    history = interview.history()
    candidate = reasons_for(person=person, curiosity=interview.curiosity, today=now.date())
    due = method.due(history)[0]
    rows = [_said(note, letter) for note in _notes(interview)]
    context = {
        "interview": interview,
        "person": person,
        "first": person.first or person.name,
        "kind": candidate.kinds[0] if candidate and candidate.kinds else "",
        "lead": _lead(rows),
        "rows": rows,
        "ticked": ticked,
        "held_at": history[-1].at,
        "by_when": by_when(due.at.astimezone(now.tzinfo), now),
        "late": now > due.at,
        "ways": WAYS["held"],
        "next_seed": (letter.seed or 0) + 1,
        "bar": bar,
        "can_undo": can_undo(request, interview, letter),
        "because": request.POST.get("because", ""),
        "longest_line": LONGEST_THOUGHT,
    }
    return render(request, "thanks.html", context | context_of(letter, interview, now=now))


def _said(note: Note, letter: Letter) -> Said:
    shown = Truncator(note.text).chars(LONGEST_SHOWN)
    return Said(note, in_words(shown), draws_on(letter.text, note.text))


def _lead(rows: list[Said]) -> Said | None:
    """What the page leads with: a starred line that is in the letter, or else any starred line, or any line."""
    open_rows = [row for row in rows if not row.note.off_record]
    return max(open_rows, key=lambda row: (row.note.star and row.here, row.note.star, row.here), default=None)
