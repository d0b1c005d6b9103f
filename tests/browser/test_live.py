"""Not a keystroke of a talk is lost: the server dies mid-sentence, the window closes, two windows write at once."""

import os
import random
import shutil
import signal
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, Route, expect

from tests.browser.archives import archive
from tests.browser.conftest import Watch
from tests.serving import Served, askwell, served

SENTENCE = "She left the ward in 2015 because nobody asked the night shift – “never again”, she said 🙂"
LIVE = "/interviews/1/live/"
AWAY = "Failed to load resource|ERR_CONNECTION|ERR_INTERNET_DISCONNECTED"
SLOW = 20_000  # milliseconds; a try may wait fifteen seconds for the next


@pytest.fixture(scope="session")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a talk that is agreed for now, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("agreed")
    home = folder / "home"
    askwell(home, "import", str(archive(folder)))
    askwell(home, "curious", "What does a product manager decide?", "--question", "What do you decide in a week?")
    for step in (["chosen"], ["asked"], ["answered", "--reply", "yes"]):
        assert askwell(home, "step", "Amina", *step).returncode == 0
    at = (datetime.now(UTC) - timedelta(minutes=2)).isoformat()
    assert askwell(home, "step", "Amina", "agreed", "--at", at, "--minutes", "20").returncode == 0
    return home


@pytest.fixture
def talk(agreed: Path, tmp_path: Path) -> Iterator[Served]:
    """A server on a copy of that folder."""
    home = tmp_path / "home"
    shutil.copytree(agreed, home)
    with served(home, "--port", str(free_port()), cwd=tmp_path) as running:
        yield running
    complained = (tmp_path / "home.log").read_text()
    assert "Traceback" not in complained, complained


def free_port() -> int:
    """A port that no other server comes to by itself while this test's server is down."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def mia(talk: Served, new_context: Callable[..., BrowserContext], watch: Watch) -> Page:
    """Mia's phone with the live page open."""
    watch.forgive(AWAY)
    context = new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(talk.address)
    page.goto(f"{talk.root}/interviews/1/questions/")
    page.get_by_role("button", name="These will do").click()
    opened(page, talk)
    return page


def opened(page: Page, talk: Served) -> None:
    """The live page, once its script watches the boxes."""
    page.goto(f"{talk.root}{LIVE}")
    expect(page.locator("html[data-live=ready]")).to_have_count(1)


def box(page: Page) -> str:
    """What stands in the box that is shown."""
    return page.locator(".turn:not([hidden]) textarea").input_value()


def kept(talk: Served) -> list[tuple[str, bool]]:
    """Every note on the server's own disk, with its star."""
    with sqlite3.connect(f"file:{talk.home / 'askwell.sqlite3'}?mode=ro", uri=True) as data:
        return [(text, bool(star)) for text, star in data.execute("SELECT text, star FROM desk_note ORDER BY id")]


def killed(talk: Served) -> None:
    """Kills the server and the worker under it in the same moment, as a power cut would."""
    pid = talk.process.pid
    workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for one in (pid, *map(int, workers)):
        os.kill(one, signal.SIGKILL)
    talk.process.wait(timeout=20)


@contextmanager
def restarted(talk: Served) -> Iterator[Served]:
    """The server again, on the same port and folder."""
    with served(talk.home, "--port", str(talk.port), cwd=talk.home.parent) as again:
        assert again.port == talk.port
        yield again


def saved(page: Page) -> None:
    """Wait until everything has arrived."""
    expect(page.locator("#kept-where")).to_have_text("Saved", timeout=SLOW)


def test_a_sentence_is_whole_after_the_server_was_killed_in_the_middle_of_it(mia: Page, talk: Served) -> None:
    words = mia.locator(".turn:not([hidden]) textarea")
    half = len(SENTENCE) // 2
    words.press_sequentially(SENTENCE[:half], delay=20)
    mia.wait_for_timeout(400)
    killed(talk)
    words.press_sequentially(SENTENCE[half:], delay=20)
    expect(mia.locator("#kept-where")).to_have_text("Saved on this device")
    assert box(mia) == SENTENCE
    with restarted(talk) as again:
        saved(mia)
        assert kept(talk) == [(SENTENCE, False)]
        opened(mia, again)
        assert box(mia) == SENTENCE


def test_what_was_not_sent_is_there_when_a_new_window_opens(mia: Page, talk: Served) -> None:
    context = mia.context
    killed(talk)
    mia.locator(".turn:not([hidden]) textarea").press_sequentially(SENTENCE, delay=5)
    mia.close()
    with restarted(talk) as again:
        page = context.new_page()
        opened(page, again)
        assert box(page) == SENTENCE
        saved(page)
        assert kept(talk) == [(SENTENCE, False)]
        left = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('askwell-notes'))")
        assert left == []


