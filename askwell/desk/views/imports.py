"""Reading people in: look first, add second, take back whenever."""

import csv
from collections.abc import Iterable
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askwell import people
from askwell.desk import clock
from askwell.desk.acts import stage_import
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.acts.undo_import import AlreadyUndone, undo_import
from askwell.desk.models import Import, SkippedRow
from askwell.desk.requests import AtDesk

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")  # beginnings that a spreadsheet would run
NOBODY_NEW = "You had all of these people already."
SHOWN = 200  # skipped rows on a page; the rest is in the file


@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: AtDesk) -> HttpResponse:
    """Choose files, look at what they hold, and only then add them."""
    if request.method == "POST":
        return _add(request) if "add" in request.POST else _stage(request)
    return _look(request) if "staged" in request.GET else _choose(request)


def _choose(request: AtDesk, fault: str = "") -> HttpResponse:
    history = Import.objects.of(request.desk).order_by("-at", "-id")
    context = {"history": history, "fault": fault, "curiosity": current_curiosity(desk=request.desk)}
    return render(request, "imports.html", context)


def _stage(request: AtDesk) -> HttpResponse:
    try:
        key = stage_import.stage(desk=request.desk, uploads=request.FILES.getlist("files"))
    except (stage_import.NothingChosen, stage_import.TooLarge) as fault:
        return _choose(request, str(fault))
    return redirect(f"{request.path}?staged={key}")


def _look(request: AtDesk) -> HttpResponse:
    key, school = request.GET["staged"], request.GET.get("school", "").strip()
    try:
        looked = stage_import.look(desk=request.desk, key=key, school=school, now=clock.now(request.desk.me))
    except stage_import.NotStaged as fault:
        return _choose(request, str(fault))
    if "skipped" in request.GET:
        return _as_csv(row for file in looked if file.imported for row in file.imported.skipped)
    return _preview(request, key, school, looked)


def _preview(request: AtDesk, key: str, school: str, looked: tuple[stage_import.Looked, ...]) -> HttpResponse:
    read = [file.imported for file in looked if file.imported]
    mine = sorted({e.school for e in request.desk.me.education.all() if e.school})
    said = {e.school for one in read if one.record.source == "alumni" for p in one.sample for e in p.education}
    context = {
        "key": key,
        "school": school or next(iter(said), "") or next(iter(mine), ""),
        "looked": looked,
        "new": sum(one.record.added for one in read),
        "changed": sum(one.record.changed for one in read),
        "readable": bool(read),
        "asks_school": any(one.record.source == "alumni" for one in read) and len(said) <= 1,  # several: the list says
        "schools": mine,
        "shown": SHOWN,
    }
    return render(request, "preview.html", context)


def _add(request: AtDesk) -> HttpResponse:
    key, school = request.POST.get("staged", ""), request.POST.get("school", "").strip()
    if "leave" in request.POST:
        stage_import.drop(desk=request.desk, key=key)
        return redirect("imports")
    if "look" in request.POST:
        return redirect(f"{request.path}?{urlencode({'staged': key, 'school': school})}")
    try:
        added = stage_import.add(desk=request.desk, key=key, school=school, now=clock.now(request.desk.me))
    except stage_import.NotStaged as fault:
        return _choose(request, str(fault))
    count = sum(file.imported.record.added for file in added if file.imported)
    messages.success(request, {0: NOBODY_NEW, 1: "One person added."}.get(count, f"{count:,} people added."))
    return redirect("who" if current_curiosity(desk=request.desk) else "curious")


@require_safe
def imported(request: AtDesk, pk: int) -> HttpResponse:
    """One import: its counts, what was skipped and why, and the way back."""
    record = get_object_or_404(Import.objects.of(request.desk), pk=pk)
    rows = SkippedRow.objects.of(request.desk).filter(imported=record).order_by("row", "id")
    if "skipped" in request.GET:
        return _as_csv(people.Skipped(row.row, row.why) for row in rows)
    kept = request.session.pop(f"kept-{pk}", [])
    return render(request, "import.html", {"record": record, "rows": rows[:SHOWN], "kept": kept, "shown": SHOWN})


@require_POST
def removal(request: AtDesk, pk: int) -> HttpResponse:
    """Take an import back; whoever was written to or noted stays."""
    record = get_object_or_404(Import.objects.of(request.desk), pk=pk)
    try:
        undone = undo_import(imported=record, now=clock.now(request.desk.me))
    except AlreadyUndone as fault:
        messages.warning(request, str(fault))
        return redirect("import", pk=pk)
    request.session[f"kept-{pk}"] = list(undone.kept)
    gone = "One person is" if undone.removed == 1 else f"{undone.removed:,} people are"
    stay = f" {len(undone.kept)} stayed, for the reasons below." if undone.kept else ""
    messages.success(request, f"Taken back: {gone} gone.{stay}")
    return redirect("import", pk=pk)


def _as_csv(rows: Iterable[people.Skipped]) -> HttpResponse:
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="skipped rows.csv"'
    writer = csv.writer(response)
    writer.writerow(["Row", "Why it was skipped"])
    writer.writerows([row.row, f"'{row.why}" if row.why.startswith(FORMULA) else row.why] for row in rows)
    return response
