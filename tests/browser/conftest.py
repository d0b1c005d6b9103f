"""A real browser before a real server: nothing may be complained about, and nothing may be asked of another machine.

At the end of every test the console, the pages' own errors, the content policy and the requests are looked through.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request, sync_playwright

from tests.browser.archives import archive
from tests.serving import Served, askwell, served

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]
LETTER = "/interviews/1/message/"
HERE = {"localhost", "127.0.0.1", ""}  # no host: data: and blob: addresses
TELL_ABOUT_THE_POLICY = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""


@dataclass
class Watch:
    """What a test's pages complained about; `forgive` names what the test brings about itself."""

    complaints: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    def forgive(self, pattern: str) -> None:
        """Expects complaints that a regular expression finds, such as a server that is stopped on purpose."""
        self.forgiven.append(pattern)

    def left(self) -> list[str]:
        """The complaints that nobody expected."""
        return [text for text in self.complaints if not any(re.search(pattern, text) for pattern in self.forgiven)]

    def over(self, context: BrowserContext) -> None:
        """Watches every page of a context."""
        context.add_init_script(TELL_ABOUT_THE_POLICY)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))
        context.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _asked(self, request: Request) -> None:
        if urlsplit(request.url).hostname not in HERE and not request.url.startswith(("data:", "blob:")):
            self.complaints.append(f"request: {request.url}")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all tests; each has a profile of its own in it."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
    yield browser
    browser.close()


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Served]:
    """A server of this test's own, on an empty data folder."""
    with served(tmp_path / "home", cwd=tmp_path) as running:
        yield running
    complained = (tmp_path / "home.log").read_text()
    assert "Traceback" not in complained, complained


@pytest.fixture
def watch() -> Watch:
    """What the pages of this test complain about."""
    return Watch()


@pytest.fixture
def new_context(chromium: Browser, watch: Watch) -> Iterator[Callable[..., BrowserContext]]:
    """Makes profiles: `new_context(color_scheme="dark", viewport={"width": 390, "height": 844})`."""
    made: list[BrowserContext] = []

    def new(**options: object) -> BrowserContext:
        context = chromium.new_context(**({"locale": "en-GB", "timezone_id": "Europe/London"} | options))  # type: ignore[arg-type]  # Playwright's own names
        context.set_default_timeout(10_000)  # milliseconds
        watch.over(context)
        made.append(context)
        return context

    yield new
    for context in made:
        context.close()
    assert watch.left() == []


@pytest.fixture
def page(app: Served, new_context: Callable[..., BrowserContext]) -> Page:
    """A page that the printed address has just opened."""
    opened = new_context().new_page()
    opened.goto(app.address)
    return opened


@pytest.fixture(scope="session")
def unwritten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder where Amina is chosen and nothing is written yet, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("unwritten")
    home = folder / "home"
    askwell(home, "import", str(archive(folder)))
    askwell(home, "curious", "What does a product manager decide?", "--question", "What do you decide in a week?")
    assert askwell(home, "step", "Amina", "chosen").returncode == 0
    return home


@pytest.fixture
def chosen(unwritten: Path, tmp_path: Path) -> Iterator[Served]:
    """A server on a copy of that folder."""
    home = tmp_path / "home"
    shutil.copytree(unwritten, home)
    with served(home, cwd=tmp_path) as server:
        yield server


@pytest.fixture
def letter(chosen: Served, new_context: Callable[..., BrowserContext]) -> Page:
    """The letter to Amina."""
    page = new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(chosen.address)
    page.goto(chosen.root + LETTER)
    return page
