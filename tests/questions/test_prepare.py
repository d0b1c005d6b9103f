"""A talk is prepared: minutes and counts as the method has them, one's own questions first, nothing invented."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.people import Curiosity, Education, Fact, Me, Person, Position, Reason, Source
from askwell.questions import FOLLOW_UPS, Agenda, Question, check, prepare
from askwell.questions.agenda import CUES, NAMES
from askwell.questions.phrases import read
from askwell.questions.tailoring import tailored
from askwell.reading import Message

TODAY = date(2026, 11, 24)
ORDER = ("path", "school", "day", "skill", "hard", "joy", "hidden", "culture", "balance", "trend", "entry", "fit",
         "choice", "advice", "test", "read", "people", "give")  # fmt: skip
FACTS = (
    Fact("Left the ward in 2019", "her talk at the town hall", date(2025, 3, 1)),
    Fact("Said the first year felt like being a student again", "a podcast"),
    Fact("22 years in health software", "her profile"),
)


def prepared(facts: tuple[Fact, ...] = FACTS, *, minutes: int = 20, questions: tuple[str, ...] = (), **more) -> Agenda:  # type: ignore[no-untyped-def]
    """The agenda of a talk that Mia has with Amina."""
    wanted = Curiosity("What product work is like", questions=questions)
    return prepare(
        person=Person(first="Amina", facts=facts),
        curiosity=wanted,
        me=Me(name="Mia"),
        minutes=minutes,
        today=TODAY,
        **more,
    )


def asked(agenda: Agenda) -> list[Question]:
    return [question for block in agenda.blocks for question in block.questions]


def one(fact: str) -> str | None:
    found = tailored(Person(facts=(Fact(fact, "a note"),)), (), today=TODAY)
    return found[0].text if found else None


@pytest.mark.parametrize(
    "fact",
    [
        "Declined: no time until 2027", "Wrote in March, never opened", "Getting married in May",
        "Made redundant in June",
        "Asked him in September", "Replied: please do not write again", "Charges 480 euros", "Conversamos uma hora",
        "Heard him speak once", "My head of department", "", "???", "A" * 400, "Left him alone with them",
        "Said he works with her",
        "Will send me a list", "Started at https://example.org", "Nurse", "Has a daughter in my class",
    ],
)  # fmt: skip
def test_a_fact_that_cannot_be_turned_safely_is_not_used(fact: str) -> None:
    assert one(fact) is None


@pytest.mark.parametrize(
    ("fact", "opening"),
    [
        ("Left the ward in 2019", "You left the ward in 2019:"),
        ("Moved from physio to product in 2025.", "You moved from physio to product in 2025:"),
        ("Builds the J27 dashboard, helped me with an audit", "You build the J27 dashboard:"),
        ("Only does digital one session a week", "You only do digital one session a week:"),
        ("Was a court clerk until 2019", "You were a court clerk until 2019:"),
        ("Occupational therapist until 2016", "You were an occupational therapist until 2016:"),
        ("22 years in health software", "You have 22 years in health software behind you:"),
        ("In digital health since 2003", "You have been in digital health since 2003:"),
        ("Writing for screens since 2004, began at Sapo", "You have been writing for screens since 2004:"),
        ("Said grading essays was her best training", "You said grading essays was your best training:"),
        ("Nurse for six years before she was promoted", None),
        ("Was a nurse before she went to NHS Digital", "You were a nurse before you went to NHS Digital:"),
        ("We shared nights in 2017", "We shared nights in 2017:"),
        ("Told us \"my door, as ever, is open\"", "You told us \"my door, as ever, is open\":"),
    ],
)  # fmt: skip
def test_a_fact_is_said_to_the_person_it_is_about(fact: str, opening: str | None) -> None:
    text = one(fact)
    assert (text is None) if opening is None else (text or "").startswith(opening)


@pytest.mark.parametrize(("minutes", "count", "must"), [(15, 4, 2), (20, 6, 3), (30, 8, 3), (45, 11, 4)])
def test_the_agenda_has_the_questions_its_time_holds(minutes: int, count: int, must: int) -> None:
    questions = asked(prepared(minutes=minutes))
    assert (len(questions), sum(q.must for q in questions)) == (count, must)


@pytest.mark.parametrize(
    ("minutes", "blocks"),
    [
        (15, [1, 2, 3, 4, 1, 2, 1, 1]),
        (20, [1, 2, 4, 6, 2, 2, 1.5, 1.5]),
        (30, [1, 3, 6, 9, 4, 4, 2, 1]),
        (45, [1, 4, 8, 14, 7, 6, 3, 2]),
    ],
)
def test_the_blocks_last_as_the_method_says(minutes: int, blocks: list[float]) -> None:
    assert [block.minutes for block in prepared(minutes=minutes).blocks] == blocks


@settings(deadline=None)
@given(st.integers(-5, 500))
def test_the_blocks_of_any_talk_add_up(minutes: int) -> None:
    agenda = prepared(minutes=minutes)
    assert sum(block.minutes for block in agenda.blocks) == agenda.minutes
    assert all(block.minutes >= 0.5 and block.minutes * 2 == int(block.minutes * 2) for block in agenda.blocks)


def test_the_questions_follow_the_order_of_the_method_and_end_with_people() -> None:
    for minutes in (15, 20, 30, 45):
        themes = [ORDER.index(q.theme) for q in asked(prepared(minutes=minutes))]
        assert themes == sorted(themes)
        assert ORDER[themes[0]] in ("path", "school")
        assert ORDER[themes[-1]] in ("read", "people")


def test_ones_own_sound_questions_are_asked_as_written_and_unsound_ones_are_not() -> None:
    questions = asked(prepared(questions=("What do you decide in a week?", "Is your team hiring?", "Any advice?")))
    assert "What do you decide in a week?" in [q.text for q in questions if q.must]
    assert not {"Is your team hiring?", "Any advice?"} & {q.text for q in questions}


def test_two_questions_cite_a_fact_even_beside_many_of_ones_own() -> None:
    own = tuple(
        f"How does a {task} begin in your week?"
        for task in ("release", "workshop", "review", "handover", "survey", "budget")
    )
    for minutes in (15, 20, 30, 45):
        cited = [q for q in asked(prepared(minutes=minutes, questions=own)) if q.fact]
        assert len(cited) >= 2
        assert {q.fact for q in cited} <= {fact.text for fact in FACTS}


def test_without_facts_nothing_is_cited_and_the_agenda_is_whole() -> None:
    questions = asked(prepared(()))
    assert len(questions) == 6
    assert all(q.fact is None for q in questions)


def test_facts_about_the_organisation_and_a_former_title_are_asked_about_in_their_own_words() -> None:
    person = Person(
        first="Amina",
        title="Product owner",
        positions=(Position("Staff nurse", "Leeds General", ended=date(2019, 5, 1)),),
    )
    about = (Fact("Opened a second lab in 2024", "their website", about="organisation"),)
    agenda = prepare(person=person, curiosity=None, me=Me(), organisation=about, today=TODAY)
    texts = " ".join(q.text for q in asked(agenda) if q.fact)
    assert "“Staff nurse” at Leeds General" in texts
    assert "“Opened a second lab in 2024”" in texts


def test_the_kind_of_person_chooses_from_the_bank() -> None:
    veteran = (Reason("veteran", "22 years in the field", Source("import", "Connections.csv")),)
    texts = [q.text for q in asked(prepared((), reasons=veteran, minutes=45))]
    assert "Which change of the last ten years has lasted, and which was only talked about?" in texts


def test_a_question_about_shared_years_needs_a_shared_school() -> None:
    alumni = (Reason("alumni", "the same school", Source("import", "Education.csv")),)
    me, school = Me(education=(Education("University of Leeds"),)), (Education("university of leeds"),)
    shared = prepare(person=Person(education=school), curiosity=None, me=me, minutes=45, reasons=alumni, today=TODAY)
    apart = prepare(person=Person(), curiosity=None, me=me, minutes=45, reasons=alumni, today=TODAY)
    assert any("our time there" in q.text for q in asked(shared))
    assert not any("our time there" in q.text for q in asked(apart))


def test_every_question_of_the_bank_reads_as_one_to_ask() -> None:
    for question in read("askwell.questions", "bank.toml")["question"]:
        assert check(Message(question["text"], "question")).verdict == "ask", question["text"]


def test_follow_ups_and_cues_are_there_for_every_block() -> None:
    assert len(FOLLOW_UPS) >= 4
    assert set(NAMES) == set(CUES)
    assert all(block.cue for block in prepared().blocks)


WORDS = (
    "Left Moved Said Built Teaches Was 22 years in the ward Kraków 2019 from to Ünal’s she her lab; , "
    '" “x” ? since until nurse we I no'
)
words = st.sampled_from(WORDS.split())
notes = st.lists(words, max_size=9).map(" ".join)


@settings(deadline=None, max_examples=150)
@given(st.lists(notes, max_size=4), st.lists(notes, max_size=2), st.sampled_from((15, 20, 30, 45)))
def test_no_name_or_number_is_invented_and_every_question_is_one_to_ask(
    facts: list[str], own: list[str], minutes: int
) -> None:
    told = tuple(Fact(fact, "a note") for fact in facts)
    questions = asked(prepared(told, minutes=minutes, questions=tuple(own)))
    data = " ".join((str(read("askwell.questions", "bank.toml")), str(read("askwell.questions", "facts.toml"))))
    given_ = set(
        re.findall(r"\w+", f"{data} {' '.join(facts)} {' '.join(own)} You have been were a an behind you your")
    ) | {"We", "I"}
    for question in questions:
        names = re.findall(r"\b(?:[^\W\d_]*[A-ZÜÉ]\w*|\d\w*)", question.text)
        assert set(names) <= given_, question.text
        assert check(Message(question.text, "question", facts=tuple(facts))).verdict == "ask", question.text
    assert len({q.text for q in questions}) == len(questions)
