"""Titles as people write them, taken apart."""

import pytest

from askwell.careers import read


def test_an_empty_title_says_nothing() -> None:
    assert read("").roles == ()
    assert read("🚀 | / ,").roles == ()


def test_a_title_of_a_megabyte_is_read_at_its_beginning_only() -> None:
    assert read("Product Manager " + "x|" * 500_000).roles[0].core == "product"


@pytest.mark.parametrize(
    ("title", "core", "head"),
    [
        ("Sr PM", "product", "manage"),
        ("Head of Product", "product", "head"),
        ("VP, Content Design & Brand Voice", "design", "chief"),
        ("Gestora de Produto Sênior", "product", "manage"),
        ("Produktmanagerin", "product", "manage"),
        ("Redatora de UX", "write", ""),
        ("Leiter Logistik", "logistics", "head"),
        ("Infirmière puéricultrice", "childcare", ""),
        ("RN", "nurse", ""),
        ("Product Marketing Manager", "product marketing", "manage"),
        ("Lighthouse Keeper", "keeper", ""),
    ],
)
def test_the_core_of_a_title_is_what_the_work_is(title: str, core: str, head: str) -> None:
    role = read(title).roles[0]
    assert (role.core, role.head) == (core, head)


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Staff Nurse", ""),
        ("Product Manager", ""),
        ("Junior Data Analyst", "junior"),
        ("Sr. Content Designer", "senior"),
        ("Lead UX Writer", "lead"),
        ("Director of Nursing", "director"),
        ("Chief Product Officer", "executive"),
        ("Student Nurse (3rd yr)", "student"),
        ("Student Support Officer", ""),
    ],
)
def test_a_level_is_only_what_the_title_says(title: str, level: str) -> None:
    assert read(title).level == level


@pytest.mark.parametrize(
    ("title", "past"),
    [
        ("Product Manager", []),
        ("Senior Product Manager | ex-Nurse 🩺", ["nurse"]),
        ("Content Designer (former journalist)", ["journalist"]),
        ("UX Writer | ex-professora de Português", ["teach"]),
        ("Digital Nurse ➡️ Product Owner", ["nurse"]),
        ("Product Manager | Nurse by background", ["nurse"]),
        ("Data Analyst // recovering teacher", ["teach"]),
    ],
)
def test_what_was_left_is_past_and_what_is_done_now_is_not(title: str, past: list[str]) -> None:
    career = read(title)
    assert [role.core for role in career.past] == past
    assert career.now


def test_signs_are_left_alone_in_plain_titles() -> None:
    for title in (
        "Product Manager",
        "Service Designer, Health & Care",
        "Sales Data Analyst",
        "Student Support Officer",
    ):
        career = read(title)
        said = (career.recruiter, career.student, career.retired, career.looking, career.famous)
        assert not any(said), title


@pytest.mark.parametrize(
    ("title", "sign"),
    [
        ("Recruitment Consultant – Product Managers in Health Data", "recruiter"),
        ("Consultant | Design & UX recruitment Iberia", "recruiter"),
        ("Talent Acquisition | we are hiring!", "recruiter"),
        ("Account Executive, EPR & Data Platforms", "seller"),
        ("Vertriebsingenieur", "seller"),
        ("Ajudo professores a mudar de carreira | Mentora", "seller"),
        ("Retired", "retired"),
        ("Étudiante en droit", "student"),
        ("UX Writer Jr | em transição de carreira | #OpenToWork", "looking"),
        ("Keynote speaker | 210k followers", "famous"),
    ],
)
def test_signs_are_read_where_they_stand(title: str, sign: str) -> None:
    assert getattr(read(title), sign)


def test_letters_after_a_title_tell_a_training() -> None:
    assert read("Product Owner (RGN)").trained == ("nurse",)
    assert read("Product Owner (MBA)").trained == ()
