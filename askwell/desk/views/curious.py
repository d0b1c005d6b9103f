"""What I want to understand."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from askwell import people
from askwell.desk import clock
from askwell.desk.acts.state_curiosity import NothingStated, current_curiosity, state_curiosity
from askwell.desk.models import Person
from askwell.desk.requests import AtDesk
from askwell.desk.wording import lines


@require_http_methods(["GET", "HEAD", "POST"])
def curious(request: AtDesk) -> HttpResponse:
    """The notebook page: it shows the current curiosity, and keeps what is written over it."""
    if request.method == "POST":
        return _kept(request)
    current = current_curiosity(desk=request.desk)
    return _page(request, current.record() if current else people.Curiosity(""))


def _kept(request: AtDesk) -> HttpResponse:
    stated = _stated(request)
    try:
        state_curiosity(desk=request.desk, curiosity=stated, at=clock.now(request.desk.me))
    except NothingStated as fault:
        return _page(request, stated, fault=str(fault))
    return redirect("who" if Person.objects.of(request.desk).exists() else "imports")


def _stated(request: AtDesk) -> people.Curiosity:
    typed = {name: request.POST.get(name, "") for name in ("roles", "fields", "places", "questions")}
    # One short line with commas is a list too.
    typed["roles"] = typed["roles"] if "\n" in typed["roles"].strip() else typed["roles"].replace(",", "\n")
    parts = (lines(text) for text in typed.values())
    return people.Curiosity(request.POST.get("text", "").strip(), *parts)


def _page(request: AtDesk, stated: people.Curiosity, fault: str = "") -> HttpResponse:
    return render(request, "curious.html", {"stated": stated, "fault": fault})
