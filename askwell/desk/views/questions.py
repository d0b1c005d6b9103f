"""The questions of one conversation: an agenda of so many minutes, changed line by line."""

from collections.abc import Sequence
from dataclasses import asdict, replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from askwell import method
from askwell.desk import clock
from askwell.desk.acts.check_message import read_question
from askwell.desk.acts.choose_stage import deepest
from askwell.desk.acts.prepare_questions import keep_questions, prepare_questions
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.times import both_zones
from askwell.desk.models import Interview, Question
from askwell.desk.remarking import NEW, line_of, lines_of
from askwell.desk.requests import AtDesk, whole
from askwell.questions import Question as Asked

LENGTHS = (15, 20, 30, 45)  # minutes
MOST_QUESTIONS = 40
LONGEST_QUESTION = 500  # characters
LONGEST_NUMBER = 2  # digits
MARGIN = "You added it."


@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: AtDesk, pk: int) -> HttpResponse:
    """What I will ask, in its order, and how the minutes go."""
    rows = Interview.objects.of(request.desk).select_related("person", "desk").prefetch_related("events")
    interview = get_object_or_404(rows, pk=pk)
    if request.method == "POST":
        return _changed(request, interview)
    return _page(request, interview)


@require_POST
def remarks(request: AtDesk, pk: int) -> HttpResponse:
    """What a reader thinks of one question while it is typed; nothing is kept."""
    rows = Interview.objects.of(request.desk).select_related("person", "desk")
    interview = get_object_or_404(rows, pk=pk)
    number, text = request.POST.get("number", ""), request.POST.get("text", "")[:LONGEST_QUESTION]
    line = line_of(
        interview,
        int(number) if number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER else NEW,
        text.replace("\r\n", "\n"),
        light=request.POST.get("stage") != "deep",
    )
    return render(request, "question_line.html", {"line": line, "interview": interview})


def _changed(request: AtDesk, interview: Interview) -> HttpResponse:
    """Keep the lines of the form with the one change its button asks for."""
    lines, do = _typed(request), request.POST.get("do", "keep")
    minutes = _minutes(request.POST.get("minutes"), interview)
    if do.startswith("minutes:"):
        minutes = _minutes(do.removeprefix("minutes:"), interview)
    if do == "again":
        today = clock.now(request.desk.me).date()
        agenda = prepare_questions(person=interview.person, minutes=minutes, today=today)
        lines = [question for block in agenda.blocks for question in block.questions]
    lines = _taken(request, interview, do, lines)
    keep_questions(interview=interview, chosen=_after(do, lines)[:MOST_QUESTIONS])
    if do == "ready":
        return _ready(request, interview)
    out = "&out=1" if do.startswith("out:") else ""
    return redirect(f"{reverse('questions', args=[interview.pk])}?minutes={minutes}{out}{_anchor(do)}")


def _taken(request: AtDesk, interview: Interview, do: str, lines: list[Asked]) -> list[Asked]:
    """The lines with the one that was taken out last back in its place, where its way back was pressed."""
    verb, _, text = do.partition(":")
    at = (whole(text) or 0) - 1
    if verb == "out" and 0 <= at < len(lines):
        request.session[f"out-{interview.pk}"] = {"at": at, "line": asdict(lines[at])}
    if verb == "back" and (taken := request.session.pop(f"out-{interview.pk}", None)):
        return [*lines[: taken["at"]], Asked(**taken["line"]), *lines[taken["at"] :]]
    return lines


def _anchor(do: str) -> str:
    """Where the page opens again: at the line that was moved, or at the way back of the one that was taken out."""
    verb, _, text = do.partition(":")
    number = whole(text)
    if verb not in _STEPS or number is None:
        return {"add": "#add", "out": "#asks", "back": "#asks"}.get(verb, "")
    return f"#line-{max(1, number + _STEPS[verb])}"


