"""A letter is read while it is typed: at once, deeply after a pause, and nothing moves under a hand or an eye."""

import json
import re
from collections.abc import Callable
from urllib.parse import parse_qs

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.browser.conftest import LETTER
from tests.serving import Served

WRONG = """Dear Susan,

I am a nurse in Leeds. I noticed that you moved from the wards to product work at Tarn Health.

Could we talk for 20 minutes about how you decide? If not, I understand. Thank you for reading.

Mia"""
LISTEN = """() => {
  window.heard = [];
  const region = document.getElementById("heard");
  new MutationObserver(() => region.textContent && window.heard.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""
WHERE = """() => {
  const words = document.getElementById("words");
  return [words.getBoundingClientRect().top, scrollY, words.selectionStart, words.selectionEnd];
}"""
LONG_PAUSE = 1500  # milliseconds until the deep answer has come on a busy machine


def stages_of(page: Page) -> list[str]:
    """The stages that are asked for from now on."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith("/reading/"):
            found = re.search(r'name="stage"\s+(\w+)', request.post_data or "")
            asked.append(found[1] if found else parse_qs(request.post_data or "").get("stage", [""])[0])

    page.on("request", note)
    return asked


def test_marks_come_at_once_and_a_longer_pause_reads_again(letter: Page) -> None:
    asked = stages_of(letter)
    letter.get_by_label("Your letter to Amina").fill(WRONG)
    expect(letter.locator("#mirror .stop")).to_have_text("Susan")
    assert asked == ["light"]
    letter.wait_for_timeout(LONG_PAUSE)
    assert asked == ["light", "deep"]
    expect(letter.locator("#mirror .stop")).to_have_text("Susan")


def test_reading_moves_neither_the_letter_nor_the_cursor_nor_an_open_note(letter: Page) -> None:
    words = letter.get_by_label("Your letter to Amina")
    words.fill(WRONG)
    note = letter.locator(".note.stop")
    expect(note).to_be_visible()
    letter.wait_for_timeout(LONG_PAUSE)
    note.locator("summary").click()
    note.evaluate("(one) => (one.mine = true)")
    words.click()
    words.press("Control+End")
    words.press_sequentially(" Berg")
    words.press("ArrowLeft")
    before = letter.evaluate(WHERE)
    letter.wait_for_timeout(LONG_PAUSE)
    assert letter.evaluate(WHERE) == before
    assert note.evaluate("(one) => [one.mine, one.querySelector('.why').open]") == [True, True]
    words.press("Control+z")  # the browser takes back some of what was typed, and nothing that the page did
    expect(words).to_have_value(re.compile(re.escape(WRONG) + r"\s?"))


def test_one_question_is_under_way_and_an_older_answer_is_dropped(letter: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    letter.route("**/reading/", hold)
    words = letter.get_by_label("Your letter to Amina")
    words.fill(WRONG)
    letter.wait_for_timeout(LONG_PAUSE)
    assert len(held) == 1
    words.fill(WRONG.replace("Susan", "Amina"))
    letter.wait_for_timeout(LONG_PAUSE)
    assert len(held) == 1
    held[0].continue_()
    letter.unroute("**/reading/", hold)
    expect(letter.locator("#saved")).to_have_text("Saved")
    assert letter.locator("#mirror .stop").count() == 0
    letter.reload()
    assert "Dear Amina" in words.input_value()


def test_those_who_listen_hear_one_sentence_when_something_changed_for_good(letter: Page) -> None:
    words = letter.get_by_label("Your letter to Amina")
    letter.evaluate(LISTEN)
    words.press("Control+a")
    words.press_sequentially("Dear Susan,\n\nhow do you decide", delay=20)
    letter.wait_for_timeout(LONG_PAUSE)
    (said,) = letter.evaluate("heard")
    assert re.fullmatch(r"[A-Z][a-z]+ things? to look at, and the door is shut for now\.", said)
    words.press("Backspace")
    words.press_sequentially("e", delay=20)
    letter.wait_for_timeout(LONG_PAUSE)
    assert letter.evaluate("heard") == [said]
    assert letter.locator("[role=status], [aria-live], [role=alert]").count() == 1


def test_a_fix_works_by_keyboard_and_undo_stands_under_the_letter(letter: Page) -> None:
    words = letter.get_by_label("Your letter to Amina")
    words.fill(WRONG)
    undo = letter.get_by_role("button", name="Undo")
    expect(undo).to_be_hidden()
    letter.get_by_role("button", name="Use Amina").press("Enter")
    expect(words).to_have_value(WRONG.replace("Susan", "Amina"))
    expect(words).to_be_focused()
    expect(letter.locator(".note.stop")).to_have_count(0)
    undo.press("Enter")
    expect(words).to_have_value(WRONG)
    expect(undo).to_be_hidden()


def test_a_fix_goes_to_its_words_even_when_others_were_typed_just_before(letter: Page) -> None:
    words = letter.get_by_label("Your letter to Amina")
    text = WRONG.replace("Susan", "Amina").replace("a nurse", "a nurse 👩🏽‍⚕️").replace("we talk", "we touch base")
    words.fill(text)
    button = letter.get_by_role("button", name="Use talk")
    expect(button).to_be_visible()
    letter.wait_for_timeout(LONG_PAUSE)
    letter.route("**/reading/", lambda _route: None)  # nothing is read any more
    words.press("Control+Home")
    words.press_sequentially("Oh! ")
    button.click()
    expect(words).to_have_value("Oh! " + text.replace("touch base", "talk"))


def test_muted_advice_goes_and_undo_brings_it_back(letter: Page) -> None:
    letter.get_by_label("Your letter to Amina").fill(WRONG.replace(" If not, I understand.", ""))
    letter.wait_for_timeout(LONG_PAUSE)
    note = letter.locator(".note", has_text="Leaves no way out")
    note.locator("summary").click()
    note.get_by_role("button", name="Do not tell me this again").click()
    expect(note).to_have_count(0)
    letter.get_by_role("button", name="Undo").click()
    expect(note).to_have_count(1)


def test_a_question_is_read_under_the_hand_of_its_writer(
    chosen: Served, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(chosen.address)
    page.goto(f"{chosen.root}/interviews/1/questions/")
    page.evaluate(LISTEN)
    first, line = page.get_by_label("Question 1", exact=True), page.locator("#line-1")
    first.fill("Could you get me a job on your team?")
    expect(line.locator(".mirror .stop").first).to_be_visible()
    page.wait_for_timeout(LONG_PAUSE)
    assert page.evaluate("heard") == ["Asks for a job."]
    boxes = [line.locator(one).bounding_box() for one in (".mirror", "textarea")]
    assert boxes[0]
    assert boxes[1]
    assert [abs(boxes[0][side] - boxes[1][side]) < 1 for side in ("x", "y", "width", "height")] == [True] * 4
    page.get_by_label("Add one of your own").fill("Can you hire me?")
    expect(page.locator("#add .note.stop")).to_be_visible()
    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_notes_are_open(
    chosen: Served, new_context: Callable[..., BrowserContext], scheme: str
) -> None:
    page = new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme).new_page()
    page.goto(chosen.address)
    page.goto(chosen.root + LETTER)
    page.get_by_label("Your letter to Amina").fill(WRONG.replace("talk for 20 minutes", "touch base"))
    expect(page.locator(".note.stop")).to_be_visible()
    page.wait_for_timeout(LONG_PAUSE)
    for why in page.locator(".why summary").all():
        why.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    found = Axe().run(page).response["violations"]
    assert found == [], json.dumps(found)[:2000]
