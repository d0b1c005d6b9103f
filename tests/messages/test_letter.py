"""A letter keeps every word at its place in the text as given."""

from hypothesis import given
from hypothesis import strategies as st

from askwell.messages.letter import read


def test_words_stand_where_the_text_has_them_with_windows_line_ends() -> None:
    text = "Hi Ana,\r\n\r\nI’m Mia. Thank you 🙏 dear Ana.\r\nMia"
    letter = read(text)
    i = letter.words.index("thank")
    assert text[slice(*letter.span(i, i + 2))] == "Thank you"


def test_curly_and_straight_contractions_are_one() -> None:
    assert (
        read("I’m sure you don't").words == read("I'm sure you don’t").words == ("i", "am", "sure", "you", "do", "not")
    )


def test_accents_do_not_hide_a_word() -> None:
    assert read("Café Élan").words == ("cafe", "elan")


def test_quoted_and_forwarded_lines_and_signatures_are_left_out() -> None:
    assert read("Yes.\n> Do you hire?\n").words == ("yes",)
    assert read("Yes.\n\nOn Monday 3 May Ana Ruiz wrote:\nDo you hire?").words == ("yes",)
    assert read("Yes.\n-- \nMia, looking for work").words == ("yes",)


def test_a_title_an_initial_and_a_decimal_do_not_end_a_sentence() -> None:
    letter = read("I met Dr. Sato and J. Koh for 1.5 hours")
    assert letter.sentences() == [(0, len(letter.words))]


def test_a_wrapped_line_goes_on_and_a_short_one_ends() -> None:
    wrapped = "I have read your report about the tides and the way\nthey are measured by night"
    assert len(read(wrapped).sentences()) == 1
    assert len(read("Dear Ana\nI have read it").sentences()) == 2


def test_the_body_lies_between_greeting_and_closing() -> None:
    letter = read("Hi Ana,\n\nI read it.\n\nBest wishes,\nMia")
    assert letter.words[slice(*letter.body)] == ("i", "read", "it")


def test_a_word_of_which_nothing_is_left_is_no_word() -> None:
    assert read("So n't ﾞ ʼd go").words == ("so", "not", "would", "go")


def test_a_text_without_words_is_a_letter_too() -> None:
    for text in ("", "\r\n", "Hi Ana,", "🙏", "--", ">"):
        assert read(text).sentences(body=True) == []


@given(st.text(max_size=300))
def test_spans_of_any_text_hold_their_words(text: str) -> None:
    letter = read(text)
    assert all(0 <= start < end <= len(text) for start, end in zip(letter.starts, letter.ends, strict=True))
    assert list(letter.starts) == sorted(letter.starts)
    assert all(begin <= i < limit for i, (begin, limit) in enumerate(zip(letter.begins, letter.limits, strict=True)))
