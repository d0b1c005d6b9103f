"""What identifies a person, and how text is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.people import email_key, fold, profile_key


def test_words_that_differ_stay_different() -> None:
    assert fold("Amina Rahman") != fold("Amina Rahmani")


@pytest.mark.parametrize(
    ("text", "folded"), [("Zoë  Łukasz", "zoe lukasz"), ("Straße", "strasse"), ("Ørsted", "orsted"), ("  ", "")]
)
def test_case_accents_and_spaces_do_not_tell_words_apart(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "linkedin", "mailto:a@b.example", "ftp://a.example/x"])
def test_what_is_no_web_address_identifies_nobody(url: str) -> None:
    assert profile_key(url) == ""


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/jos%C3%A9-x/",
        "http://linkedin.com/in/JOSÉ-x?trk=abc",
        "linkedin.com/in/josé-x",
        "https://www.linkedin.com/in/jose\u0301-x",
    ],
)
def test_one_profile_written_in_four_ways_is_one_person(url: str) -> None:
    assert profile_key(url) == "linkedin.com/in/josé-x"


@pytest.mark.parametrize("email", ["", "amina", "amina@", "@x.example", "a b@x.example", "a@localhost"])
def test_what_is_no_address_identifies_nobody(email: str) -> None:
    assert email_key(email) == ""


def test_an_address_is_the_same_in_any_case() -> None:
    assert email_key(" Mailto:Amina@Tarn.example ") == "amina@tarn.example"
