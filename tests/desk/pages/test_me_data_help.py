import json
from collections.abc import Callable

import pytest
from django.test import Client

from askwell.desk.models import Desk, Person
from tests.desk.pages.conftest import HOSTILE

People = Callable[[str], Person]


def test_who_is_asking_is_kept_and_schools_are_added(as_mia: Client, mias_desk: Desk) -> None:
    as_mia.post("/me/", {"name": "Mia", "intro": "a nurse", "zone": "Leeds", "english": "us", "schools": "Tarn\nOak"})
    me = mias_desk.me
    assert (me.name, me.zone, me.english) == ("Mia", "Europe/London", "us")
    assert {e.school for e in me.education.all()} == {"Tarn", "Oak"}


def test_a_place_without_a_clock_is_asked_again_and_the_words_stay(as_mia: Client, mias_desk: Desk) -> None:
    response = as_mia.post("/me/", {"name": HOSTILE, "zone": HOSTILE})
    body = response.content.decode()
    assert response.status_code == 200
    assert "Name a larger city" in body
    assert "<img src=x" not in body
    assert "&lt;script&gt;" in body
    assert mias_desk.me.name == ""


@pytest.mark.parametrize(("theme", "mark"), [("dark", 'data-theme="dark"'), ("light", 'data-theme="light"')])
def test_light_or_dark_is_kept_for_this_browser_alone(as_mia: Client, as_noor: Client, theme: str, mark: str) -> None:
    as_mia.post("/looks/", {"theme": theme})
    assert mark in as_mia.get("/").content.decode()
    assert "data-theme" not in as_noor.get("/").content.decode()
    as_mia.post("/looks/", {"theme": '"><script>'})
    assert mark in as_mia.get("/").content.decode()
    as_mia.post("/looks/", {"theme": "auto"})
    assert "data-theme" not in as_mia.get("/").content.decode()


def test_single_letter_keys_can_be_switched_off(as_mia: Client) -> None:
    assert "<body data-shortcuts>" in as_mia.get("/").content.decode()
    as_mia.post("/looks/", {"shortcuts": "off"})
    assert "<body>" in as_mia.get("/").content.decode()


def test_everything_can_be_taken_along_by_its_owner_alone(as_mia: Client, as_otto: Client, mias_people: People) -> None:
    mine = as_mia.get("/data/export.json")
    assert {p["first"] for p in json.loads(mine.content)["people"]} == {"Amina", "Joe", "Priya", "Owen"}
    assert "attachment" in mine["Content-Disposition"]
    assert json.loads(as_otto.get("/data/export.json").content)["people"] == []


def test_the_data_page_counts_what_is_mine(as_mia: Client, as_otto: Client, mias_people: People) -> None:
    assert "<dt>4</dt><dd>people</dd>" in as_mia.get("/data/").content.decode()
    assert "<dt>0</dt><dd>people</dd>" in as_otto.get("/data/").content.decode()


def test_help_names_the_four_kinds_and_the_four_mistakes(as_mia: Client) -> None:
    body = as_mia.get("/help/").content.decode()
    for words in ("In the role you want", "Long in the field", "Came another way", "From your school"):
        assert words in body
    assert body.partition("Four ways to spoil it")[2].count("<dt>") >= 4


def test_no_page_speaks_of_people_as_a_salesman_would(as_mia: Client, mias_people: People) -> None:
    never = ("prospect", "pipeline", "campaign", "funnel", " crm", "successfully")
    for address in ("/", "/who/", "/curious/", "/people/", "/imports/", "/me/", "/data/", "/help/", "/sample/"):
        body = as_mia.get(address).content.decode().lower()
        assert not [word for word in never if word in body], address


def test_no_page_carries_script_or_style_of_its_own(as_mia: Client, mias_people: People) -> None:
    pk = mias_people("Amina").pk
    for address in ("/", "/who/", "/curious/", "/people/", f"/people/{pk}/", "/imports/", "/me/", "/data/", "/help/"):
        body = as_mia.get(address).content.decode()
        assert "<style" not in body
        assert " style=" not in body
        assert "<script>" not in body
        assert " onclick=" not in body
        assert "http://" not in body
