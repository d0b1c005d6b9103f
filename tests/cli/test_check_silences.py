"""What a text allows is not told again, and what it may not allow is."""

import json

import pytest

from tests.cli.conftest import Check

LETTER = """Hi Ana,

I quote the advert:
Could you give me a job?
Would you have 20 minutes?
"""


def with_line(comment: str) -> bytes:
    return LETTER.replace("Could", comment + "\nCould").encode()


def test_an_allowed_job_ask_is_silent_and_the_verdict_is_of_what_is_left(check: Check) -> None:
    before = check("--json", given=LETTER.encode())
    assert "asks-for-a-job" in before.rules()
    after = check("--json", given=with_line("<!-- askwell: allow asks-for-a-job because it is a quotation -->"))
    assert after.rules() == [rule for rule in before.rules() if rule != "asks-for-a-job"]
    assert (before.records[0]["verdict"], after.records[0]["verdict"], after.err) == ("stop", "fix", "")


def test_what_bars_is_not_allowed_without_a_reason(check: Check) -> None:
    said = check("--json", given=with_line("<!-- askwell: allow asks-for-a-job -->"))
    assert "asks-for-a-job" in said.rules()
    assert "-:4: asks-for-a-job cannot be allowed like this; it needs a reason" in said.err


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<!-- askwell: allow leaves-a-placeholder because I want to -->\nHi [Name],\n", "leaves-a-placeholder"),
        ("---\naskwell: allow over-the-limit because I want to\n---\n" + "Hello Ana. " * 40, "over-the-limit"),
    ],
)
def test_nothing_opens_an_absolute_bar(check: Check, text: str, rule: str) -> None:
    said = check("--json", "--kind", "linkedin-note", given=text.encode())
    assert rule in said.rules()
    assert f"{rule} cannot be allowed like this; it shuts the door." in said.err


def test_what_is_missing_is_allowed_for_the_whole_text_only(check: Check) -> None:
    rule = "introduces-nobody"
    assert rule in check("--json", given=LETTER.encode()).rules()
    whole = check("--json", given=f"<!-- askwell: allow {rule} -->\n{LETTER}".encode())
    assert (rule in whole.rules(), whole.err) == (False, "")
    line = check("--json", given=with_line(f"<!-- askwell: allow {rule} -->"))
    assert rule in line.rules()
    assert "to allow it in the whole text, say so before the first word" in line.err


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- askwell: allow is-lon -->", "Did you mean is-long?"),
        ("<!-- askwell: allow begs -->", "begs is allowed here, and its line has nothing of the kind"),
        ("<!-- askwell: hush -->", "This is not understood. Write <!-- askwell: allow RULE -->"),
    ],
)
def test_a_silence_that_silences_nothing_is_told_with_its_line(check: Check, comment: str, told: str) -> None:
    for form in ("text", "json"):
        said = check("--format", form, given=with_line(comment))
        assert said.err.startswith("-:4: ")
        assert told in said.err
    assert told.replace("%", "%25") in check("--format", "github", given=with_line(comment)).out
    assert told in check("--format", "sarif", given=with_line(comment)).out


def test_the_comment_is_no_part_of_the_letter_and_moves_no_place(check: Check) -> None:
    text = LETTER.replace("quote", "quote <!-- askwell: allow begs --> [Name]")
    (record,) = check("--json", given=text.encode()).records
    (slot,) = [f for f in record["findings"] if f["rule"] == "leaves-a-placeholder"]
    assert text[slot["start"] : slot["end"]] == "[Name]"
    short = "<!-- askwell: allow says-no-thanks -->\n" * 20 + "Hi Ana, how did you come to tides?"
    assert "over-the-limit" not in check("--kind", "linkedin-note", "--json", given=short.encode()).rules()


def test_a_batch_hears_what_is_allowed_and_places_stay_those_of_the_text_given(check: Check) -> None:
    text = with_line("<!-- askwell: allow asks-for-a-job because it is a quotation -->").decode() + "[Name]\n"
    fields = {"text": text, "subject": "[topic]"}
    said = check("--batch", given=json.dumps({"id": 1, **fields}).encode())
    findings = [f for f in said.records["findings"] if f["start"] is not None]
    assert "asks-for-a-job" not in [f["rule"] for f in findings]
    slots = [f for f in findings if f["rule"] == "leaves-a-placeholder"]
    assert sorted(fields[f["field"]][f["start"] : f["end"]] for f in slots) == ["[Name]", "[topic]"]
    assert said.err == ""
