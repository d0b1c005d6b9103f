"""Whom a greeting names."""

import pytest

from askwell.messages.names import mistaken


@pytest.mark.parametrize(
    ("greeted", "recipient"),
    [
        ("Ana", "Ana Ruiz"),
        ("Dr Ruiz", "Ana Ruiz"),
        ("Dr. Okafor", "Chidi Okafor"),
        ("Jose", "José Núñez"),
        ("Frau Mueller", "Eva Müller"),
        ("Liz", "Elizabeth Koh"),
        ("Alex", "Alexandra Koh"),
        ("Mary-Ann", "Mary-Ann Koh"),
        ("Bob", 'Robert "Bob" Koh'),
        ("all", "Ana Ruiz"),
        ("Sir", "Ana Ruiz"),
        ("Professor", "Ana Ruiz"),
        ("Ana and Bo", "Bo Lind"),
        ("Анна", "Anna Petrova"),
        ("Ana", ""),
        ("", "Ana Ruiz"),
        ("Sławomir", "Slawomir Nowak"),
        ("Ma'am", "Ana Ruiz"),
    ],
)
def test_a_greeting_that_fits_or_might_fit_is_left_alone(greeted: str, recipient: str) -> None:
    assert mistaken(greeted, recipient) is None


@pytest.mark.parametrize(
    ("greeted", "recipient"),
    [("Anna", "Ana Ruiz"), ("Ben", "Bo Lindqvist"), ("Mr Koh", "Ana Ruiz"), ("Piet Claes", "Ana Ruiz")],
)
def test_another_name_is_noticed(greeted: str, recipient: str) -> None:
    assert mistaken(greeted, recipient) is not None


@pytest.mark.parametrize("greeted", ["Hi [Name],", "Dear {{first_name}},", "Hi <Name>,", "Dear ____,"])
def test_a_blank_that_is_still_to_be_filled_names_nobody(greeted: str) -> None:
    assert mistaken(greeted, "Ana Ruiz") is None


def test_a_greeting_that_ends_with_a_point_names_nobody() -> None:
    assert mistaken(". Your map made my father talk", "Ana Ruiz") is None
    assert mistaken("Dr. Bell", "Ana Ruiz") is not None
