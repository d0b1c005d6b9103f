"""Every page, light, dark, on a phone: axe finds nothing, nothing is wider than the screen, a picture is kept."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, StorageState

from tests.browser.conftest import Watch
from tests.serving import Served, askwell, served

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "pictures"
SAMPLE = ROOT / "askwell" / "desk" / "sample"
NOW = "2026-11-24T09:00"
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


Answer = dict[str, list[dict[str, int]]]


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, dict[str, str]]]:
    """A server over a desk where something of everything has happened, and the address of every page."""
    home = tmp_path_factory.mktemp("furnished") / "home"

    def run(*words: str, now: str = NOW) -> Answer:
        done = askwell(home, *words, "--json", ASKWELL_NOW=now)
        assert done.returncode == 0, (words, done.stderr)
        found: Answer = json.loads(done.stdout)
        return found

    pages = OWN | happened(run)
    with served(home, cwd=home.parent, ASKWELL_NOW=NOW) as running:
        yield running, pages


def happened(run: Callable[..., Answer]) -> dict[str, str]:
    """Sam's people with one person chosen, one to talk with and one to thank; the addresses of their pages."""
    (alumni,) = SAMPLE.glob("*alumni*.csv")
    run("import", str(SAMPLE / "archive"), str(alumni))
    run("curious", "--from", str(SAMPLE / "curiosity.json"))
    run("fact", "--from", str(SAMPLE / "notes.json"))
    first, second, third = (str(c["person"]) for c in run("who", "--limit", "3")["candidates"])
    chosen = run("step", first, "chosen")["interview"]
    for person in (second, third):
        run("step", person, "chosen", now="2026-11-10T09:00")
        run("step", person, "asked", now="2026-11-10T10:00")
        run("step", person, "answered", "--reply", "yes", now="2026-11-12T10:00")
    agreed = run("step", second, "agreed", "--at", "2026-11-25T14:00", "--zone", "America/New_York")["interview"]
    run("step", third, "agreed", "--at", "2026-11-23T14:00", now="2026-11-13T10:00")
    run("note", third, "Said that the first month is for listening, and that nobody had told her so", "--star")
    run("note", third, "Keeps a list of the fields that nobody fills in")
    held = run("step", third, "held", "--at", "2026-11-23T14:25")["interview"]
    return {
        "person": f"/people/{third}/",
        "write": f"/interviews/{chosen}/message/",
        "steps": f"/interviews/{agreed}/steps/",
        "questions": f"/interviews/{agreed}/questions/",
        "live": f"/interviews/{agreed}/live/",
        "thank": f"/interviews/{held}/thanks/",
    }


OWN = {
    "today": "/",
    "curious": "/curious/",
    "who": "/who/",
    "people": "/people/?q=an",
    "imports": "/imports/",
    "import": "/imports/1/",
    "me": "/me/",
    "data": "/data/",
    "help": "/help/",
    "sample": "/sample/",
    "missing": "/people/999999/",
}


@pytest.fixture(scope="module")
def opened() -> dict[str, StorageState]:
    """The session that the start address opened, once it has."""
    return {}


def look(page: Page, name: str, scheme: str) -> list[str]:
    """Take a picture of a page, and say what axe finds in it."""
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}-{scheme}.png", full_page=True)
    found = Axe().run(page).response["violations"]
    return [f"{name} {scheme}: {v['id']} {[n['target'] for n in v['nodes']][:3]}" for v in found]


def walk(page: Page, running: Served, pages: dict[str, str], scheme: str) -> list[str]:
    """What axe finds on all pages; each must fit the screen and have one heading."""
    found = []
    for name, path in pages.items():
        page.goto(running.root + path)
        assert page.locator("h1").count() == 1, name
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} {scheme} is {wide} pixels too wide"
        found += look(page, name, scheme)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark", "phone"])
def test_axe_finds_nothing_on_any_page(
    furnished: tuple[Served, dict[str, str]],
    opened: dict[str, StorageState],
    new_context: Callable[..., BrowserContext],
    watch: Watch,
    scheme: str,
) -> None:
    running, pages = furnished
    watch.forgive("404 .*people/999999")  # the page that says nobody is there
    colours = "dark" if scheme == "dark" else "light"
    context = new_context(
        color_scheme=colours, viewport=PHONE if scheme == "phone" else DESKTOP, storage_state=opened.get("state")
    )
    page = context.new_page()
    if not opened:
        page.goto(running.address)
        opened["state"] = context.storage_state()
    assert walk(page, running, pages, scheme) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_anything_was_told(
    app: Served, new_context: Callable[..., BrowserContext], scheme: str
) -> None:
    page = new_context(color_scheme=scheme, viewport=DESKTOP).new_page()
    page.goto(app.address)
    assert walk(page, app, EMPTY, scheme) == []


EMPTY = {
    "first": "/",
    "first-curious": "/curious/",
    "first-who": "/who/",
    "first-people": "/people/",
    "first-imports": "/imports/",
    "first-me": "/me/",
}
