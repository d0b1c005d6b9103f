from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from askwell.desk.acts.record_step import record_step
from askwell.desk.acts.write_note import write_note
from askwell.desk.models import Desk, Fact, Letter, Person, Position
from tests.desk.pages.conftest import HOSTILE, NOW

People = Callable[[str], Person]
MOST_QUERIES = 36


def typing(target: str) -> dict[str, str]:
    """What htmx says when it asks for a part of a page."""
    return {"HX-Request": "true", "HX-Target": target}


def test_a_search_finds_every_word_in_any_order_without_accents(as_mia: Client, mias_people: People) -> None:
    body = as_mia.get("/people/?q=registries joe").content.decode()
    assert "Joe Castellano" in body
    assert "Amina" not in body.partition('id="people"')[2]


def test_a_search_as_one_types_answers_with_a_part_of_the_page(as_mia: Client, mias_people: People) -> None:
    under_the_box = as_mia.get("/people/?q=ami", headers=typing("found")).content.decode()
    in_the_page = as_mia.get("/people/?q=ami", headers=typing("people")).content.decode()
    assert "Amina Rahman" in under_the_box
    assert "Amina Rahman" in in_the_page
    assert "<html" not in under_the_box + in_the_page


def test_an_empty_box_finds_nobody_and_an_empty_desk_says_so(as_mia: Client) -> None:
    assert as_mia.get("/people/?q=", headers=typing("found")).content.decode().strip() == ""
    assert "No one is here yet" in as_mia.get("/people/").content.decode()


def test_a_person_shows_how_we_know_each_other_their_last_words_and_what_is_next(
    as_mia: Client, mias_people: People
) -> None:
    person = mias_people("Amina")
    Letter.objects.create(
        desk=person.desk, person=person, direction="received", at=NOW, text="Ask me any Friday.", digest="a"
    )
    body = as_mia.get(f"/people/{person.pk}/").content.decode()
    assert "They wrote to you once" in body
    assert "“Ask me any Friday.”" in body
    assert "Write to Amina" in body


