import pytest
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from askwell.desk.models import User
from askwell.desk.views import errors
from tests.desk.pages.conftest import HOSTILE


def test_a_form_that_is_refused_gives_its_words_back(mia: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(mia)
    typed = {"text": f"Two hours of thought. {HOSTILE}", "key": "k" * 40}
    response = client.post("/curious/", typed, headers={"referer": "http://testserver/curious/"})
    body = response.content.decode()
    assert response.status_code == 403
    assert "Two hours of thought." in body
    assert "<img src=x" not in body
    assert "kkkk" not in body


def test_words_from_another_site_are_not_shown(mia: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(mia)
    response = client.post("/curious/", {"text": "Send your password"}, headers={"referer": "http://evil.example/"})
    assert "Send your password" not in response.content.decode()


def test_a_password_is_never_given_back() -> None:
    request = RequestFactory().post("/login/", {"password": "hunter22"}, headers={"referer": "http://testserver/x/"})
    assert "hunter22" not in errors.refused(request).content.decode()


@pytest.mark.django_db
def test_a_missing_page_and_a_fault_of_ours_are_told_apart(as_mia: Client) -> None:
    assert "nothing at this address" in as_mia.get("/nowhere/").content.decode()
    request = RequestFactory().post("/x/", {"text": "my letter"}, headers={"referer": "http://testserver/x/"})
    broken = errors.broken(request)
    assert broken.status_code == 500
    assert "my letter" in broken.content.decode()


def test_too_many_bytes_are_refused_unread(as_mia: Client, settings: Settings) -> None:
    settings.LARGEST_UPLOAD = 1024 * 1024
    response = as_mia.post("/imports/", {"text": "x" * (3 * 1024 * 1024)})
    assert response.status_code == 413
    assert "The largest file I take is 1 MB" in response.content.decode()
