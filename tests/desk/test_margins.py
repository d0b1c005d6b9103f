"""The margins of a letter: good letters are praised and left alone; marks stand exactly under their words."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell import messages, questions
from askwell.desk.editing import WAYS, Letter, filled
from askwell.desk.margins import Margin, margin_of
from askwell.desk.rule_pages import EXAMPLES, why
from askwell.reading import Finding, Level, Message, Reading
from tests.desk.pages.letters import ASKS_FOR_A_JOB, FACT, LETTER, SAID, THANKS, WITH_A_BLANK

EMAIL = WAYS["chosen"][0]


def around(text: str, kind: str = "outreach", facts: tuple[str, ...] = (FACT,)) -> Margin:
    read = messages.check(
        Message(text, "thank-you" if kind == "thank-you" else "outreach", facts=facts, recipient="Amina Rahman")
    )
    return margin_of(read, text, first="Amina")


def test_a_good_letter_is_whole_open_and_told_what_works() -> None:
    margin = around(LETTER)
    assert not margin.barred
    assert not margin.gaps
    assert all(part.settled for part in margin.parts)
    assert [note.heading for note in margin.notes if note.css == "ok"] == ["Only to Amina", "Easy to refuse"]
    assert "works" in margin.summary or "work" in margin.summary


def test_praise_marks_a_whole_sentence_or_quotation_and_not_its_first_words() -> None:
    quoted = THANKS.replace("that writing down one decision a day taught you more than any course", f"“{SAID[10:]}”")
    marked = ["".join(s.text for s in around(t, k, f).segments if s.css == "ok") for t, k, f in (
        (LETTER, "outreach", (FACT,)),
        (quoted, "thank-you", (SAID,)),
    )]  # fmt: skip
    assert "you were a ward nurse for six years before you went to Tarn Health" in marked[0]
    assert f"“{SAID[10:]}”" in marked[1]


def test_a_request_for_a_job_is_shut_until_a_reason_and_its_words_are_marked() -> None:
    margin = around(ASKS_FOR_A_JOB)
    assert margin.barred
    assert margin.reason_opens
    assert "job" in "".join(s.text for s in margin.segments if s.css == "stop")


def test_a_blank_leaves_its_part_open_however_it_is_worded() -> None:
    margin = around(WITH_A_BLANK)
    assert not margin.reason_opens
    assert [gap.asks for gap in margin.gaps] == ["What did you notice about Amina’s work?"]
    assert "why you" in [part.name for part in margin.parts if not part.settled]


@pytest.mark.parametrize(
    ("blank", "asks"),
    [
        ("[who I am, in a few words]", "Who are you, in a few words?"),
        ("[one thing you said that stayed with me]", "What did Amina say that stayed with you?"),
        ("[my town]", "Your town"),
    ],
)
def test_a_blank_asks_its_writer(blank: str, asks: str) -> None:
    assert [gap.asks for gap in around(f"Hi Amina,\n\nI write from {blank}. Thank you.").gaps] == [asks]


def test_numbers_follow_the_order_of_the_letter_and_what_concerns_the_whole_comes_last() -> None:
    margin = around("Dear Amina,\n\nI hope this finds you well. Could you get me a job? Please respond ASAP.\n\nMia")
    assert [note.number for note in margin.notes] == list(range(1, len(margin.notes) + 1))
    spans = [note.span for note in margin.notes]
    placed = [span for span in spans if span]
    assert spans == [*sorted(placed), *([None] * (len(spans) - len(placed)))]


def test_what_shuts_the_door_is_noted_however_much_else_there_is() -> None:
    margin = around(
        "Dear Amina,\n\n" + "Could we connect sometime? " * 40 + "\n\nCould you get me a job on your team?\n\nMia"
    )
    assert len(margin.notes) <= 20
    assert "asks-for-a-job" in [note.rule for note in margin.notes]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=6))
def test_the_segments_are_the_letter_whatever_is_marked(text: str, spans: list[tuple[int, int]]) -> None:
    findings = tuple(
        Finding("is-vague", Level.ADVICE, "Say more.", min(a, b, len(text)), min(max(a, b), len(text)))
        for a, b in spans
    )
    reading = Reading("outreach", {}, findings, "send")
    assert "".join(segment.text for segment in margin_of(reading, text, first="A").segments) == text


@pytest.mark.parametrize(
    ("text", "fill", "expected"),
    [
        ("I noticed [what I noticed].", "", "I noticed [what I noticed]."),
        ("I noticed [what I noticed].", "How you  cut it.", "I noticed how you cut it."),
        ("I noticed [what I noticed].", "Tarn Health’s new form", "I noticed Tarn Health’s new form."),
        ("I am [what I noticed], in Leeds", "I'm a nurse", "I am a nurse, in Leeds"),
        ("[what I noticed]. Yes", "The form", "The form. Yes"),
        ("I noticed [what I noticed].", "the [what I noticed] again", "I noticed the [what I noticed] again."),
    ],
)
def test_what_is_typed_for_a_blank_fits_its_sentence(text: str, fill: str, expected: str) -> None:
    assert filled(Letter(EMAIL, "", text), ["[what I noticed]"], [fill]).text == expected


def test_only_what_stands_in_brackets_can_be_filled() -> None:
    letter = Letter(EMAIL, "", LETTER)
    assert filled(letter, ["Amina", "", "["], ["Otto", "Otto", "Otto"]).text == LETTER


@pytest.mark.parametrize(
    ("of", "name"),
    [("letter", rule.name) for rule in messages.RULES] + [("question", rule.name) for rule in questions.RULES],
)
def test_every_rule_says_why_in_plain_words_with_examples(of: Literal["letter", "question"], name: str) -> None:
    blocks = why(name, of=of)
    assert blocks[0].what == "words"
    for kind in ("flagged", "passes"):
        assert 1 <= sum(block.what == kind for block in blocks) <= EXAMPLES
    assert not any(mark in block.text for block in blocks for mark in ("==", "**", "```", "##", "]("))


def test_a_rule_that_nobody_wrote_has_no_page() -> None:
    assert why("no-such-rule") == ()
    assert why("../../etc/passwd") == ()
