"""What somebody new stumbled over, on a phone and at a desk."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.archives import archive
from tests.serving import Served, askwell

PHONE = {"width": 390, "height": 844}
NARROWEST_NAME = 0.6  # of its row: less, and a surname breaks in the middle of a word
NAMES = """() => [...document.querySelectorAll("table.people tbody th")].map(
  (name) => name.getBoundingClientRect().width / name.parentElement.getBoundingClientRect().width)"""
# Columns into which so many words just fit: how high is the text there, with a mark around each word, and bare?
FITTING = """() => {
  const mirror = document.getElementById("mirror");
  const words = "I noticed that you work as a data analyst at Northbay NHS Foundation Trust".split(" ");
  const plain = mirror.cloneNode(false);
  plain.removeAttribute("id");
  plain.style.marginInlineEnd = "0";
  mirror.parentNode.append(plain);
  const heights = words.slice(3).map((_, at) => {
    plain.style.justifySelf = "start";
    plain.textContent = words.slice(0, at + 3).join(" ");
    mirror.textContent = "";
    const width = plain.getBoundingClientRect().width;
    plain.style.justifySelf = "";
    plain.textContent = words.join(" ");
    for (const word of words) {
      const mark = document.createElement("span");
      mark.className = "ok";
      mark.textContent = `${word} `;
      mirror.append(mark);
    }
    mirror.parentNode.style.gridTemplateColumns = `${width}px`;
    const lines = [mirror, plain].map((one) => {
      const all = document.createRange();
      all.selectNodeContents(one);
      return Math.round(all.getBoundingClientRect().height);
    });
    mirror.parentNode.style.gridTemplateColumns = "";
    return lines;
  });
  return heights;
}"""


def test_names_have_room_on_a_phone(app: Served, new_context: Callable[..., BrowserContext], tmp_path: Path) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.goto(app.address)
    page.get_by_label("What are you curious about").fill("What do product managers in health decide?")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("Drop the file here, or choose it").set_input_files(archive(tmp_path))
    page.get_by_role("button", name="Look at it").click()
    page.wait_for_load_state()  # the style sheets decide
    shares = page.evaluate(NAMES)
    assert len(shares) == 5
    assert min(shares) > NARROWEST_NAME


def test_a_word_that_just_fits_on_a_line_fits_under_its_mark_too(page: Page, app: Served, tmp_path: Path) -> None:
    askwell(app.home, "import", str(archive(tmp_path)))
    askwell(app.home, "curious", "What does a product manager decide?")
    askwell(app.home, "step", "Amina", "chosen")
    page.goto(f"{app.root}/interviews/1/message/")
    fitting = page.evaluate(FITTING)
    assert len(fitting) == 11
    for marked, plain in fitting:
        assert marked == plain


def test_arrows_go_down_the_people_that_were_found_and_back(page: Page, app: Served, tmp_path: Path) -> None:
    askwell(app.home, "import", str(archive(tmp_path)))
    page.goto(f"{app.root}/people/")
    page.keyboard.press("Control+k")
    page.keyboard.type("amina")
    expect(page.locator("#found a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#found a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Amina Rahman")