def _typed(request: AtDesk) -> list[Asked]:
    """The questions of the form, in its order; an emptied one is taken out."""
    post = request.POST
    columns = [post.getlist(name) for name in ("text", "theme", "fact", "why")]
    musts = set(post.getlist("must"))
    found = [
        Asked(" ".join(text.split())[:LONGEST_QUESTION], theme[:20], fact or None, reason, str(number) in musts)
        for number, (text, theme, fact, reason) in enumerate(zip(*columns, strict=False), start=1)
    ]
    added = " ".join(post.get("added", "").split())[:LONGEST_QUESTION]
    return [*found, *([Asked(added, "", None, MARGIN, must=False)] if added else [])]


def _after(do: str, lines: Sequence[Asked]) -> list[Asked]:
    """The lines after a button: `up:3`, `down:3`, `out:3`, `must:3`; any other leaves their order alone."""
    verb, _, text = do.partition(":")
    at = (whole(text) or 0) - 1
    kept = list(lines)
    if verb in _MOVES and 0 <= at < len(kept):
        _MOVES[verb](kept, at)
    return [line for line in kept if line.text]


def _up(lines: list[Asked], at: int) -> None:
    lines.insert(max(0, at - 1), lines.pop(at))


def _down(lines: list[Asked], at: int) -> None:
    lines.insert(at + 1, lines.pop(at))


def _out(lines: list[Asked], at: int) -> None:
    lines.pop(at)


def _must(lines: list[Asked], at: int) -> None:
    lines[at] = replace(lines[at], must=not lines[at].must)


_STEPS = {"up": -1, "down": 1, "must": 0}  # how far a line goes
_MOVES = {"up": _up, "down": _down, "out": _out, "must": _must}


def _ready(request: AtDesk, interview: Interview) -> HttpResponse:
    """These will do: prepared, where a time stands and none of them asks for a job."""
    person, stage = interview.person, deepest()
    lines = enumerate(interview.questions.filter(asked_at=None).order_by("order", "id"), start=1)
    barred = next((one for one in lines if read_question(person=person, text=one[1].text, stage=stage).bars), None)
    if barred:
        messages.warning(request, f"One of them asks for a job: “{barred[1].text}” Change it or take it out first.")
        return redirect(f"{reverse('questions', args=[interview.pk])}#line-{barred[0]}")
    if "prepared" in method.possible(interview.history()) and interview.open:
        record_step(person=interview.person, step="prepared", at=clock.now(request.desk.me))
        messages.success(request, "You are prepared. The questions wait on the page for the call.")
        return redirect("steps", pk=interview.pk)
    messages.success(request, "Kept.")
    return redirect("questions", pk=interview.pk)


def _minutes(text: str | None, interview: Interview) -> int:
    wanted = whole(text or "")
    if wanted in LENGTHS:
        return wanted
    agreed = method.meeting(interview.history())
    asked = (agreed and agreed.minutes) or method.USUAL_MINUTES
    return min(LENGTHS, key=lambda length: abs(length - asked))


def _page(request: AtDesk, interview: Interview) -> HttpResponse:
    person, now = interview.person, clock.now(request.desk.me)
    minutes = _minutes(request.GET.get("minutes"), interview)
    agenda = prepare_questions(person=person, minutes=minutes, today=now.date())
    rows = list(interview.questions.order_by("order", "id"))
    mine = [_record(row) for row in rows if row.asked_at is None]
    lines = mine if rows else [q for block in agenda.blocks for q in block.questions]
    context = {
        "interview": interview,
        "person": person,
        "first": person.first or person.name,
        "both": both_zones(interview),
        "lengths": LENGTHS,
        "minutes": minutes,
        "agenda": agenda,
        "kept": bool(rows),
        "out": request.session.get(f"out-{interview.pk}") if "out" in request.GET else None,
        "asked": [row for row in rows if row.asked_at],
        "lines": lines_of(interview, lines),
        "ready": "prepared" in method.possible(interview.history()) and interview.open,
        "longest": LONGEST_QUESTION,
    }
    return render(request, "questions.html", context)


def _record(row: Question) -> Asked:
    return Asked(row.text, row.theme, row.fact or None, row.why, row.must)
