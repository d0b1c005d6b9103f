"""Each signal by itself: what it leaves alone, what it finds, and where it says it is known from."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from askwell.approach import rank, why_not
from askwell.approach.joining import is_same, one_person
from askwell.approach.letters import tie
from askwell.approach.organisations import same_employer, same_school
from askwell.approach.path import left_behind, years_said
from askwell.people import Candidate, Curiosity, Education, Fact, Letter, Me, Person, Position, Source

TODAY = date(2026, 11, 20)
FILE = Source("import", "LinkedIn connections", TODAY)
LIST = Source("import", "alumni list", TODAY)
NOOR = Person(
    first="Noor", last="Haddad", title="Product Manager", company="Care Data", url="x.example/noor", source=FILE
)
CURIOUS = Curiosity("", roles=("product manager",), fields=("health data",), places=("Leeds",))
MIA = Me(
    headline="Staff Nurse",
    place="Leeds, England, United Kingdom",
    positions=(
        Position("Staff Nurse", "Leeds Teaching Hospitals NHS Trust", date(2017, 1, 1), None, current=True),
        Position("Nurse", "Bradford Royal Infirmary", date(2012, 1, 1), date(2017, 1, 1)),
    ),
    education=(Education("University of Leeds", "BSc Nursing", date(2009, 1, 1), date(2012, 1, 1)),),
)


def _one(person: Person, curiosity: Curiosity = CURIOUS) -> Candidate:
    (one,) = rank([person], curiosity, MIA, today=TODAY)
    return one


def _reason(person: Person, signal: str) -> tuple[str, Source] | None:
    return next(((r.text, r.source) for r in _one(person).reasons if r.signal == signal), None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Freelance", "Freelance", False),
        ("", "", False),
        ("Leeds City Council", "Leeds Building Society", False),
        ("University of Leeds", "University of Bradford", False),
        ("X-Lab, Ltd.", "X-Lab", True),
        ("Leeds Teaching Hospitals NHS Trust", "Leeds Teaching Hospitals", True),
        ("LTHT", "Leeds Teaching Hospitals NHS Trust", True),
    ],
)
def test_two_names_are_one_employer_only_when_what_tells_agrees(one: str, other: str, same: bool) -> None:
    assert same_employer(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("University of Leeds", "Leeds Beckett University", False),
        ("", "University of Leeds", False),
        ("Univ. of Leeds", "University of Leeds", True),
        ("TU München", "Technische Universität München", True),
        ("UFMG", "Universidade Federal de Minas Gerais", True),
        ("Universidad de Valencia", "Universitat de València", True),
        ("Lunds universitet", "University of Lunds", True),
    ],
)
def test_a_school_is_known_by_its_short_and_foreign_names(one: str, other: str, same: bool) -> None:
    assert same_school(one, other) is same


def test_a_workplace_shared_at_one_time_is_told() -> None:
    assert _reason(NOOR, "shared-employer") is None
    past = Position("Nurse", "Bradford Royal Infirmary", date(2013, 1, 1), date(2016, 1, 1), source=LIST)
    found = _reason(replace(NOOR, positions=(past,)), "shared-employer")
    assert found == ("Worked at Bradford Royal Infirmary, as you did", LIST)
    colleague = replace(NOOR, company="Leeds Teaching Hospitals NHS Trust")
    assert _reason(colleague, "shared-employer") == (
        "Works at Leeds Teaching Hospitals NHS Trust, where you work",
        FILE,
    )


def test_a_school_is_a_reason_only_when_it_is_mine() -> None:
    other = Education("University of Hull", "BSc", ended=date(2012, 1, 1), source=LIST)
    assert _reason(replace(NOOR, education=(other,)), "alumni") is None
    mine = Education("Univ. of Leeds", "BSc Nursing", ended=date(2012, 1, 1), source=LIST)
    assert _reason(replace(NOOR, education=(mine,)), "alumni") == ("Studied at Univ. of Leeds, BSc Nursing, 2012", LIST)
    assert _reason(replace(NOOR, source=LIST), "alumni") == ("In your alumni list", LIST)


def test_someone_who_did_the_role_before_is_told_as_that() -> None:
    before = Position("Product Manager", "Care Data", date(2015, 1, 1), date(2020, 1, 1), source=LIST)
    person = replace(NOOR, title="Founder", company="Own", positions=(before,))
    assert _reason(person, "past-role") == ("Was Product Manager at Care Data", LIST)
    assert _one(person).kinds == ()


def test_a_crossing_is_not_a_step_within_one_craft() -> None:
    ward = Position("Developer", "Acme", date(2010, 1, 1), date(2015, 1, 1), source=LIST)
    now = Position("Product Manager", "Care Data", date(2015, 1, 1), None, current=True, source=LIST)
    assert "non-traditional" not in _one(replace(NOOR, positions=(ward, now))).kinds
    nurse = replace(ward, title="Staff nurse", employer="St James", ended=date(2024, 1, 1))
    one = _one(replace(NOOR, positions=(nurse, now)))
    assert "non-traditional" in one.kinds
    assert "Staff nurse at St James until 2024" in {reason.text for reason in one.reasons}


@pytest.mark.parametrize(
    ("text", "crafts"),
    [
        ("Said grading essays was her best training", []),
        ("Married to a nurse", []),
        ("Was a staff nurse at Bradford for six years before product", ["nurse"]),
        ("Left nursing in 2020", ["nurse"]),
        ("Moved from physio to product in 2025", ["physiotherapist"]),
        ("Era profesora hasta 2018", ["teach"]),
        ("Foi jornalista antes", ["journalist"]),
        ("War früher Krankenschwester", ["nurse"]),
        ("Était cuisinière jusqu'en 2019", ["chef"]),
    ],
)
def test_what_was_left_behind_is_read_in_several_languages(text: str, crafts: list[str]) -> None:
    assert [named.craft for named in left_behind(text)] == crafts


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Is 45 years old", 0),
        ("In her 70s", 0),
        ("Room 1998", 0),
        ("25 years in nursing informatics", 25),
        ("vinte e dois anos de escrita", 20),
        ("In the field since the early 1990s", 27),
        ("Seit 1994 im Patentwesen", 32),
        ("three decades of hospital systems", 30),
        ("Started in 2005", 21),
    ],
)
def test_years_are_only_those_that_are_said(text: str, years: int) -> None:
    assert years_said(text, today=TODAY) == years


def test_records_without_a_shared_name_or_with_two_addresses_are_two() -> None:
    assert not is_same(NOOR, replace(NOOR, url="x.example/other"))
    assert not is_same(NOOR, replace(NOOR, first="Otto", url=""))
    assert is_same(NOOR, replace(NOOR, first="Dr Noor", url="", company="Care Data Ltd"))
    longer = replace(NOOR, last="Haddad de Melo", url="", company="Care Data Ltd")
    assert is_same(NOOR, longer)
    assert not is_same(NOOR, replace(longer, title="Ballet Dancer"))
    teacher = replace(NOOR, company="University of Leeds")
    listed = replace(NOOR, url="", company="", education=(Education("University of Leeds"),))
    assert is_same(teacher, listed)
    freelance = replace(NOOR, company="Freelance")
    assert is_same(freelance, replace(NOOR, company="Self-employed", url=""))
    assert [len(group) for group in one_person([NOOR, replace(NOOR, url=""), replace(NOOR, last="", url="")])] == [2, 1]


def test_a_tie_grows_with_letters_both_ways_and_an_offer_most() -> None:
    def letter(direction: str, text: str) -> Letter:
        way = "sent" if direction == ">" else "received"
        return Letter("sent" if way == "sent" else "received", datetime(2026, 5, 1, tzinfo=UTC), text)

    none = _one(NOOR).strength
    heard = _one(replace(NOOR, letters=(letter("<", "Hello there"),))).strength
    both = _one(replace(NOOR, letters=(letter(">", "Hello"), letter("<", "Hello there")))).strength
    offer = _one(replace(NOOR, letters=(letter(">", "Hello"), letter("<", "My door is open")))).strength
    close = _one(replace(NOOR, letters=tuple(letter("><"[i % 2], "Hello") for i in range(60)))).strength
    assert none < heard < both < offer
    assert close < both


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (replace(NOOR, title="Recruiter – Product Managers"), "recruit"),
        (replace(NOOR, title="Sales Director, Health Data"), "sell"),
        (replace(NOOR, title="Product Manager | #OpenToWork"), "looking for work"),
        (replace(NOOR, title="Chief Product Officer"), "very senior"),
        (replace(NOOR, declined=True), "said no"),
        (replace(NOOR, willing=False), "does not offer help"),
        (replace(NOOR, title="Florist", company=""), "Nothing in your file links Noor"),
        (NOOR, "Noor is among the people worth approaching."),
    ],
)
def test_why_not_is_a_sentence(person: Person, said: str) -> None:
    assert said in why_not(person, CURIOUS, MIA, today=TODAY)


def test_whoever_asks_about_selling_or_hiring_is_shown_sellers_and_recruiters() -> None:
    seller = replace(NOOR, title="Account Executive")
    assert _one(seller, Curiosity("", roles=("account executive",))).kinds == ("aspired-role",)
    recruiter = replace(NOOR, title="Tech Recruiter")
    assert _one(recruiter, Curiosity("", roles=("recruiter",))).kinds == ("aspired-role",)


@pytest.mark.parametrize(
    ("fact", "part"),
    [
        ("She spoke for 40 minutes at the conference", ""),
        ("Said no degree is needed", ""),
        ("Talked for 40 minutes about leaving nursing; thank-you sent", "talked"),
        ("We met for a 45-minute call in June", "talked"),
        ("Telefonat am 3. Mai, 40 Minuten, habe mich bedankt", "talked"),
        ("Asked her in May; she turned me down", "refused"),
        ("Wrote twice, no answer", "unanswered"),
        ("Told our group “my door is open”", "offered"),
    ],
)
def test_a_note_says_how_things_stand(fact: str, part: str) -> None:
    told = tie(replace(NOOR, facts=(Fact(fact, "my notes", TODAY),)), today=TODAY)
    known = {name for name in ("talked", "refused", "unanswered", "offered") if getattr(told, name)}
    assert known == ({part} if part else set())


def test_a_word_about_work_like_mine_is_a_reason_and_their_own_past_is_not() -> None:
    assert _reason(replace(NOOR, facts=(Fact("Was a nurse until 2019", "podcast", TODAY),)), "own-craft") is None
    said = Fact("Said her best hires were nurses", "her post", TODAY)
    assert _reason(replace(NOOR, facts=(said,)), "own-craft") == (said.text, Source("note", "her post", TODAY))


def test_the_company_can_complete_a_role_and_does_not_make_another_one() -> None:
    museum = Curiosity("", roles=("museum finance manager",), fields=("museums",))
    at_museum = replace(NOOR, title="Finance Manager", company="National Railway Museum")
    assert _one(at_museum, museum).kinds == ("aspired-role",)
    assert rank([replace(at_museum, title="Florist")], museum, MIA, today=TODAY)[0].kinds == ()
    assert "aspired-role" not in {
        k for one in rank([replace(at_museum, company="Tesco")], museum, MIA, today=TODAY) for k in one.kinds
    }
