from django.test import Client

from askwell.desk.models import Curiosity, Desk
from tests.desk.pages.conftest import HOSTILE


def test_a_curiosity_without_a_word_is_not_kept_and_the_page_says_what_to_do(as_mia: Client, mias_desk: Desk) -> None:
    response = as_mia.post("/curious/", {"text": "  ", "roles": "\n\n"})
    assert response.status_code == 200
    assert "Say in a few words" in response.content.decode()
    assert not Curiosity.objects.of(mias_desk).exists()


def test_lines_become_lists_and_blank_lines_go(as_mia: Client, mias_desk: Desk) -> None:
    typed = {"text": "Why?", "roles": "nurse\r\n\r\n product manager ", "questions": "How?\nWhen?"}
    response = as_mia.post("/curious/", typed)
    kept = Curiosity.objects.of(mias_desk).get()
    assert (kept.roles, kept.questions) == (["nurse", "product manager"], ["How?", "When?"])
    assert response["Location"] == "/imports/"  # nobody is here yet


def test_one_line_of_roles_may_have_commas(as_mia: Client, mias_desk: Desk) -> None:
    as_mia.post("/curious/", {"text": "Why?", "roles": "nurse, product manager"})
    assert Curiosity.objects.of(mias_desk).get().roles == ["nurse", "product manager"]


def test_what_was_written_stands_on_the_page_again_and_runs_nowhere(as_mia: Client, mias_desk: Desk) -> None:
    as_mia.post("/curious/", {"text": HOSTILE, "roles": HOSTILE})
    body = as_mia.get("/curious/").content.decode()
    assert "&lt;script&gt;alert(1)" in body
    assert "<script>alert" not in body
    assert "<img src=x" not in body


def test_otto_does_not_see_what_mia_wonders(as_mia: Client, as_otto: Client) -> None:
    as_mia.post("/curious/", {"text": "Would I miss the ward?"})
    for address in ("/", "/curious/", "/who/"):
        assert "miss the ward" not in as_otto.get(address).content.decode()
