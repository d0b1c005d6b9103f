"""Whom to ask: people with reasons, each with its source."""

from collections import Counter
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from askwell import people
from askwell.desk import clock, wording
from askwell.desk.acts.choose_whom import Whom, choose_whom
from askwell.desk.acts.set_aside import set_aside, take_back
from askwell.desk.acts.state_curiosity import current_curiosity
from askwell.desk.models import Desk, Interview, Person, SetAside
from askwell.desk.requests import AtDesk, whole
from askwell.desk.templatetags.askwell import KINDS, main_kind

CARDS = 3
MOST_DOTS = 5
DOT = 13  # units of the drawing from one dot to the next
LAST_DOT = 58  # units of the drawing
NOT_WAITING = ("held", "chosen", "closed", "no")  # states in which nobody is asked any more, or yet
ROWS = 20  # people of a page of the list


@dataclass(frozen=True, slots=True)
class Balance:
    """Of one kind of people: how many I met, how many I asked, and how many might be asked."""

    kind: str
    met: int
    asked: int
    candidates: int

    @property
    def dots(self) -> tuple[tuple[int, bool], ...]:
        """Where each person's dot stands, right to left, and whether it is a full one."""
        marks = ([True] * self.met + [False] * self.asked)[:MOST_DOTS]
        return tuple((LAST_DOT - DOT * (len(marks) - 1 - n), full) for n, full in enumerate(marks))


@dataclass(frozen=True, slots=True)
class Card:
    """One of the first three: a candidate, the kind they stand for here, and the kinds they are of besides."""

    candidate: people.Candidate
    kind: str
    besides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a candidate, why, how I know them, and where an interview with them stands."""

    candidate: people.Candidate
    reason: str
    known: str
    stands: str


@require_safe
def who(request: AtDesk) -> HttpResponse:
    """Three people to ask next, and everyone else who might know."""
    desk = request.desk
    curiosity = current_curiosity(desk=desk)
    if curiosity is None or not Person.objects.of(desk).exists():
        return render(request, "who_empty.html", {"stated": curiosity})
    whom = choose_whom(desk=desk, curiosity=curiosity, today=clock.now(desk.me).date())
    stands = _stands(desk)
    first = tuple(c for c in whom.candidates if c.person.id not in stands)[:CARDS]
    question, under = wording.heading(curiosity.record())
    context = {
        "question": question,
        "under": under,
        "stated": curiosity.record(),
        "cards": _cards(first),
        "balance": _balance(whom, stands),
        "whom": whom,
        "rested": _rested(request),
        **_list(request, whom, first, stands),
    }
    return render(request, "who.html", context)


def _cards(first: tuple[people.Candidate, ...]) -> list[Card]:
    """The cards, each standing for a kind that none before it stands for, where there is one."""
    cards: list[Card] = []
    for candidate in first:
        shown = {card.kind for card in cards}
        kind = next((k for k in candidate.kinds if k not in shown), main_kind(candidate))
        cards.append(Card(candidate, kind, tuple(k for k in candidate.kinds if k != kind)))
    return cards


def _list(
    request: AtDesk, whom: Whom, first: tuple[people.Candidate, ...], stands: dict[int, str]
) -> dict[str, object]:
    rest = [c for c in whom.candidates if c not in first]
    counts = Counter(kind for c in rest for kind in c.kinds)
    kind = request.GET.get("kind", "")
    words = people.fold(request.GET.get("q", "")).split()
    chosen = [c for c in rest if (not kind or kind in c.kinds) and all(w in _searched(c.person) for w in words)]
    page = Paginator(chosen, ROWS).get_page(request.GET.get("page"))
    rows = [Row(c, _reason(c), wording.how_known(c.person), stands.get(c.person.id or 0, "")) for c in page]
    kinds = [(name, counts[name]) for name in KINDS if counts[name]]
    q = request.GET.get("q", "")
    return {"rows": rows, "page": page, "kinds": kinds, "kind": kind, "q": q, "others": len(rest)}


def _reason(candidate: people.Candidate) -> str:
    """The strongest reason that the columns beside it do not say already."""
    title = people.fold(candidate.person.title)
    telling = [r.text for r in candidate.reasons if not title or title not in people.fold(r.text)]
    return telling[0] if telling else candidate.reasons[0].text


def _searched(person: people.Person) -> str:
    return people.fold(f"{person.name} {person.title} {person.company} {person.place}")


def _stands(desk: Desk) -> dict[int, str]:
    """Where the latest interview with each person stands."""
    rows = Interview.objects.of(desk).prefetch_related("events").order_by("pk")
    return {row.person_id: _furthest(row) for row in rows}


def _furthest(interview: Interview) -> str:
    met = any(event.step == "held" for event in interview.history())
    return "held" if met else interview.state


def _balance(whom: Whom, stands: dict[int, str]) -> tuple[Balance, ...]:
    kinds = {c.person.id: c.kinds for c in whom.candidates}
    met = Counter(kind for pk, state in stands.items() if state == "held" for kind in kinds.get(pk, ()))
    asked = Counter(kind for pk, state in stands.items() if state not in NOT_WAITING for kind in kinds.get(pk, ()))
    known = Counter(kind for c in whom.candidates for kind in c.kinds)
    return tuple(Balance(kind, met[kind], asked[kind], known[kind]) for kind in KINDS if kind != "shared-experience")


def _rested(request: AtDesk) -> SetAside | None:
    """Who was set aside a moment ago, so that it can be undone."""
    pk = whole(request.GET.get("rested", ""))
    rows = SetAside.objects.of(request.desk).select_related("person")
    return rows.filter(person=pk).first() if pk is not None else None


@require_POST
def aside(request: AtDesk, pk: int) -> HttpResponse:
    """Set someone aside, for a month or for good, or take that back."""
    person = get_object_or_404(Person.objects.of(request.desk), pk=pk)
    there = reverse("person", args=[pk]) if request.POST.get("from") == "person" else reverse("who")
    if request.POST.get("for") == "back":
        take_back(person=person)
        return redirect(there)
    set_aside(person=person, at=clock.now(request.desk.me), for_good=request.POST.get("for") == "good")
    return redirect(f"{there}?rested={pk}")
