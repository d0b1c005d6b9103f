import re
from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from askwell.desk.acts.record_step import record_step
from askwell.desk.models import Desk, Education, Person, SetAside
from tests.desk.pages.conftest import HOSTILE, NOW

People = Callable[[str], Person]
MOST_QUERIES = 24


def main(client: Client, address: str = "/who/") -> str:
    return client.get(address).content.decode().partition("<main")[2]


def test_without_a_curiosity_nobody_is_suggested(as_mia: Client) -> None:
    body = main(as_mia)
    assert "Say what you are curious about" in body
    assert "candidate" not in body


def test_the_heading_is_the_question_itself(as_mia: Client, mias_people: People) -> None:
    assert 'like, from the inside<span class="qm">?</span></h1>' in main(as_mia)


def test_every_reason_has_its_source_beside_it(as_mia: Client, mias_people: People) -> None:
    body = main(as_mia)
    cards = body.count('class="card candidate"')
    reasons = body.partition('class="candidates"')[2].partition('class="listwrap"')[0]
    assert cards == 3
    assert reasons.count('class="source"') >= cards


def test_the_three_stand_for_different_kinds_where_they_can(as_mia: Client, mias_people: People) -> None:
    for first in ("Amina", "Joe"):
        Education.objects.create(desk=mias_people(first).desk, person=mias_people(first), school="Tarn College")
    as_mia.post("/me/", {"name": "Mia", "schools": "Tarn College"})
    kinds = re.findall(r'class="card candidate" data-kind="([a-z-]+)"', main(as_mia))
    assert len(set(kinds[:2])) == 2


def test_a_cook_is_not_suggested_for_product_work(as_mia: Client, mias_people: People) -> None:
    assert "Owen Baxter" not in main(as_mia)


def test_not_now_rests_someone_for_a_month_and_can_be_undone(as_mia: Client, mias_people: People) -> None:
    pk = mias_people("Amina").pk
    page = as_mia.post(f"/people/{pk}/aside/", {"for": "month"}, follow=True).content.decode()
    assert "Amina Rahman rests until 23 December" in page
    assert f'id="p{pk}"' not in page
    back = as_mia.post(f"/people/{pk}/aside/", {"for": "back"}, follow=True).content.decode()
    assert f'id="p{pk}"' in back


def test_not_a_fit_has_no_end(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    as_mia.post(f"/people/{person.pk}/aside/", {"for": "good"})
    assert SetAside.objects.of(person.desk).get(person=person).until is None


def test_writing_to_someone_chooses_them_once(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    first = as_mia.post(f"/people/{person.pk}/interview/")["Location"]
    second = as_mia.post(f"/people/{person.pk}/interview/")["Location"]
    assert first == second == f"/interviews/{person.interviews.get().pk}/message/"


def test_whoever_said_no_is_not_asked_again(as_mia: Client, mias_people: People) -> None:
    person = mias_people("Amina")
    for step in ("chosen", "asked"):
        record_step(person=person, step=step, at=NOW - timedelta(days=3))
    record_step(person=person, step="answered", reply="no", at=NOW)
    record_step(person=person, step="closed", at=NOW)
    page = as_mia.post(f"/people/{person.pk}/interview/", follow=True).content.decode()
    assert "said no" in page
    assert person.interviews.count() == 1


def test_the_list_can_be_narrowed_by_kind_and_words_and_nonsense_finds_nobody(
    as_mia: Client, mias_people: People, mias_desk: Desk
) -> None:
    for n in range(30):
        Person.objects.create(desk=mias_desk, first=f"Bea{n}", last="Hart", title="Product Manager", row_key=f"row {n}")
    assert "Bea" in main(as_mia, "/who/?kind=aspired-role")
    assert "Nobody fits these words" in main(as_mia, "/who/?kind=no-such-kind")
    assert "Nobody fits these words" in main(as_mia, "/who/?q=zzzz")
    assert main(as_mia, "/who/?page=2").partition("data-list")[2].count("<tr>") > 1
    assert "data-list" in main(as_mia, "/who/?page=nonsense")


def test_hostile_names_and_words_run_nowhere(as_mia: Client, mias_people: People) -> None:
    Person.objects.filter(first="Amina").update(first=HOSTILE, last=HOSTILE, company=HOSTILE)
    as_mia.post("/curious/", {"text": f"{HOSTILE}?", "roles": "product manager"})
    for address in ("/who/", f"/who/?q={HOSTILE}", f"/who/?kind={HOSTILE}&page=2"):
        body = main(as_mia, address)
        assert "<script>alert" not in body
        assert "<img src=x" not in body


def test_a_hundred_people_cost_as_many_queries_as_four(
    as_mia: Client, mias_people: People, mias_desk: Desk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(100):
        Person.objects.create(desk=mias_desk, first=f"B{n}", last="Hart", title="Product Manager", row_key=f"row {n}")
    with django_assert_max_num_queries(MOST_QUERIES):
        as_mia.get("/who/")


def test_otto_cannot_set_mias_people_aside(as_otto: Client, mias_people: People) -> None:
    pk = mias_people("Amina").pk
    assert as_otto.post(f"/people/{pk}/aside/", {"for": "good"}).status_code == 404
    assert as_otto.get(f"/who/?rested={pk}").status_code == 200
    assert not SetAside.objects.exists()