def test_a_gap_in_a_path_is_said_to_be_not_known(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    jobs = (("Nurse", "2009-01-01", "2014-01-01"), ("Analyst", "2017-01-01", None))
    for title, started, ended in jobs:
        Position.objects.create(desk=person.desk, person=person, title=title, started=started, ended=ended)
    body = as_mia.get(f"/people/{person.pk}/").content.decode()
    assert body.count('class="gap"') == 1
    assert "2014–17" in body


def test_a_fact_needs_its_words_and_its_source(as_mia: Client, mias_people: People) -> None:
    pk = mias_people("Amina").pk
    typed = {"text": "Keeps bees", "source": " "}
    response = as_mia.post(f"/people/{pk}/facts/", typed)
    assert response.status_code == 200
    assert "Keeps bees</textarea>" in response.content.decode()
    assert not Fact.objects.exists()


def test_a_fact_of_a_place_of_work_stands_at_everyone_who_works_there(as_mia: Client, mias_people: People) -> None:
    amina, joe = mias_people("Amina"), mias_people("Joe")
    Person.objects.filter(pk=joe.pk).update(company="TARN Health")
    typed = {"text": "Runs the triage line", "source": "its page", "about": "organisation", "day": "2026-11-02"}
    as_mia.post(f"/people/{amina.pk}/facts/", typed)
    for pk in (amina.pk, joe.pk):
        body = as_mia.get(f"/people/{pk}/").content.decode()
        assert "Runs the triage line" in body
        assert "2 November" in body


def test_a_day_that_is_none_is_left_out(as_mia: Client, mias_people: People) -> None:
    as_mia.post(f"/people/{mias_people('Amina').pk}/facts/", {"text": "Bees", "source": "x", "day": "2026-02-31"})
    assert Fact.objects.get().date is None


def test_a_clock_is_read_from_a_city_and_a_riddle_is_asked_again(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    response = as_mia.post(f"/people/{person.pk}/zone/", {"zone": "Atlantis"})
    assert response.status_code == 200
    assert "Name a larger city" in response.content.decode()
    as_mia.post(f"/people/{person.pk}/zone/", {"zone": "Lisbon"})
    person.refresh_from_db()
    assert person.zone == "Europe/Lisbon"


def test_nothing_off_the_record_is_quoted_as_their_last_words(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    write_note(person=person, text="May leave in spring.", at=NOW, off_record=True)
    last = as_mia.get(f"/people/{person.pk}/").content.decode().partition('aria-labelledby="last"')[2]
    assert "May leave" not in last.partition("</section>")[0]


def test_what_i_learnt_is_not_quoted_as_their_last_words(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    write_note(person=person, text="I would miss the ward.", at=NOW)
    last = as_mia.get(f"/people/{person.pk}/").content.decode().partition('aria-labelledby="last"')[2]
    assert "miss the ward" not in last.partition("</section>")[0]
    write_note(person=person, text="Read the incident reports first.", at=NOW, star=True)
    last = as_mia.get(f"/people/{person.pk}/").content.decode().partition('aria-labelledby="last"')[2]
    assert "incident reports" in last.partition("</section>")[0]


def test_a_profile_address_that_is_no_web_address_leads_nowhere(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    Person.objects.filter(pk=person.pk).update(url="javascript:alert(1)")
    body = as_mia.get(f"/people/{person.pk}/").content.decode()
    assert 'href="javascript:' not in body


def test_hostile_words_run_nowhere_on_a_person(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    hostile = dict.fromkeys(("first", "last", "title", "company", "place", "url", "email", "source_ref"), HOSTILE)
    Person.objects.filter(pk=person.pk).update(**hostile)
    Letter.objects.create(desk=person.desk, person=person, direction="received", at=NOW, text=HOSTILE, digest="a")
    Position.objects.create(desk=person.desk, person=person, title=HOSTILE, employer=HOSTILE)
    as_mia.post(f"/people/{person.pk}/facts/", {"text": HOSTILE, "source": HOSTILE})
    write_note(person=person, text=HOSTILE, at=NOW, star=True)
    for address in (f"/people/{person.pk}/", "/people/?q=", f"/people/?q={HOSTILE}"):
        body = as_mia.get(address).content.decode()
        assert "<script>alert" not in body
        assert "<img src=x" not in body
    refused = as_mia.post(f"/people/{person.pk}/zone/", {"zone": HOSTILE}).content.decode()
    assert "<img src=x" not in refused


def test_a_long_history_costs_as_many_queries_as_a_short_one(
    as_mia: Client, mias_people: People, mias_desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    person = mias_people("Amina")
    for n in range(50):
        Letter.objects.create(
            desk=mias_desk, person=person, direction="received", at=NOW - timedelta(days=n), text="x", digest=str(n)
        )
        write_note(person=person, text="A line.", at=NOW)
    record_step(person=person, step="chosen", at=NOW)
    with django_assert_max_num_queries(MOST_QUERIES):
        as_mia.get(f"/people/{person.pk}/")


def test_otto_finds_nobody_of_mias(as_otto: Client, mias_people: People) -> None:
    pk = mias_people("Amina").pk
    assert "Amina" not in as_otto.get("/people/?q=").content.decode()
    assert "Rahman" not in as_otto.get("/people/?q=rahman", headers=typing("found")).content.decode()
    for address in (f"/people/{pk}/facts/", f"/people/{pk}/zone/"):
        assert as_otto.post(address, {"text": "x", "source": "y", "zone": "Lisbon"}).status_code == 404
    assert not Fact.objects.exists()


def test_whoever_was_just_written_to_is_left_in_peace(
    as_mia: Client, mias_people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = mias_people("Amina")
    record_step(person=person, step="chosen", at=NOW - timedelta(days=2))
    record_step(person=person, step="asked", at=NOW - timedelta(days=1))
    body = as_mia.get(f"/people/{person.pk}/").content.decode()
    assert "Amina has your message." in body
    assert "Amina answered" in body
    assert "Write a short reminder" not in body
    monkeypatch.setenv("ASKWELL_NOW", (NOW + timedelta(days=14)).isoformat())
    assert "Write a short reminder" in as_mia.get(f"/people/{person.pk}/").content.decode()


def test_a_riddle_for_a_city_stays_in_its_box(as_mia: Client, mias_people: People) -> None:
    pk = mias_people("Amina").pk
    body = as_mia.post(f"/people/{pk}/zone/", {"zone": "Atlantis"}).content.decode()
    assert 'value="Atlantis"' in body
