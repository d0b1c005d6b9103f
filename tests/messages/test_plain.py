"""A pasted page is read for its words, and every word knows where it stands in the page."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.messages.plain import Cut, Plain, tags


def read(text: str) -> Plain:
    return Plain(text, tags(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hi <Name>, I < you & they > me",
        "I liked how you use <div> and &amp; in that talk",
        "x < y </ p> <3",
        "Dear <company>,\r\n\r\n<b>",
    ],
)
def test_what_is_no_page_is_left_as_it_is(text: str) -> None:
    assert tags(text) == []
    assert read(text).text == text


def test_the_words_of_a_page_are_read_and_its_tags_are_not() -> None:
    words = "<p>Hi&nbsp;<b>Ana</b>,</p><!-- x --><p>R&amp;D &eacute;&#8217;s</p>"
    page = f"<!DOCTYPE html><html><body class='a'>{words}</body></html>"
    assert read(page).text.split() == ["Hi", "Ana,", "R&D", "é’s"]
    assert "Ana,\n" in read(page).text


def test_a_placeholder_in_a_page_stays_one() -> None:
    assert "Hi <name>, and <company>" in read("<p>Hi &lt;name&gt;, and <company></p>").text


def test_quoted_parts_styles_and_scripts_of_a_page_are_not_read() -> None:
    page = (
        "<head><style>p {}</style></head><div>Mine<blockquote>a<blockquote>b</blockquote>c</blockquote></div><p>Me</p>"
    )
    assert read(page).text.split() == ["Mine", "Me"]


def test_an_unclosed_quotation_hides_nothing() -> None:
    assert "Mine" in read("<blockquote><p>Mine</p>").text


def test_every_word_knows_where_it_stands() -> None:
    page = "<p>Hi&nbsp;<b>Ana</b> 🙂,</p>\r\n<p>R&amp;D</p>"
    words = read(page)
    for word, written in (("Ana", "Ana"), ("🙂", "🙂"), ("R&D", "R&amp;D"), ("Hi\u0020Ana", "Hi&nbsp;<b>Ana")):
        at = words.text.index(word)
        start, end = words.span(at, at + len(word))
        assert page[start:end] == written


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["", "\n", "xy"])), max_size=5),
)
def test_spans_stay_inside_the_text_and_in_order(text: str, pieces: list[tuple[int, int, str]]) -> None:
    cuts = [Cut(min(a, b), max(a, b), said) for a, b, said in pieces if max(a, b) <= len(text) and a != b]
    words = Plain(text, cuts)
    spans = [words.span(at, at + 1) for at in range(len(words.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(st.text(max_size=60))
def test_without_cuts_nothing_moves(text: str) -> None:
    words = Plain(text)
    assert words.text == text
    assert [words.span(0, at) for at in range(len(text) + 1)] == [(0, at) for at in range(len(text) + 1)]


@pytest.mark.parametrize(
    "piece", ["<p>", "</p>", "<!--", "<blockquote>", "<p ", "&amp;", "</p><blockquote></blockquote>"]
)
def test_twice_the_page_takes_about_twice_the_time(piece: str) -> None:
    def seconds(size: int) -> float:
        page = "</p>" + piece * (size // len(piece))
        begun = process_time()
        read(page)
        return process_time() - begun

    seconds(10_000)
    small, large = min(seconds(250_000) for _ in range(3)), min(seconds(1_000_000) for _ in range(2))
    assert large < 4 * 2.6 * small + 0.05
