"""Every place is a place in the text as given, whatever stands around it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.cli.check import documents, github, sarif, terminal
from askwell.cli.check.lines import Lines
from askwell.cli.check.reading import Settings, read
from askwell.cli.check.sources import Source

PIECES = (
    *(
        "[Name]",
        "Hi Ana,",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "🙂",
        "漢",
        "é",
        "e\u0301",
        " ",
        "\u2028",
        "\x0b",
        "Subject: ",
        "---\n",
    ),
    *("<p>", "</p>", "<br>", "&amp;", "<blockquote>", "</blockquote>", "<Name>", "\x1b[2J", "\ud800"),
    *("<!-- askwell: allow is-long -->", "<!-- askwell: hm -->", "askwell: allow begs\n", "Could you give me a job?"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
AS_OUTREACH = Settings("outreach", "email", "fix", "rules")


@settings(max_examples=150, deadline=None)
@given(texts)
def test_what_is_marked_is_what_was_found(text: str) -> None:
    one = read(Source("a.txt", text), AS_OUTREACH)
    slots = [h for h in one.heard if h.finding.detail == "[Name]"]
    assert [text[h.start : h.end] for h in slots] == ["[Name]"] * len(slots)
    (record,) = documents.records([one])
    for finding in record["findings"]:  # type: ignore[attr-defined]  # a list, as the contract says
        if finding["detail"] == "[Name]" and finding["field"] == "text":
            assert text[one.letter_at :][finding["start"] : finding["end"]] == "[Name]"


def test_a_letter_begins_where_a_tag_ends_the_line_of_its_subject() -> None:
    text = "Subject: Tides<br>Hi Ana, [Name]\n\n<p>Thank you.</p>\n"
    one = read(Source("a.html", text), AS_OUTREACH)
    assert text[one.letter_at :].startswith("Hi Ana")


@settings(max_examples=100, deadline=None)
@given(texts)
def test_every_format_can_say_every_text(text: str) -> None:
    one = read(Source("a.txt", text), AS_OUTREACH)
    assert sarif.document([one])["version"] == "2.1.0"
    assert len(github.show([one]).splitlines()) == len(one.heard) + len(one.notes)
    assert "\x1b" not in terminal.show([one])


@given(texts, st.integers(0, 300))
def test_a_line_and_a_column_lead_back_to_the_place(text: str, at: int) -> None:
    at = min(at, len(text))
    lines = Lines(text)
    place = lines.place(at)
    begin, end = lines.bounds(place.line)
    assert begin + place.column - 1 == at
    assert "\n" not in text[begin:end]
    assert place.line == text.count("\n", 0, at) + 1
