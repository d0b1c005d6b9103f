"""Lists of alumni in five languages, and careers told in one cell."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.importers import CannotRead, dated, detect, read
from askwell.importers.cells import answer, first_and_last
from askwell.importers.history import positions
from askwell.importers.years import studied
from askwell.people import Education, Person, Skipped, Source

FILES = Path(__file__).parents[1] / "files" / "alumni"
NAMES = [p.name for p in sorted(FILES.glob("*.csv"))]


def people(path: Path, *, school: str = "") -> dict[str, Person]:
    return {r.name: r for r in read(path, school=school) if isinstance(r, Person)}


def listed(folder: Path, text: str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def career(text: str, *, employer: str = "", title: str = "") -> list[tuple[str, str, int | None, int | None, bool]]:
    found = positions(text, employer=employer, title=title)
    years = [(p.started.year if p.started else None, p.ended.year if p.ended else None) for p in found]
    return [(p.title, p.employer, *span, p.current) for p, span in zip(found, years, strict=True)]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_in_any_of_five_languages_is_recognised_and_read(name: str) -> None:
    assert detect(FILES / name) == "alumni"
    found = people(FILES / name)
    assert {"Noor Haddad", "Otto Weiß"} <= found.keys()
    assert {found["Noor Haddad"].willing, found["Otto Weiß"].willing} == {True, False}


@pytest.mark.parametrize("name", [n for n in NAMES if not n.startswith("german")])
def test_a_career_is_read_in_the_language_of_its_list(name: str) -> None:
    first, second = people(FILES / name)["Noor Haddad"].positions
    assert (first.started, first.ended, first.current) == (date(2011, 1, 1), date(2016, 1, 1), False)
    assert (second.started, second.ended, second.current) == (date(2016, 1, 1), None, True)
    assert second.source == Source("import", f"alumni list {name}")


def test_one_row_says_who_where_what_and_when() -> None:
    noor = people(FILES / "english.csv")["Noor Haddad"]
    assert (noor.first, noor.last, noor.email) == ("Noor", "Haddad", "noor@example.org")
    assert (noor.title, noor.company, noor.place) == ("Product Manager", "Harbour & Sons", "Leeds, United Kingdom")
    assert noor.url == "https://linkedin.com/in/noor-haddad"


def test_a_row_without_a_name_is_skipped_with_its_line_and_its_reason() -> None:
    assert [r for r in read(FILES / "english.csv") if isinstance(r, Skipped)] == [Skipped(4, "This row has no name.")]


def test_the_school_is_the_one_given_else_the_lists_own_else_unknown() -> None:
    def school(name: str, given_: str) -> str:
        return people(FILES / name, school=given_)["Noor Haddad"].education[0].school

    assert school("english.csv", "") == ""
    assert school("portuguese.csv", "") == "Universidade do Porto"
    assert school("portuguese.csv", "University of Leeds") == "University of Leeds"


def test_studies_keep_their_source_and_the_day_of_the_list(tmp_path: Path) -> None:
    path = listed(tmp_path, "Name,Class of\nNoor Haddad,2011\n", "alumni 2026-01-31.csv")
    source = Source("import", "alumni list alumni 2026-01-31.csv", date(2026, 1, 31))
    assert people(path)["Noor Haddad"].education == (Education("", "", None, date(2011, 1, 1), source),)
    assert dated(path) == date(2026, 1, 31)


def test_a_consent_withheld_outweighs_a_yes(tmp_path: Path) -> None:
    text = "Name,Willing to help,Consent to contact,Do not contact\nNoor,yes,no,\nOtto,yes,,x\nMia,,yes,no\nZoe,,,\n"
    found = people(listed(tmp_path, text))
    assert [p.willing for p in found.values()] == [False, False, True, None]


def test_a_form_of_address_is_no_job(tmp_path: Path) -> None:
    found = people(listed(tmp_path, "Title,First name,Surname,Year,Job title\nDr,Noor,Haddad,2011,Nurse\n"))
    assert found["Noor Haddad"].title == "Nurse"
    found = people(listed(tmp_path, "Title,First name,Surname,Year\nDr.,Noor,Haddad,2011\n"))
    assert found["Noor Haddad"].title == ""


def test_a_header_over_two_lines_is_found(tmp_path: Path) -> None:
    found = people(listed(tmp_path, 'Our alumni\n\nName,"Graduation\nYear",Employer\nNoor Haddad,2011,Harbour\n'))
    assert found["Noor Haddad"].company == "Harbour"


def test_a_list_named_as_one_is_read_even_where_it_shows_no_school(tmp_path: Path) -> None:
    path = listed(tmp_path, "Name,Company\nNoor Haddad,Harbour\n")
    assert [r.name for r in read(path, source="alumni") if isinstance(r, Person)] == ["Noor Haddad"]


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="not a single list"):
        list(read(tmp_path, source="alumni"))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", (None, None)),
        ("long ago", (None, None)),
        ("2011", (None, date(2011, 1, 1))),
        ("Class of 2011", (None, date(2011, 1, 1))),
        ("2010/11", (None, date(2011, 1, 1))),
        ("1999/00", (None, date(2000, 1, 1))),
        ("2008–2011", (date(2008, 1, 1), date(2011, 1, 1))),
        ("30/06/2011", (None, date(2011, 1, 1))),
        ("20111", (None, None)),
    ],
)
def test_a_graduation_is_read_as_lists_write_it(text: str, spans: tuple[date | None, date | None]) -> None:
    assert studied(text) == spans


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" ; ;", []),
        ("Teacher", [("Teacher", "", None, None, False)]),
        ("Studio 54 host", [("Studio 54 host", "", None, None, False)]),
        (
            "NHS physio 2011–2016; Sports physio 2016–",
            [("NHS physio", "", 2011, 2016, False), ("Sports physio", "", 2016, None, True)],
        ),
        ("Systems analyst, NHS 2002-2009", [("Systems analyst", "NHS", 2002, 2009, False)]),
        ("VP, Product, Harbour 2002-2009", [("VP, Product", "Harbour", 2002, 2009, False)]),
        ("Teacher at Leeds Grammar (2001-2004)", [("Teacher", "Leeds Grammar", 2001, 2004, False)]),
        ("2001-2004: Teacher, Leeds Grammar", [("Teacher", "Leeds Grammar", 2001, 2004, False)]),
        ("2001–04 Teacher", [("Teacher", "", 2001, 2004, False)]),
        ("Teacher (1998-02)", [("Teacher", "", 1998, 2002, False)]),
        ("Teacher since 2016", [("Teacher", "", 2016, None, True)]),
        ("Lehrerin seit 2016", [("Lehrerin", "", 2016, None, True)]),
        ("Nurse 2016 - present", [("Nurse", "", 2016, None, True)]),
        ("Nurse, Mar 2011 – Jun 2016", [("Nurse", "", 2011, 2016, False)]),
        ("Teacher 2014-09", [("Teacher", "", 2014, None, False)]),
        ("Teacher from 2001 to 2004", [("Teacher", "", 2001, 2004, False)]),
        ("Enseignante de 2001 à 2004", [("Enseignante", "", 2001, 2004, False)]),
        ("Head of product, 2016 onwards", [("Head of product", "", 2016, None, True)]),
        ("Nurse 2001–2004 / Clerk 2004–", [("Nurse", "", 2001, 2004, False), ("Clerk", "", 2004, None, True)]),
        ("Boeing 747 engineer 1990–2000", [("Boeing 747 engineer", "", 1990, 2000, False)]),
        ("Intern 2011", [("Intern", "", 2011, 2011, False)]),
        (
            "Nurse 1997–2007, Lecturer 2007–",
            [("Nurse", "", 1997, 2007, False), ("Lecturer", "", 2007, None, True)],
        ),
        (
            "1997–2007 Nurse, 2007– Lecturer",
            [("Nurse", "", 1997, 2007, False), ("Lecturer", "", 2007, None, True)],
        ),
        (
            "Nurse 1997–2007\nLecturer 2007–",
            [("Nurse", "", 1997, 2007, False), ("Lecturer", "", 2007, None, True)],
        ),
    ],
)
def test_a_career_in_one_cell_becomes_positions(
    text: str, found: list[tuple[str, str, int | None, int | None, bool]]
) -> None:
    assert career(text) == found


def test_a_career_that_lists_employers_is_told_by_todays_employer() -> None:
    assert career("Braskem 2012–2018; Galp 2018–", employer="Galp", title="Engineer") == [
        ("", "Braskem", 2012, 2018, False),
        ("Engineer", "Galp", 2018, None, True),
    ]


def test_a_month_beside_a_year_is_kept() -> None:
    (nurse,) = positions("Nurse Mar 2011 – Jun 2016")
    assert (nurse.started, nurse.ended) == (date(2011, 3, 1), date(2016, 6, 1))


@given(st.text())
def test_any_text_is_a_career_an_answer_and_a_name(text: str) -> None:
    positions(text, employer=text, title=text)
    studied(text)
    answer(text)
    first, last = first_and_last(text)
    assert sorted(f"{first} {last}".replace(",", " ").split()) == sorted(text.replace(",", " ").split())


def test_a_huge_cell_is_read_in_no_time() -> None:
    for text in ("2011-" * 200_000, "a" * 1_000_000, "Nurse 2011–2016;" * 60_000, "x (" * 300_000, "Mar " * 250_000):
        assert len(positions(text)) <= 100
        studied(text)
        answer(text)
        first_and_last(text)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("", ("", "")),
        ("Cher", ("Cher", "")),
        ("Noor Haddad", ("Noor", "Haddad")),
        ("Vera Lúcia Prates", ("Vera", "Lúcia Prates")),
        ("Dr Noor Haddad", ("Dr Noor", "Haddad")),
        ("Prof. Dr. Noor Haddad", ("Prof. Dr. Noor", "Haddad")),
        ("Dr Haddad", ("Dr", "Haddad")),
        ("Haddad, Noor", ("Noor", "Haddad")),
        ("Noor Haddad, PhD", ("Noor", "Haddad, PhD")),
        ("Noor Haddad, MBA, RN", ("Noor", "Haddad, MBA, RN")),
    ],
)
def test_a_name_in_one_column_is_taken_apart(name: str, parts: tuple[str, str]) -> None:
    assert first_and_last(name) == parts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", None),
        ("maybe", None),
        ("Yes", True),
        ("Yes - by e-mail only", True),
        ("sim", True),
        ("Sí", True),
        ("oui", True),
        ("ja", True),
        ("✓", True),
        ("1", True),
        ("No", False),
        ("não", False),
        ("nein", False),
        ("non", False),
        ("not this year", False),
        ("FALSE", False),
    ],
)
def test_a_yes_and_a_no_are_understood_in_their_languages(text: str, said: bool | None) -> None:
    assert answer(text) is said
