"""The watch over the pages bites: each kind of complaint is heard, and only what is expected is forgiven."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Watch
from tests.serving import Served


def test_a_quiet_page_gives_no_complaint(app: Served, new_context: Callable[..., BrowserContext], watch: Watch) -> None:
    page = new_context().new_page()
    page.goto(f"{app.root}/healthz")
    assert watch.complaints == []


@pytest.mark.parametrize(
    ("does", "heard"),
    [
        ("console.error('broken')", "console: broken"),
        ("setTimeout(() => { throw new Error('thrown') })", "error: .*thrown"),
        ("fetch('http://192.0.2.1/').catch(() => {})", "policy: connect-src http://192.0.2.1/"),
        ("location.href = 'http://192.0.2.1/'", "request: http://192.0.2.1/"),
        (
            "document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))",
            "policy: script-src",
        ),
        ("document.body.innerHTML = '<p style=\"color: red\">'", "policy: style-src"),
    ],
)
def test_every_kind_of_complaint_is_heard(
    does: str, heard: str, app: Served, new_context: Callable[..., BrowserContext], watch: Watch
) -> None:
    page = new_context().new_page()
    page.goto(f"{app.root}/people/")  # the closed page: it is html, and it stands before there are people
    page.evaluate(f"() => {{ {does} }}")
    page.wait_for_timeout(300)  # milliseconds
    watch.forgive(heard)
    assert len(watch.left()) < len(watch.complaints)
    watch.forgive("")  # what follows from it


def test_a_closed_app_shows_its_page_without_complaint(
    app: Served, new_context: Callable[..., BrowserContext], watch: Watch
) -> None:
    page = new_context().new_page()
    watch.forgive("status of 403")  # the closed page is one, as it should be
    page.goto(f"{app.root}/people/")
    assert page.get_by_text("askwell link", exact=True).is_visible()
