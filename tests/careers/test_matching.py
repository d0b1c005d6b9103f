"""How well titles are the role asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.careers import Matcher, match

FAR, NEAR, SAME = 0.3, 0.55, 0.85


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("product manager", ["Production Manager", "Produce Manager", "Product Marketing Manager", "Teacher", ""]),
        ("content designer", ["Content Moderator", "Designer de Interiores", "Content Creator", "Graphic Designer"]),
        ("data analyst", ["Psychoanalyst", "Data Entry Clerk", "Data Centre Technician"]),
        ("logistics manager", ["Town Planner", "Logistics Recruiter", "Wedding Planner"]),
        ("policy officer", ["Police Officer", "Policy Administrator, Insurance Sales"]),
        ("wind turbine technician", ["Wind Instrument Technician", "Nail Technician", "Car Mechanic"]),
        ("software developer", ["Property Developer", "Business Developer", "Training Developer"]),
        ("probation officer", ["Prison Officer", "Loan Officer"]),
        ("podiatrist", ["Optometrist"]),
        ("film editor", ["Newspaper Editor"]),
    ],
)
def test_another_meaning_of_the_word_is_far(query: str, others: list[str]) -> None:
    for title, score in zip(others, match(query, others), strict=True):
        assert score <= NEAR, title


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        (
            "product manager",
            ["Sr PM", "Group PM", "Product Owner", "Gestor de produto", "Head of Product", "Chef de produit"],
        ),
        ("content designer", ["UX Writer", "Redatora de UX", "Content Design Lead", "Head of Content Design"]),
        (
            "wind turbine technician",
            ["Técnico de aerogeneradores", "Servicetechniker Windenergie", "Technicien éolien"],
        ),
        (
            "logistics manager",
            ["Leiter Logistik", "Jefe de logística", "Responsable logistique", "Supply Chain Manager"],
        ),
        ("patent attorney", ["Patentanwältin", "Trainee Patent Attorney", "Mandataire en brevets européens"]),
        ("data analyst", ["Analista de Datos", "Datenanalystin", "Junior Data Analyst", "Customer Insight Analyst"]),
        ("lighthouse keeper", ["Lighthouse Keeper", "Keeper of lighthouses"]),
        ("goldsmith", ["Master Goldsmith & Jeweller"]),
    ],
)
def test_the_role_in_other_words_and_languages_is_near(query: str, titles: list[str]) -> None:
    for title, score in zip(titles, match(query, titles), strict=True):
        assert score >= SAME - 0.05, title


def test_who_hires_for_a_role_or_left_it_is_not_in_it() -> None:
    titles = ["Recruiter – Product Managers", "ex-Product Manager", "VP Product", "Product Manager"]
    recruiter, former, vice, manager = match("product manager", titles)
    assert recruiter < former <= FAR + 0.05
    assert former < vice < manager == 1.0


def test_alternatives_share_their_last_word() -> None:
    assert match("digital or informatics nurse", ["Digital Nurse", "Informatics Nurse"]) == [1.0, 1.0]


def test_a_word_everyone_has_tells_little_in_a_crowd() -> None:
    crowd = Matcher(["Staff Nurse"] * 5 + [f"Ward {i} Nurse" for i in range(200)] + ["Informatics Nurse"])
    scores = crowd.scores("informatics nurse")
    assert scores[-1] == 1.0
    assert max(scores[:-1]) <= FAR


@given(st.lists(st.text(max_size=60), max_size=8), st.text(max_size=40))
def test_scores_are_between_nothing_and_one_and_in_order(titles: list[str], query: str) -> None:
    scores = match(query, titles)
    assert len(scores) == len(titles)
    assert all(0.0 <= score <= 1.0 for score in scores)
    assert scores == Matcher(titles).scores(query)
