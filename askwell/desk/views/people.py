"""People: finding one, and what is known of one."""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST, require_safe

from askwell import method, slots
from askwell.desk import clock, wording
from askwell.desk.acts.choose_whom import reasons_for
from askwell.desk.acts.know_zone import know_zone
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.acts.tell_me import NoSuchZone
from askwell.desk.acts.write_fact import LONGEST_FACT, BadFact, facts_of, write_fact
from askwell.desk.models import Event, Interview, Person, SetAside
from askwell.desk.paths import path_of
from askwell.desk.requests import AtDesk
from askwell.desk.timeline import last_words, timeline
from askwell.desk.views.today import DOING, PLAIN, TOO_EARLY, Doing

ROWS = 60  # people of a page
FOUND = 8  # people under the box in the header


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next with one person: the words, when, why, and the button."""

    doing: Doing
    heading: str
    why: str
    due: method.Due
    address: str
    early: bool  # nothing is to be done yet


@require_safe
def people(request: AtDesk) -> HttpResponse:
    """Everyone, or those whose name, work or place holds the words; a part of the page as one types."""
    words = request.GET.get("q", "").strip()[:200]
    found = Person.objects.of(request.desk).called(words).order_by("last", "first", "id")
    if request.htmx and request.htmx.target == "found":
        some = list(found[: FOUND + 1]) if words else []
        return render(request, "people.html#found", {"some": some[:FOUND], "more": len(some) > FOUND, "q": words})
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    rows = [(person, wording.STANDS.get(stands, "")) for person, stands in _with_stands(request, list(page))]
    context = {"rows": rows, "page": page, "q": words}
    return render(request, "people.html#list" if request.htmx else "people.html", context)


def _with_stands(request: AtDesk, some: list[Person]) -> list[tuple[Person, str]]:
    rows = Interview.objects.of(request.desk).filter(person__in=some).prefetch_related("events").order_by("pk")
    stands = {row.person_id: row.state for row in rows}
    return [(person, stands.get(person.pk, "")) for person in some]


@require_safe
def person(request: AtDesk, pk: int) -> HttpResponse:
    """One person: how I know them, their last words, what is next; their path, what is known, what lies between us."""
    return _page(request, get_object_or_404(Person.objects.of(request.desk), pk=pk))


def _page(request: AtDesk, who: Person, faults: dict[str, str] | None = None) -> HttpResponse:
    today = clock.now(request.desk.me).date()
    record = who.record()
    interview = who.interviews.prefetch_related("events").order_by("-open", "-pk").first()
    context = {
        "person": who,
        "record": record,
        "candidate": reasons_for(person=who, curiosity=current_curiosity(desk=request.desk), today=today),
        "known": wording.how_known(record),
        "interview": interview,
        "next": _next(who, interview, clock.now(request.desk.me)),
        "said_no": Event.objects.of(request.desk).filter(interview__person=who, reply="no").exists(),
        "aside": SetAside.objects.of(request.desk).filter(person=who).first(),
        "last": last_words(who),
        "path": path_of(record),
        "facts": facts_of(who),
        "entries": timeline(who),
        "zone_guess": "" if who.zone else slots.zone_of(who.place) or "",
        "longest_fact": LONGEST_FACT,
        "typed": request.POST,
        "faults": faults or {},
    }
    return render(request, "person.html", context)


def _next(who: Person, interview: Interview | None, now: datetime) -> Next | None:
    if interview is None or not interview.open:
        return None
    due = next(iter(method.due(interview.history())), None)
    if due is None:
        return None
    doing = DOING.get(due.what, PLAIN)
    early = due.what in TOO_EARLY and now < due.since
    words = TOO_EARLY[due.what] if early else doing.heading
    heading = words.format(name=who.name, first=who.first or who.name)
    return Next(doing, heading, due.why, due, reverse(doing.page, args=[interview.pk]), early)


@require_POST
def facts(request: AtDesk, pk: int) -> HttpResponse:
    """Write one thing down about someone, or about where they work, with where it is known from."""
    who = get_object_or_404(Person.objects.of(request.desk), pk=pk)
    try:
        write_fact(
            desk=request.desk,
            person=who,
            text=request.POST.get("text", ""),
            source=request.POST.get("source", ""),
            at=clock.now(request.desk.me),
            day=_day(request.POST.get("day", "")),
            organisation=request.POST.get("about") == "organisation",
        )
    except BadFact as fault:
        return _page(request, who, {"fact": str(fault)})
    messages.success(request, "Written down.")
    return redirect(f"{reverse('person', args=[pk])}#known")


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


@require_POST
def zone(request: AtDesk, pk: int) -> HttpResponse:
    """Keep where someone's clock is."""
    who = get_object_or_404(Person.objects.of(request.desk), pk=pk)
    try:
        know_zone(person=who, zone=request.POST.get("zone", ""))
    except NoSuchZone as fault:
        return _page(request, who, {"zone": str(fault)})
    return redirect("person", pk=pk)
