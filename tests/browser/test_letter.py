"""The letter in a real browser: its marks move with its words, and nothing that was typed is lost."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import LETTER, Watch
from tests.serving import Served

SAME = "document.getElementById('mirror').textContent === document.getElementById('words').value"
OFF_BY = """() => {
  const [mirror, words] = ["mirror", "words"].map((id) => document.getElementById(id).getBoundingClientRect());
  return [mirror.left - words.left, mirror.top - words.top, mirror.width - words.width, mirror.height - words.height];
}"""
BESIDE = """() => {
  const top = (one) => one.getBoundingClientRect().top;
  return Math.abs(top(document.querySelector(".note.stop")) - top(document.querySelector("#mirror .stop")));
}"""
LINE = 40  # pixels; a note stands within about one line of its words


def test_the_mirror_follows_every_letter_and_stands_exactly_under_the_box(letter: Page) -> None:
    words = letter.get_by_label("Your letter to Amina")
    assert letter.evaluate(SAME)
    for key, typed in (("Control+Home", "é"), ("ArrowDown", "👩🏽‍⚕️"), ("Backspace", "b"), ("Control+End", "x" * 200)):
        words.press(key)
        assert letter.evaluate(SAME), key
        words.press_sequentially(typed)
        assert letter.evaluate(SAME), typed
    words.fill("Dear Amina,\n\n" + "a long line that wraps and wraps " * 30 + "\n\n")
    assert letter.evaluate(SAME)
    assert [abs(round(off)) for off in letter.evaluate(OFF_BY)] == [0, 0, 0, 0]


def test_notes_come_after_a_pause_and_stand_beside_their_words(letter: Page) -> None:
    words = letter.get_by_label("Your letter to Amina")
    words.fill("Dear Amina,\n\nI am a nurse in Leeds.\n\nCould you get me a job on your team?\n\nThank you.\n\nMia")
    expect(letter.locator(".note.stop")).to_be_visible()
    expect(letter.locator("#saved")).to_have_text("Saved")
    assert letter.evaluate(SAME)
    assert letter.evaluate(BESIDE) < LINE
    letter.locator(".note.stop summary").click()
    words.press_sequentially(" Lund")
    expect(letter.locator("#saved")).to_have_text("Saved")
    expect(letter.locator(".note.stop details")).to_have_attribute("open", "")


def test_a_fix_is_typed_in_and_undo_takes_it_back(letter: Page) -> None:
    words = letter.get_by_label("Your letter to Amina")
    rest = words.input_value().partition("\n")[2]
    words.fill("Dear Susan,\n👩🏽‍⚕️" + rest)
    letter.get_by_role("button", name="Use Amina").click()
    expect(words).to_have_value("Dear Amina,\n👩🏽‍⚕️" + rest)
    letter.keyboard.press("Control+z")
    expect(words).to_have_value("Dear Susan,\n👩🏽‍⚕️" + rest)


def test_the_mail_program_gets_the_words_as_they_are_now(letter: Page) -> None:
    letter.get_by_label("Your letter to Amina").fill("Dear Amina,\n\n50 % & more?")
    expect(letter.locator("#saved")).to_have_text("Saved")
    address = letter.get_by_role("link", name="Open in my mail").get_attribute("href") or ""
    assert address.endswith("body=Dear%20Amina%2C%0D%0A%0D%0A50%20%25%20%26%20more%3F")


def test_leaving_in_the_middle_of_a_word_keeps_it(letter: Page, chosen: Served) -> None:
    words = letter.get_by_label("Your letter to Amina")
    words.press("Control+End")
    words.press_sequentially("the last wor")
    letter.goto(f"{chosen.root}/help/")
    letter.goto(chosen.root + LETTER)
    expect(words).to_have_value(re.compile("the last wor$"))


def test_what_could_not_be_saved_is_said_and_stays_in_the_box(letter: Page, watch: Watch) -> None:
    watch.forgive("ERR_FAILED")

    def away(route: Route) -> None:
        route.abort()

    letter.route("**/reading/", away)
    words = letter.get_by_label("Your letter to Amina")
    words.press_sequentially("x")
    expect(letter.locator("#saved")).to_contain_text("Not saved")
    letter.unroute("**/reading/", away)
    words.press_sequentially("y")
    expect(letter.locator("#saved")).to_have_text("Saved")


def test_on_a_phone_the_parts_are_a_meter_above_the_letter(
    chosen: Served, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": 390, "height": 844}).new_page()
    page.goto(chosen.address)
    page.goto(chosen.root + LETTER)
    parts, words = page.locator("#parts").bounding_box(), page.locator("#words").bounding_box()
    assert parts
    assert words
    assert parts["y"] + parts["height"] <= words["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
