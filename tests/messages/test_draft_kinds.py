"""Every kind of draft, in the forms and with the words that were given."""

import re
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from askwell.messages import Draft, draft
from askwell.messages.drafting.letters import opening
from askwell.people import Curiosity, Education, Fact, Me, Note, Person, Reason, Source
from askwell.reading import Channel, MessageKind
from measure._invented import DRAFTED
from measure.drafts import make

EXPECTED = Path(__file__).parent.parent / "expected"
_TODAY = date(2026, 11, 24)
_MIA = Me(name="Mia Lund", intro="ward clerk in York", education=(Education("University of Hull"),))
_ANA = Person(
    first="Ana",
    last="Ruiz",
    id=7,
    title="Tide Gauge Engineer",
    company="Aire Water",
    facts=(Fact("Moved from nursing to tide gauges in 2019", "her talk"),),
)
_TIDES = Curiosity("how tides are read", roles=("tide observer",), fields=("coastal survey",))
_HEARD = (
    Note("said most of the work is waiting", star=True),
    Note("I signed up for the tide course"),
    Note("mentioned Farah Idris at the harbour office"),
)
_TIMES = (datetime(2026, 12, 3, 14, tzinfo=UTC), datetime(2026, 12, 4, 10, 30, tzinfo=UTC))


def _draft(kind: MessageKind, channel: Channel = "email", **given: Any) -> Draft:  # Any: what draft takes
    told: dict[str, Any] = {"me": _MIA, "person": _ANA, "curiosity": _TIDES, "today": _TODAY} | given
    return draft(kind, channel=channel, **told)


def test_a_sample_of_drafts_has_no_finding_above_advice_and_no_word_of_its_own() -> None:
    made = make(len(DRAFTED) * 12, seed=1)
    assert [(m.draft.text, m.findings) for m in made if m.findings] == []
    assert not any(m.unmarked for m in made)
    assert [(m.draft.text, m.invented) for m in made if m.invented] == []
    assert all("!" not in m.draft.text for m in made)
    assert all(len(m.draft.text) <= 300 for m in made if m.case.kind == "linkedin-note")
    openings = [opening(m.draft.text) for m in made]
    assert not [a for a, b in pairwise(openings) if a == b]
    sentences = [s for m in made for s in re.split(r"(?<=[.?])\s+|\n+", m.draft.text) if len(s.split()) > 3]
    assert len(set(sentences)) > 0.5 * len(sentences)


def test_what_is_particular_is_the_reason_before_the_title() -> None:
    for fact in ("ex-lawyer", "said rotas decide everything", "book: Salt Roads", "sat next to me at the guild dinner"):
        made = _draft("outreach", person=Person(first="Ana", id=1, title="Judge", facts=(Fact(fact, "note"),)))
        assert fact in made.facts_used
        assert "work as" not in made.text


def test_shared_ground_is_said_and_so_is_a_reason_told_like_a_note() -> None:
    alumna = Person(first="Ana", id=1, title="Judge", education=(Education("University of Hull"),))
    assert "we both studied at the University of Hull" in _draft("outreach", person=alumna).text.replace("We", "we")
    said = Reason("said", "Said rotas decide everything", Source("note", "fair"))
    assert "rotas decide" in _draft("outreach", person=Person(first="Ana", id=1), reasons=(said,)).text


def test_a_letter_never_opens_as_the_one_before() -> None:
    before: tuple[str, ...] = ()
    for number in range(12):
        made = _draft("outreach", person=Person(first="Ana", id=number, facts=_ANA.facts), before=before)
        assert opening(made.text) not in [opening(text) for text in before[:1]]
        before = (made.text, *before)


def test_american_letters_have_american_dates_and_no_british_spelling() -> None:
    us = Me(name="Mia Lund", intro="ward clerk in York", english="us")
    texts = [_draft("reschedule", me=us, times=_TIMES, seed=seed).text for seed in range(6)]
    assert all("Thursday, December 3 at 2 pm" in t and "Friday, December 4 at 10:30 am" in t for t in texts)
    british = [_draft("reschedule", times=_TIMES, seed=seed).text for seed in range(6)]
    assert all("Thursday 3 December at 14:00" in t for t in british)
    many = " ".join(_draft("outreach", me=us, seed=seed).text for seed in range(40))
    assert not re.search(r"\blearnt\b|at the weekend|<|>", many)


