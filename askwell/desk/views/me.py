"""Who is asking, and how the pages look."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from askwell.desk.acts.know_zone import zone_meant
from askwell.desk.acts.tell_me import NoSuchZone, tell_me
from askwell.desk.context import THEMES
from askwell.desk.requests import AtDesk
from askwell.desk.wording import lines


@require_http_methods(["GET", "HEAD", "POST"])
def me(request: AtDesk) -> HttpResponse:
    """What a message may say of me; filled by an archive or by hand."""
    if request.method == "POST":
        return _told(request)
    mine = request.desk.me
    typed = {"name": mine.name, "intro": mine.intro, "zone": mine.zone, "english": mine.english}
    return _page(request, typed)


def _told(request: AtDesk) -> HttpResponse:
    typed = {name: request.POST.get(name, "").strip() for name in ("name", "intro", "zone", "english")}
    try:
        tell_me(
            desk=request.desk,
            name=typed["name"][:200],
            intro=typed["intro"],
            zone=zone_meant(typed["zone"]) if typed["zone"] else None,
            english="us" if typed["english"] == "us" else "uk",
            schools=lines(request.POST.get("schools", "")),
            employers=lines(request.POST.get("employers", "")),
        )
    except NoSuchZone as fault:
        return _page(request, typed, fault=str(fault))
    messages.success(request, "Kept. Your messages can say so from now on.")
    return redirect("me")


def _page(request: AtDesk, typed: dict[str, str], fault: str = "") -> HttpResponse:
    mine = request.desk.me.record()
    return render(request, "me.html", {"typed": typed, "mine": mine, "fault": fault})


@require_POST
def looks(request: AtDesk) -> HttpResponse:
    """Light, dark or as the device says; keys on or off. Kept in this browser's session."""
    theme = request.POST.get("theme")
    if theme in THEMES:
        request.session["theme"] = theme
    if "shortcuts" in request.POST:
        request.session["shortcuts"] = request.POST["shortcuts"] == "on"
    return redirect("me")
