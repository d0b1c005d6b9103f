"""A new person walks from the first page to a thank-you, in a real browser, and counts their actions."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.archives import archive
from tests.serving import Served, askwell

MOST_ACTIONS = 12


class Hand:
    """Somebody's hand: every click, filled field and chosen file counts as one action."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actions = 0

    def click(self, name: str, role: str = "button") -> None:
        """Press a button or follow a link by its name."""
        self.actions += 1
        self.page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]  # Playwright's own list of roles

    def fill(self, label: str, text: str) -> None:
        """Fill a field by its label."""
        self.actions += 1
        self.page.get_by_label(label).first.fill(text)

    def choose(self, label: str, path: Path) -> None:
        """Choose a file."""
        self.actions += 1
        self.page.get_by_label(label).set_input_files(path)


def to_a_first_message(page: Page, tmp_path: Path) -> Hand:
    """From the first page to a letter that is ready."""
    hand = Hand(page)
    hand.fill("What are you curious about", "What do product managers in health decide, and could a nurse be one?")
    hand.click("Begin")
    hand.choose("Drop the file here, or choose it", archive(tmp_path))
    hand.click("Look at it")
    expect(page.get_by_text("skipped").first).to_be_visible()
    hand.click("Add 5 people")
    if page.get_by_role("link", name="Who", exact=True).count() and "/who/" not in page.url:
        hand.click("Who", role="link")
    hand.click("Write to Amina")
    return hand


def read_by_the_command_line(app: Served, person: str, text: str, facts: list[str]) -> list[dict[str, str]]:
    """The findings in a letter, as `askwell check` sees them."""
    letter = app.home.parent / "letter.txt"
    letter.write_text(text)
    told = [word for fact in facts for word in ("--fact", fact)]
    answer = askwell(app.home, "check", str(letter), "--to", person, "--json", *told)
    found: list[dict[str, str]] = json.loads(answer.stdout)[0]["findings"]
    return found


def test_a_new_person_reaches_a_first_message_within_twelve_actions(page: Page, app: Served, tmp_path: Path) -> None:
    hand = to_a_first_message(page, tmp_path)
    words = page.get_by_label("Your letter to Amina")
    expect(words).to_be_visible()
    for field in page.locator("#gaps input[name=fill]").all():
        hand.actions += 1
        field.fill("You went from the ward to product work at Tarn Health")
        hand.click("Put it in")
    facts = ["Product Manager | ex-nurse, Tarn Health"]
    found = read_by_the_command_line(app, "Amina Rahman", words.input_value(), facts)
    assert [f["rule"] for f in found if f["level"] != "advice"] == []
    assert hand.actions <= MOST_ACTIONS, hand.actions
    print(f"actions from the first page to a first message: {hand.actions}")
    hand.click("I have sent it")
    states = json.loads(askwell(app.home, "step", "Amina", "answered", "--reply", "yes", "--json").stdout)
    assert [e["step"] for e in states["events"]] == ["chosen", "asked", "answered"]


def test_a_letter_that_asks_for_a_job_is_not_marked_as_sent_without_a_reason(page: Page, tmp_path: Path) -> None:
    to_a_first_message(page, tmp_path)
    words = page.get_by_label("Your letter to Amina")
    words.fill(words.input_value().replace("Thank you", "Could you get me a job on your team? Thank you"))
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_role("alert")).to_contain_text("Not yet")
    page.get_by_label("Why is it right to send it all the same").fill("She offered it herself")
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_letter_with_a_blank_in_it_is_never_marked_as_sent(page: Page, tmp_path: Path) -> None:
    to_a_first_message(page, tmp_path)
    words = page.get_by_label("Your letter to Amina")
    words.fill(words.input_value().replace("Amina", "[Name]"))
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_role("alert")).to_contain_text("Not yet")
    expect(page.get_by_label("Why is it right to send it all the same")).to_have_count(0)


def test_a_new_person_walks_all_the_way_to_a_thank_you_that_cites_what_was_said(page: Page, tmp_path: Path) -> None:
    hand = to_a_first_message(page, tmp_path)
    hand.click("I have sent it")
    number = page.url.partition("/interviews/")[2].partition("/")[0] or "1"
    page.goto(f"{page.url.partition('/interviews/')[0].partition('/people/')[0]}/interviews/{number}/steps/")
    hand.click("Yes, gladly")
    hand.fill("Day and time", "2026-12-01T14:00")
    hand.fill("Where Amina is", "New York")
    hand.click("Keep the time")
    expect(page.get_by_text("09:00 for Amina").first).to_be_visible()
    with page.expect_download() as calendar:
        page.get_by_role("link", name="Put it in my calendar").click()
    assert "BEGIN:VEVENT" in Path(calendar.value.path()).read_text()
    hand.click("Questions", role="link")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Amina")
    hand.click("These will do")
    page.goto(page.url.partition("/interviews/")[0] + f"/interviews/{number}/live/")
    notes = page.locator("textarea:visible").first
    notes.click()
    page.keyboard.type("one decision a day, written down, taught me more than any course")
    hand.click("Star")
    expect(page.get_by_text("saved", exact=False).first).to_be_visible()
    hand.click("End")
    page.wait_for_url("**/thanks/")
    expect(page.get_by_text("one decision a day").first).to_be_visible()
    letter = page.get_by_label("Your letter to Amina")
    assert "one decision a day" in letter.input_value()
    hand.click("I have sent it")
    expect(page.get_by_role("heading", level=1)).to_contain_text("What did you learn from Amina")
    hand.fill("I did not know before that", "That the clinical side decides more than I thought")
    hand.click("Keep it")
    page.goto(page.url.partition("/interviews/")[0] + "/")
    expect(page.get_by_role("heading", name="Nothing needs you")).to_be_visible()
    print(f"actions of the whole walk: {hand.actions}")