def test_a_talk_that_is_moved_is_offered_two_times_or_blanks_for_them() -> None:
    assert len(_draft("reschedule").blanks) == 2
    assert len(_draft("reschedule", times=_TIMES[:1]).blanks) == 1
    made = _draft("reschedule", times=_TIMES, meeting=datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert made.blanks == ()
    assert "Tuesday 1 December at 09:00" in made.text


def test_whom_one_is_referred_by_stands_first_or_is_a_blank() -> None:
    assert "[the friend or colleague who sent me, by name]" in _draft("referred").text
    made = _draft("referred", referrer="Farah Idris")
    assert made.text.split("\n\n")[1].find("Farah Idris") in range(60)
    noted = Person(first="Ana", id=1, facts=(Fact("recommended by chaplain Ruth Ilesanmi", "note"),))
    assert "Ruth Ilesanmi" in _draft("referred", person=noted).text


def test_an_introduction_names_whom_and_brings_lines_to_forward() -> None:
    assert "[the person, by name, and from which workplace]" in _draft("introduction-request").text
    made = _draft("introduction-request", heard=_HEARD)
    assert made.blanks == ()
    assert made.text.count("Farah Idris") >= 1
    assert "“Mia Lund is a ward clerk in York" in made.text
    assert "Dr Sato" in _draft("introduction-request", target="Dr Sato", heard=_HEARD).text


def test_news_comes_from_my_own_notes_and_is_a_blank_otherwise() -> None:
    assert "signed up for the tide course" in _draft("keep-in-touch", heard=_HEARD).text
    assert len(_draft("keep-in-touch", heard=_HEARD[:1]).blanks) == 1


@pytest.mark.parametrize("note", ["does not like meetings", "was tired", "she is divorced", "Her manager will leave"])
def test_a_note_about_them_is_not_quoted_as_theirs(note: str) -> None:
    assert note not in _draft("thank-you", heard=(Note(note, star=True),)).text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("rotas decide everything", "“rotas decide everything”"),
        ("Advice: keep the day job for two seasons", "our advice was to keep the day job for two seasons"),
        ("how she plans a week at sea", "how you plan a week at sea"),
        ("story about her first furnace", "your story about your first furnace"),
        ("rail signalling", "what you told me about rail signalling"),
        ("recommended the book “Salt Roads”", "ou recommended the book “Salt Roads”"),
        ("book: Salt Roads", "the book “Salt Roads”"),
        ("explained how rotas are made", "ou explained how rotas are made"),
    ],
)
def test_everyday_notes_of_a_talk_are_cited(note: str, said: str) -> None:
    made = _draft("thank-you", heard=(Note(note, star=True),))
    assert said in made.text.replace("The book", "the book").replace("How you", "how you").replace(
        "What you", "what you"
    )
    assert made.blanks == ()


def test_what_is_so_today_is_not_said_to_be_remembered() -> None:
    for seed in range(6):
        person = Person(first="Ana", id=seed, facts=(Fact("knows my aunt", "note"),))
        assert "emember" not in _draft("outreach", person=person, seed=seed).text


def test_an_introduction_as_a_job_seeker_is_not_used() -> None:
    assert "looking" not in _draft("outreach", me=Me(name="Mia Lund", intro="I am looking for a job")).text


def test_huge_and_hostile_words_stay_out_of_a_letter() -> None:
    huge = "moved from “" * 20_000
    person = Person(first="A" * 99_999, title="T" * 99_999, company="C" * 99_999, facts=(Fact(huge, "note"),))
    me = Me(name="[x]" * 999, intro="nurse " * 20_000)
    for kind in DRAFTED:
        made = _draft(kind, me=me, person=person, heard=(Note(huge, star=True),), target="<b>", referrer="[x]" * 99)
        assert len(made.text) < 1_000
        assert "[x]" not in made.text


def test_a_text_message_is_short_and_in_one_line() -> None:
    text = _draft("outreach", "text").text
    assert len(text) <= 480
    assert "\n" not in text


@pytest.mark.parametrize("kind", DRAFTED)
def test_drafts_read_as_expected(kind: MessageKind) -> None:
    channel: Channel = "linkedin" if kind in ("linkedin-note", "inmail") else "email"
    heard = _HEARD if kind in ("thank-you", "keep-in-touch", "introduction-request") else ()
    made = _draft(kind, channel, heard=heard, asked_on=date(2026, 11, 10), times=_TIMES, referrer="Farah Idris")
    path = EXPECTED / f"draft_{kind}.txt"
    assert f"{made.subject}\n\n{made.text}\n" == path.read_text(encoding="utf-8")
