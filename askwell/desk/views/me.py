"""Who is asking, and how the pages look."""

from typing import NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from askwell import questions
from askwell.desk.acts.know_zone import zone_meant
from askwell.desk.acts.mute_advice import hear_again, muted
from askwell.desk.acts.tell_me import NoSuchZone, tell_me
from askwell.desk.context import THEMES
from askwell.desk.noticing import heading_of
from askwell.desk.pressing import LONGEST_RULE
from askwell.desk.requests import AtDesk
from askwell.desk.wording import lines
from askwell.messages import RULES


class Advice(NamedTuple):
    """A rule whose advice is muted: its name, its heading, and what it says."""

    rule: str
    heading: str
    says: str


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
    context = {"typed": typed, "mine": mine, "fault": fault, "muted": _muted(request)}
    return render(request, "me.html", context)


def _muted(request: AtDesk) -> list[Advice]:
    """The advice that I do not want to be told, as the notes name it, with what it would say."""
    says = {rule.name: rule.says for rule in (*questions.RULES, *RULES)}
    return [Advice(rule, heading_of(rule), says.get(rule, "")) for rule in sorted(muted(request.desk))]


@require_POST
def advice(request: AtDesk) -> HttpResponse:
    """Ask for muted advice again."""
    rule = request.POST.get("rule", "")[:LONGEST_RULE]
    hear_again(desk=request.desk, rule=rule)
    return redirect(f"{reverse('me')}#quiet")


@require_POST
def looks(request: AtDesk) -> HttpResponse:
    """Light, dark or as the device says; keys on or off. Kept in this browser's session."""
    theme = request.POST.get("theme")
    if theme in THEMES:
        request.session["theme"] = theme
    if "shortcuts" in request.POST:
        request.session["shortcuts"] = request.POST["shortcuts"] == "on"
    return redirect("me")
