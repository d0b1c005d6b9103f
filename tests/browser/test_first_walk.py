"""What somebody new stumbled over, on a phone and at a desk."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from tests.browser.archives import archive
from tests.serving import Served, askwell

PHONE = {"width": 390, "height": 844}
NARROWEST_NAME = 0.6  # of its row: less, and a surname breaks in the middle of a word
NAMES = """() => [...document.querySelectorAll("table.people tbody th")].map(
  (name) => name.getBoundingClientRect().width / name.parentElement.getBoundingClientRect().width)"""
# Where each word of the mirror begins, and where it begins in the same words without a mark.
LINES = """() => {
  const mirror = document.getElementById("mirror");
  const plain = mirror.cloneNode(false);
  plain.removeAttribute("id");
  plain.textContent = document.getElementById("words").value;
  plain.style.marginInlineEnd = "0";
  mirror.parentNode.append(plain);
  const tops = (root) => {
    const found = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at += 1) {
        if (!/\\S/.test(node.data[at])) continue;
        const letter = document.createRange();
        letter.setStart(node, at);
        letter.setEnd(node, at + 1);
        found.push(Math.round(letter.getBoundingClientRect().top));
      }
    }
    return found;
  };
  const lines = [tops(mirror), tops(plain)];
  plain.remove();
  return lines;
}"""


def test_names_have_room_on_a_phone(app: Served, new_context: Callable[..., BrowserContext], tmp_path: Path) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.goto(app.address)
    page.get_by_label("What are you curious about").fill("What do product managers in health decide?")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("Drop the file here, or choose it").set_input_files(archive(tmp_path))
    page.get_by_role("button", name="Look at it").click()
    shares = page.evaluate(NAMES)
    assert len(shares) == 5
    assert min(shares) > NARROWEST_NAME


def test_a_word_that_just_fits_on_a_line_fits_under_its_mark_too(page: Page, app: Served, tmp_path: Path) -> None:
    askwell(app.home, "import", str(archive(tmp_path)))
    askwell(app.home, "curious", "What does a product manager decide?")
    askwell(app.home, "step", "Amina", "chosen")
    page.goto(f"{app.root}/interviews/1/message/")
    for width in range(700, 1300, 3):
        page.set_viewport_size({"width": width, "height": 800})
        marked, plain = page.evaluate(LINES)
        assert marked == plain, width
