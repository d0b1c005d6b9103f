"""Who comes in."""

from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client
from django.urls import path

from askwell.site import tokens
from askwell.site.gate import closed

if TYPE_CHECKING:
    from pathlib import Path

    from django.http import HttpRequest, HttpResponse


def page(request: "HttpRequest") -> "HttpResponse":
    """Stands for every page of the desk."""
    from django.http import HttpResponse

    return HttpResponse(f"Mia's people {request.method}")


page.login_required = False  # type: ignore[attr-defined]

from askwell.site import urls as site_urls  # noqa: E402

urlpatterns = [path("page/", page), *site_urls.urlpatterns]
handler400, handler403, handler404, handler500 = (
    site_urls.handler400,
    site_urls.handler403,
    site_urls.handler404,
    site_urls.handler500,
)
here = pytest.mark.urls(__name__)
own = {"HTTP_HOST": "localhost:8765"}


@here
def test_the_opened_browser_sees_pages(at_home: Client) -> None:
    answer = at_home.get("/page/")
    assert answer.content == b"Mia's people GET"
    assert answer["Cache-Control"] == "private, no-store"


@here
def test_a_browser_without_the_address_sees_the_same_closed_page_everywhere(local: None, db: None) -> None:
    stranger = Client()
    answers = [stranger.get("/page/"), stranger.get("/nowhere/"), stranger.post("/page/")]
    assert {answer.status_code for answer in answers} == {403}
    assert {answer.content for answer in answers} == {closed().content}
    assert b"askwell link" in answers[0].content


@here
def test_static_files_and_the_sign_of_life_need_no_address(local: None, db: None) -> None:
    assert Client().get("/healthz").content == b"alive\n"
    script = Client().get("/static/django_htmx/htmx-2.min.js")
    assert script.status_code == 200
    assert b"htmx" in b"".join(script)  # read to its end, which closes the file


@here
def test_a_token_opens_one_browser_once(local: None, db: None) -> None:
    token = tokens.new_token(settings.HOME)
    first, second = Client(), Client()
    opened = first.get(f"/start/{token}/")
    assert (opened.status_code, opened["Location"]) == (302, "/")
    assert second.get(f"/start/{token}/").status_code == 403
    assert second.get("/page/").status_code == 403
    assert first.get("/page/").status_code == 200
    assert first.get(f"/start/{token}/").status_code == 302  # a reload of the address in the opened browser


@here
def test_a_token_is_taken_by_one_of_two_and_gives_a_session_of_its_own(local: None, db: None) -> None:
    browser = Client()
    browser.get("/page/")
    before = browser.session.session_key
    browser.get(f"/start/{tokens.new_token(settings.HOME)}/")
    assert browser.session.session_key != before


@here
@pytest.mark.parametrize("token", ["", "x", "..", "%2e%2e%2fsecret", "a" * 5000, "é"])
def test_what_is_no_token_opens_nothing(token: str, local: None, db: None) -> None:
    assert Client().get(f"/start/{token}/").status_code == 403


def test_only_the_hash_of_a_token_is_kept(tmp_path: "Path") -> None:
    token = tokens.new_token(tmp_path)
    (kept,) = (tmp_path / "start").iterdir()
    assert token not in kept.name
    assert kept.read_text() == ""
    assert kept.stat().st_mode & 0o777 == 0o600
    assert len(token) >= 43  # 256 bits


def test_a_token_dies_after_a_day(tmp_path: "Path") -> None:
    import os
    import time

    token = tokens.new_token(tmp_path)
    (kept,) = (tmp_path / "start").iterdir()
    yesterday = time.time() - tokens.TOKEN_LIFE - 1
    os.utime(kept, (yesterday, yesterday))
    assert not tokens.use_token(tmp_path, token)
    other = tokens.new_token(tmp_path)
    os.utime(next((tmp_path / "start").iterdir()), (yesterday, yesterday))
    tokens.new_token(tmp_path)
    assert len(list((tmp_path / "start").iterdir())) == 1
    assert not tokens.use_token(tmp_path, other)


@here
@pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1:8765", "[::1]:8765"])
def test_the_names_of_this_machine_are_answered(host: str, at_home: Client) -> None:
    assert at_home.get("/page/", headers={"host": host}).status_code == 200


@here
@pytest.mark.parametrize("host", ["evil.test", "evil.test:8765", "localhost.evil.test", "169.254.169.254", "", "a b"])
def test_a_foreign_host_is_refused(host: str, at_home: Client) -> None:
    for address in (
        "/page/",
        "/healthz",
        f"/start/{tokens.new_token(settings.HOME)}/",
        "/static/django_htmx/htmx-2.min.js",
    ):
        assert at_home.get(address, headers={"host": host}).status_code == 400


@here
def test_a_form_of_our_own_page_is_taken(at_home: Client) -> None:
    for headers in (
        {},
        {"origin": "http://localhost:8765"},
        {"origin": "http://localhost:8765", "sec-fetch-site": "same-origin"},
    ):
        assert at_home.post("/page/", headers=headers | {"host": "localhost:8765"}).status_code == 200


@here
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.test"},
        {"origin": "null"},
        {"origin": "http://localhost:9999"},  # another program on this machine
        {"origin": "https://localhost:8765"},
        {"origin": "http://127.0.0.1:8765"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://localhost:8765", "sec-fetch-site": "cross-site"},
    ],
)
def test_a_foreign_page_changes_nothing(method: str, headers: dict[str, str], at_home: Client) -> None:
    answer = getattr(at_home, method)("/page/", headers=headers | {"host": "localhost:8765"})
    assert answer.status_code == 403
    assert b"Mia" not in answer.content


@here
def test_a_link_on_another_page_may_be_followed_and_no_more(at_home: Client) -> None:
    link = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert at_home.get("/page/", headers=link).status_code == 200
    for loaded in ({"sec-fetch-dest": "iframe"}, {"sec-fetch-mode": "no-cors", "sec-fetch-dest": "script"}):
        assert at_home.get("/page/", headers=link | loaded).status_code == 403


@here
def test_on_a_server_the_start_address_is_nothing_and_log_in_is_asked(as_nobody: Client) -> None:
    assert as_nobody.get(f"/start/{tokens.new_token(settings.HOME)}/").status_code == 404
    answer = as_nobody.get("/who/")
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/login/")


@here
def test_cookies_are_kept_from_scripts_and_other_sites(local: None, db: None) -> None:
    answer = Client().get(f"/start/{tokens.new_token(settings.HOME)}/")
    (cookie,) = answer.cookies.values()
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"
    assert cookie.key.startswith("__Host-")  # the tests' settings are a server's
    assert cookie["secure"] is True
    assert (cookie["path"], cookie["domain"]) == ("/", "")


@here
def test_the_policy_lets_nothing_run_that_is_not_ours(at_home: Client) -> None:
    policy = at_home.get("/page/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
