"""What a writer allows is heard where it is meant, and never where nothing may be allowed."""

from time import process_time

import pytest

from askwell.messages.plain import Plain
from askwell.messages.silencing import MOST, Heard, Silence, allowed_in, sift
from askwell.reading import Finding, Level

JOB = Finding("asks-for-a-job", Level.STOP, "No.", bars=True)
LONG = Finding("is-long", Level.ADVICE, "Long.")
LEFT = Finding("leaves-a-placeholder", Level.STOP, "Fill it in.", bars=True, absolute=True)


def read(text: str) -> str:
    return Plain(text, allowed_in(text).cuts).text


def lines(text: str) -> list[str]:
    """The line that each silence is for; "all" for the whole text."""
    return ["all" if s.start is None else text[s.start : s.end].strip() for s in allowed_in(text).silences]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hi Ana, askwell: allow is-long",
        "<!-- a comment of mine -->\nHi",
        "---\nname: Ana\n---\nHi",
        "Hi\n---\naskwell: allow is-long\n---\n",
        "--\naskwell: allow is-long",
        "<!-- askwell: allow is-long",
    ],
)
def test_a_text_that_allows_nothing_is_left_as_it_is(text: str) -> None:
    assert allowed_in(text) == ((), (), ())


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_comment_is_for_its_line_or_the_next_one_with_words_or_before_the_first_word_for_all(end: str) -> None:
    text = end.join(
        [
            "<!-- askwell: allow is-long -->",
            "Hi Ana,",
            "one <!-- askwell: allow is-vague --> line",
            "<!-- askwell: allow begs, presses -->",
            "<!-- askwell: allow asks-again -->",
            "",
            "the next",
            "last",
        ]
    )
    assert lines(text) == ["all", "one <!-- askwell: allow is-vague --> line", *["the next"] * 3]
    assert read(text).split() == ["Hi", "Ana,", "one", "line", "the", "next", "last"]


def test_a_subject_line_is_not_the_first_word() -> None:
    assert lines("Subject: Tides\n\n<!-- askwell: allow is-long -->\nHi") == ["all"]


def test_lines_that_open_a_text_speak_for_all_of_it_and_are_not_read() -> None:
    text = "---\nfor: Ana\naskwell: allow is-long, begs because she likes it\n---\nHi"
    assert [(s.rule, s.start, s.because) for s in allowed_in(text).silences] == [
        ("is-long", None, "she likes it"),
        ("begs", None, "she likes it"),
    ]
    assert read(text) == "Hi"


def test_what_cannot_be_understood_is_told_and_not_read() -> None:
    text = "Hi <!-- askwell: alow is-long -->Ana"
    assert (allowed_in(text).unclear, read(text)) == ((3,), "Hi Ana")


def test_only_the_rule_and_the_line_that_are_meant_are_silenced() -> None:
    silence = Silence("is-long", 0, 10, 20)
    here, there = Heard(LONG, 12, 14), Heard(LONG, 30, 31)
    sifted = sift([here, there, Heard(JOB, 12, 14), Heard(LONG, None, None)], (silence,))
    assert [one for one, _why in sifted.silenced] == [here]
    assert len(sifted.heard) == 3


def test_what_bars_needs_a_reason_and_what_is_absolute_stays() -> None:
    bare, told = Silence("asks-for-a-job", 0), Silence("asks-for-a-job", 5, because="it quotes an advert")
    assert sift([Heard(JOB, 1, 2)], (bare,)).refused == ((bare, JOB),)
    assert sift([Heard(JOB, 1, 2)], (told,)).heard == ()
    absolute = Silence("leaves-a-placeholder", 0, because="I like it")
    sifted = sift([Heard(LEFT, 1, 2)], (absolute,))
    assert (len(sifted.heard), sifted.refused, sifted.unused) == (1, ((absolute, LEFT),), ())


def test_a_silence_that_covers_nothing_is_told() -> None:
    silence = Silence("begs", 0)
    assert sift([Heard(LONG, None, None)], (silence,)).unused == (silence,)


@pytest.mark.parametrize("piece", ["<!-- askwell: allow is-long -->", "<!-- askwell:", "<!--", "---\n", "\n"])
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = "---\nHi" + piece * (size // len(piece))
        begun = process_time()
        assert len(allowed_in(text).cuts) <= MOST
        return process_time() - begun

    seconds(10_000)
    small, large = min(seconds(250_000) for _ in range(3)), min(seconds(1_000_000) for _ in range(2))
    assert large < 4 * 2.6 * small + 0.05
