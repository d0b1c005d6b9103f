"""Otto sees nothing of Mia's, on any address, with any method; nor does Noor; nor does somebody who never logged in."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from askwell import people
from askwell.desk.acts.keep_message import keep_message
from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.state_curiosity import state_curiosity
from askwell.desk.acts.write_fact import write_fact
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Desk, Education, Import, Letter, Person, Question, User

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CANARY = "Quinquereme"
METHODS = ("get", "head", "post", "put", "patch", "delete", "options", "trace")
MISSING = 10**9

# Whose each address is. A new address without a line here fails the test below.
ACCESS = {
    "today": "own",
    "curious": "own",
    "who": "own",
    "people": "own",
    "person": "person",
    "facts": "person",
    "aside": "person",
    "choose": "person",
    "zone": "person",
    "me": "own",
    "advice": "own",
    "looks": "own",
    "message": "interview",
    "reading": "interview",
    "steps": "interview",
    "invitation": "interview",
    "questions": "interview",
    "remarks": "interview",
    "live": "interview",
    "notes": "interview",
    "thanks": "interview",
    "imports": "own",
    "import": "import",
    "removal": "import",
    "data": "own",
    "export": "own",
    "help": "own",
    "sample": "own",
    "login": "open",
    "logout": "own",
    "start": "token",
    "healthz": "open",
    "icon": "open",
}


@pytest.fixture
def mias(mia: User, mias_desk: Desk) -> dict[str, int]:
    """A desk with a row of everything, each with the canary word in it; the ids of what addresses name."""
    desk = mias_desk
    desk.me.changed(name=f"Mia {CANARY}", intro=CANARY, place=CANARY)
    imported = Import.objects.create(desk=desk, source="linkedin", name=f"{CANARY}.csv", digest="x", at=NOW)
    person = Person.objects.create(
        desk=desk,
        first="Amina",
        last=CANARY,
        title=f"Product manager {CANARY}",
        company=CANARY,
        email=f"amina@{CANARY.lower()}.example",
        search=f"amina {CANARY.lower()}",
        imported=imported,
    )
    Education.objects.create(desk=desk, person=person, school=CANARY)
    Letter.objects.create(desk=desk, person=person, direction="received", at=NOW, text=CANARY, digest="x")
    state_curiosity(desk=desk, curiosity=people.Curiosity(CANARY, roles=("product manager",)), at=NOW)
    write_fact(desk=desk, person=person, text=CANARY, source=CANARY, at=NOW)
    interview = record_step(person=person, step="chosen", at=NOW)
    keep_message(interview=interview, kind="outreach", channel="email", subject=CANARY, text=CANARY, at=NOW)
    record_step(person=person, step="asked", at=NOW)
    record_step(person=person, step="answered", reply="yes", at=NOW)
    record_step(person=person, step="agreed", meeting=NOW, minutes=20, at=NOW)
    Question.objects.create(desk=desk, interview=interview, order=1, text=CANARY)
    write_note(person=person, text=CANARY, at=NOW, star=True)
    return {"person": person.pk, "interview": interview.pk, "import": imported.pk}


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        else:
            yield pattern.name or str(pattern.pattern)


def address(name: str, whose: str, ids: dict[str, int]) -> str:
    if whose == "token":
        return reverse(name, args=["not-a-token"])
    return reverse(name, args=[ids[whose]]) if whose in ids else reverse(name)


def body(response: HttpResponseBase) -> str:
    content = getattr(response, "content", None) or b"".join(getattr(response, "streaming_content", ()))
    return content.decode("utf-8", "replace") + str(response.headers)


def test_every_address_says_whose_it_is() -> None:
    assert set(names(get_resolver().url_patterns)) == set(ACCESS)


def test_mia_herself_sees_her_people(as_mia: Client, mias: dict[str, int]) -> None:
    for name, whose in ACCESS.items():
        if whose in ("person", "interview", "import"):
            response = as_mia.get(address(name, whose, mias))
            assert response.status_code in (200, 302, 405), name
    assert CANARY in body(as_mia.get(reverse("person", args=[mias["person"]])))


@pytest.mark.parametrize("method", METHODS)
def test_someone_elses_row_and_a_missing_one_answer_alike(
    mias: dict[str, int], otto: User, noor: User, browser_of: Callable[[User | None], Client], method: str
) -> None:
    for stranger in (otto, noor):
        client = browser_of(stranger)
        for name, whose in ACCESS.items():
            if whose not in mias:
                continue
            theirs = getattr(client, method)(address(name, whose, mias))
            missing = getattr(client, method)(address(name, whose, dict.fromkeys(mias, MISSING)))
            assert theirs.status_code == missing.status_code, (name, method)
            assert theirs.status_code in (404, 405), (name, method, theirs.status_code)
            assert CANARY.lower() not in body(theirs).lower(), (name, method)


@pytest.mark.parametrize("method", METHODS)
def test_a_strangers_own_pages_hold_nothing_of_mias(
    mias: dict[str, int], otto: User, noor: User, browser_of: Callable[[User | None], Client], method: str
) -> None:
    for stranger in (otto, noor):
        client = browser_of(stranger)
        for name, whose in ACCESS.items():
            if whose != "own" or name == "logout":
                continue
            for asked in ("", f"?q={CANARY}", f"?kind=aspired-role&q={CANARY[:4]}"):
                response = getattr(client, method)(address(name, whose, mias) + asked)
                found = body(response).replace(f"{asked}", "")
                assert f"Amina {CANARY}" not in found, (name, method)
                assert f"amina@{CANARY.lower()}" not in found.lower(), (name, method)


@pytest.mark.parametrize("method", METHODS)
def test_somebody_who_never_logged_in_gets_to_no_page(mias: dict[str, int], as_nobody: Client, method: str) -> None:
    for name, whose in ACCESS.items():
        response = getattr(as_nobody, method)(address(name, whose, mias))
        assert CANARY.lower() not in body(response).lower(), (name, method)
        if whose not in ("open", "token"):
            assert response.status_code in (302, 403, 404, 405), (name, method, response.status_code)
            assert response.status_code != 302 or "login" in response["Location"], (name, method)


def test_nothing_that_otto_posts_changes_mias_desk(mias: dict[str, int], as_otto: Client, mias_desk: Desk) -> None:
    from askwell.desk.acts.export_desk import export_desk

    before = export_desk(desk=mias_desk, now=NOW)
    for name, whose in ACCESS.items():
        if whose in mias:
            sent = {"text": "x", "step": "closed", "because": "x", "source": "y", "zone": "UTC", "minutes": "20"}
            as_otto.post(address(name, whose, mias), sent)
    assert export_desk(desk=mias_desk, now=NOW) == before
