"""What is read in whole messages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.messages import Level, Message, check
from askwell.reading import KINDS, Reading

_GOOD = Message(
    "Hi Ana,\r\n\r\nI’m Mia, a ward clerk in York. I noticed you moved from nursing to tide gauges in 2019, and I’d"
    " value your advice on that step. Would you be open to a 20-minute call? If not, I completely understand."
    " Thank you!\r\n\r\nBest,\r\nMia",
    recipient="Ana Ruiz",
    sender="Mia Lund",
    facts=("moved from nursing to tide gauges in 2019",),
)
_ARTICLE = Path(__file__).parents[3] / "shared" / "article.txt"


def _with(text: str, message: Message = _GOOD) -> Reading:
    return check(message._replace(text=message.text.replace("Thank you!", f"Thank you! {text}")))


def _rules(reading: Reading, least: Level = Level.FIX) -> set[str]:
    return {f.rule for f in reading.findings if f.level >= least}


def test_a_good_message_is_left_alone() -> None:
    reading = check(_GOOD)
    assert reading.verdict == "send"
    assert not reading.findings
    assert all(reading.elements.values())


@pytest.mark.parametrize(
    "text",
    [
        "I am not asking for a job.",
        "I’m not looking for work, and I attach no CV.",
        "How did you get your first job?",
        "Your role interests me.",
        "Are there openings in your calendar?",
        "I work for a team like yours and am happy there.",
        "Who hired you, and what did they see?",
        "I will keep your point in mind.",
        "Could you recommend a book?",
        "My sister applied to a school.",
        "Please let me know if another week suits you better.",
    ],
)
def test_words_of_work_that_ask_for_none_are_left_alone(text: str) -> None:
    assert "asks-for-a-job" not in _rules(_with(text))


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Could you offer me a position?", "job"),
        ("Do you have any openings for new graduates?", "opening"),
        ("Is your team hiring at the moment?", "opening"),
        ("If anything comes up, please think of me.", "kept-in-mind"),
        ("Would you put in a good word for me?", "referral"),
        ("Please pass my CV on to the hiring manager.", "resume"),
        ("I’m not asking for a job, but could you forward my CV to HR?", "resume"),
        ("I would love to join your team.", "indirect"),
        ("Maybe you need hands. I can be there from Monday.", "indirect"),
    ],
)
def test_a_job_ask_is_found_by_its_finer_name(text: str, detail: str) -> None:
    reading = _with(text)
    assert reading.verdict == "stop"
    found = [f for f in reading.findings if f.rule == "asks-for-a-job"]
    assert [f.detail for f in found] == [detail]
    assert found[0].bars == (detail != "indirect")
    assert not found[0].absolute


def test_only_absolute_rules_read_what_is_quoted() -> None:
    quoted = _GOOD._replace(text=_GOOD.text + "\r\n\r\n> You are an idiot, [Name]")
    assert _rules(check(quoted)) == {"leaves-a-placeholder"}


def test_without_thanks_or_a_length_the_other_is_enough() -> None:
    no_length = _GOOD._replace(text=_GOOD.text.replace("20-minute ", ""))
    no_thanks = _GOOD._replace(text=_GOOD.text.replace(" Thank you!", ""))
    neither = _GOOD._replace(text=no_length.text.replace(" Thank you!", ""))
    assert [check(m).verdict for m in (no_length, no_thanks, neither)] == ["send", "send", "fix"]
    assert check(neither._replace(kind="linkedin-note", text=neither.text[:290])).verdict == "send"


def test_a_wrong_name_bars_for_good() -> None:
    found = check(_GOOD._replace(recipient="Bo Lind")).findings
    assert [(f.rule, f.bars, f.absolute) for f in found] == [("wrong-name", True, True)]


def test_somebody_who_said_no_is_left_in_peace_in_every_kind() -> None:
    for kind in KINDS[:-1]:
        bars = check(_GOOD._replace(kind=kind, stopped=True)).bars
        assert "addressed-to-someone-who-said-no" in {f.rule for f in bars if f.absolute}


def test_a_placeholder_in_the_subject_is_found_there() -> None:
    found = check(_GOOD._replace(subject="Hello [Name]")).findings
    assert [(f.field, f.start, f.end) for f in found] == [("subject", 6, 12)]


def test_spans_count_code_points_of_the_text_as_given() -> None:
    reading = _with("🙏 Could you offer me a job?")
    text = _GOOD.text.replace("Thank you!", "Thank you! 🙏 Could you offer me a job?")
    [found] = [f for f in reading.findings if f.rule == "asks-for-a-job"]
    assert text[found.start : found.end].startswith("Could you offer me")


def test_another_language_is_read_for_what_needs_no_words() -> None:
    text = (
        "Olá Rui,\n\nsou professora em Lisboa e gostava de perceber como foi a sua mudança. [Nome] obrigada por tudo."
    )
    reading = check(Message(text, recipient="Bo Lind"))
    assert {f.rule for f in reading.findings} == {"is-not-in-english", "leaves-a-placeholder", "wrong-name"}


def test_a_question_is_passed_on() -> None:
    assert check(Message("Is your team hiring?", kind="question")).kind == "question"


@given(
    st.text(max_size=400), st.sampled_from(KINDS[:-1]), st.text(max_size=40), st.lists(st.text(max_size=60), max_size=3)
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_span_lies_inside(text: str, kind: str, name: str, facts: list[str]) -> None:
    reading = check(Message(text, kind=kind, recipient=name, facts=tuple(facts)))  # type: ignore[arg-type]
    assert reading.verdict in {"send", "fix", "stop"}
    for finding in reading.findings:
        if finding.start is not None and finding.end is not None and finding.field == "text":
            assert 0 <= finding.start <= finding.end <= len(text)
    worst = max((f.level.word for f in reading.findings), key=["advice", "fix", "stop"].index, default="advice")
    assert reading.verdict == {"advice": "send"}.get(worst, worst)


@pytest.mark.skipif(not _ARTICLE.exists(), reason="the article is not beside the project")
def test_the_articles_own_example_is_stopped_unfilled_and_fine_when_filled() -> None:
    whole = _ARTICLE.read_text(encoding="utf-8")
    begin = whole.index('"Hi [Name]') + 1
    example = whole[begin : whole.index('"', begin)]
    unfilled = check(Message(example))
    assert unfilled.verdict == "stop"
    assert {f.rule for f in unfilled.findings if f.level > Level.ADVICE} == {"leaves-a-placeholder"}
    fields = {"[Name]": "Ana", "[Your Name]": "Mia Lund", "[industry]": "tidal power", "[Company]": "Arup"}
    filled = example
    for field, value in fields.items():
        filled = filled.replace(field, value)
    assert check(Message(filled, recipient="Ana Ruiz", facts=("Engineer at Arup",))).verdict == "send"


@pytest.mark.parametrize("after", ["PS: Could you get me a job on your team?", "Could you get me a job on your team?"])
def test_what_is_added_after_the_name_is_read_too(after: str) -> None:
    body = "Hi Ana,\n\nI'm Mia, a nurse. Could we talk for 20 minutes? Thank you.\n\nKind regards,\nMia"
    assert "asks-for-a-job" not in {f.rule for f in check(Message(f"{body}\nRegistered job coach, Leeds")).findings}
    assert "asks-for-a-job" in {f.rule for f in check(Message(f"{body}\n\n{after}")).findings}