def test_two_hundred_edits_without_a_connection_arrive_as_they_were_made(mia: Page, talk: Served) -> None:
    chance = random.Random(16)
    words = mia.locator(".turn:not([hidden]) textarea")
    words.focus()
    for number in range(200):
        if number in (40, 120):
            mia.context.set_offline(True)
        if number == 80:
            mia.context.set_offline(False)
        key = chance.choice([*"abc é", "Enter", "Backspace", "ArrowLeft", "Home", "End"])
        if len(key) > 1:
            mia.keyboard.press(key)
        else:
            mia.keyboard.insert_text(key)
    typed = box(mia)
    assert len(typed) > 20
    mia.context.set_offline(False)
    saved(mia)
    assert kept(talk) == [(typed, False)]


def test_two_windows_keep_both_texts_and_show_them(mia: Page, talk: Served) -> None:
    other = mia.context.new_page()
    opened(other, talk)
    mia.locator(".turn:not([hidden]) textarea").fill("from the phone")
    saved(mia)
    other.locator(".turn:not([hidden]) textarea").fill("from the laptop")
    expect(other.locator(".turn:not([hidden]) .other-words")).to_have_text("from the phone")
    saved(other)
    other.locator(".turn:not([hidden]) textarea").press_sequentially(", and more")
    mia.locator(".turn:not([hidden]) textarea").press_sequentially(", and more")
    expect(other.locator("#kept-where")).to_have_text("Saved")
    saved(other)
    saved(mia)
    assert sorted(text for text, _star in kept(talk)) == ["from the laptop, and more", "from the phone, and more"]


def test_a_starred_line_and_an_asked_question_wait_for_the_server(mia: Page, talk: Served) -> None:
    killed(talk)
    words = mia.locator(".turn:not([hidden]) textarea")
    words.press_sequentially("reads incident reports\nBeing right is not an argument.")
    mia.get_by_role("button", name="Star the line").click()
    assert box(mia) == "reads incident reports"
    expect(mia.locator(".turn:not([hidden]) .kept-words")).to_have_text("Being right is not an argument.")
    first = mia.get_by_role("heading", level=1).inner_text()
    mia.get_by_role("button", name="Asked, next one").click()
    assert mia.get_by_role("heading", level=1).inner_text() != first
    with restarted(talk):
        saved(mia)
        assert sorted(kept(talk)) == [("Being right is not an argument.", True), ("reads incident reports", False)]
        with sqlite3.connect(talk.home / "askwell.sqlite3") as data:
            assert data.execute("SELECT count(*) FROM desk_question WHERE asked_at IS NOT NULL").fetchone() == (1,)
        mia.get_by_role("button", name="End").click()
        mia.wait_for_url("**/thanks/")
        expect(mia.get_by_text("Being right is not an argument.").first).to_be_visible()


def test_ending_while_the_server_is_away_stays_and_says_so(mia: Page, talk: Served) -> None:
    killed(talk)
    mia.locator(".turn:not([hidden]) textarea").fill("the last line")
    mia.get_by_role("button", name="End").click()
    expect(mia.locator("#kept-where")).to_contain_text("safe on this device")
    assert mia.url.split("?")[0].endswith(LIVE)
    with restarted(talk):
        saved(mia)


def test_a_device_that_keeps_nothing_warns_before_the_window_closes(mia: Page, talk: Served) -> None:
    mia.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }")
    killed(talk)
    mia.locator(".turn:not([hidden]) textarea").press_sequentially("nowhere to go")
    expect(mia.locator("#kept-where")).to_have_text("Not kept yet")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    mia.on("dialog", stay)
    mia.close(run_before_unload=True)
    mia.wait_for_timeout(500)
    assert asked == ["beforeunload"]


def test_an_answer_that_was_lost_on_its_way_makes_no_second_note(mia: Page, talk: Served) -> None:
    lost: list[str] = []

    def lose_the_first(route: Route) -> None:
        if not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    mia.route("**/notes/", lose_the_first)
    words = mia.locator(".turn:not([hidden]) textarea")
    words.press_sequentially("half a sen")
    expect(mia.locator("#kept-where")).to_have_text("Saved on this device")
    mia.wait_for_timeout(800)
    words.press_sequentially("tence")
    saved(mia)
    assert lost
    assert kept(talk) == [("half a sentence", False)]


def test_a_window_that_is_loaded_again_in_the_middle_of_a_word_has_it(mia: Page, talk: Served) -> None:
    mia.locator(".turn:not([hidden]) textarea").press_sequentially("in the mid")
    opened(mia, talk)
    expect(mia.locator(".turn:not([hidden]) textarea")).to_have_value("in the mid")
    mia.locator(".turn:not([hidden]) textarea").press_sequentially("dle")
    saved(mia)
    assert kept(talk) == [("in the middle", False)]
