"""The language of phrases, and the table that they are made ready in."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.messages import table
from askwell.messages.book import phrases_in
from askwell.messages.building import build
from askwell.messages.grammar import MisplacedQuestion, OpenPhrase, UnclosedPhrase
from askwell.messages.letter import read
from askwell.messages.phrases import Phrasebook, Phrases
from askwell.messages.tags import Tags

_PARTS = {"who": "you|they"}
_TAGS = {"job": "job, work placement, chair of the board", "be": "be, being"}


def _phrases(phrase: str, text: str) -> Phrases:
    return Phrasebook(build([("x", phrase)], _PARTS, _TAGS, common="the a")).scan(read(text))


def _found(phrase: str, text: str) -> list[str]:
    letter = read(text)
    return [text[slice(*letter.span(*hit))] for hit in _phrases(phrase, text)["x"]]


def test_a_phrase_of_other_words_is_left_alone() -> None:
    assert _found("have a job", "You have the job") == []


def test_a_phrase_ends_with_its_sentence() -> None:
    assert _found("have ..3 job", "I have time. A job is a job.") == []
    assert _found("work placement", "I work. Placement is all") == []
    assert _found("have ..3 job", "I have quite a job there") == ["have quite a job"]


def test_a_gap_is_no_longer_than_it_says_and_as_short_as_will_do() -> None:
    assert _found("have ..1 job", "I have one more job") == []
    assert _found("have ..4 job", "I have a job or job") == ["have a job"]


def test_either_perhaps_endings_tags_and_parts() -> None:
    assert _found("(give|find) me [a] <job>", "Find me work placement, give me a job") == [
        "Find me work placement",
        "give me a job",
    ]
    assert _found("ask~ {who}", "I asked you, asking they") == ["asked you", "asking they"]
    assert _found("(in the|on) (big|very small) <job>", "on very small job") == ["on very small job"]


def test_of_several_ways_to_read_a_tag_the_longest_that_fits_is_taken() -> None:
    assert _found("the <job>", "the chair of the board") == ["the chair of the board"]
    assert _found("the <job> [at sea]", "the job at sea") == ["the job at sea"]


def test_a_word_can_be_known_by_its_look() -> None:
    assert _found("my <who>", "my waiter, my walrus, my barrier") == ["my waiter", "my barrier"]
    assert _found("in <year>", "in 1804, in 1999, in 12") == ["in 1999"]
    assert _found("of <content>", "of the, of glass") == ["of glass"]
    assert _found("to <cap>", "to lunch, to Ana") == ["to Ana"]
    assert _found("to <blank>", "to Ana, to [name]") == ["to [name"]


def test_a_phrase_can_ask_for_the_place_in_the_sentence_and_for_a_question() -> None:
    assert _found("^ hire", "I hire. Hire") == ["Hire"]
    assert _found("hire $", "I hire you. I hire") == ["hire"]
    assert _found("hire ?", "You hire. You hire?") == ["hire"]


def test_a_hit_of_several_phrases_is_one() -> None:
    assert _found("give me\nme a job", "give me a job") == ["give me a job"]
    assert _found("me ..2 job", "me me me job") == ["me me me job"]


def test_only_names_that_are_there_are_listed() -> None:
    book = Phrasebook(build([("x", "yes"), ("y", "no")], {}, {}))
    assert [*book.scan(read("No."))] == ["y"]


def test_a_phrase_that_could_begin_anywhere_is_refused() -> None:
    for line in ("..3 job", "[a] ..2", "(a|..1 b) c", "^"):
        with pytest.raises(OpenPhrase):
            build([("x", line)], {}, {})


def test_a_bracket_left_open_is_refused() -> None:
    with pytest.raises(UnclosedPhrase):
        build([("x", "(job")], {}, {})


def test_a_question_mark_inside_brackets_is_refused() -> None:
    with pytest.raises(MisplacedQuestion):
        build([("x", "hire (you ?|me)")], {}, {})


def test_tags_are_those_of_the_words_and_of_longer_phrases() -> None:
    phrases = _phrases("job", "Being chair of the board")
    tags = Tags(read("Being chair of the board"), phrases)
    assert tags[0] == {"<be>": (1,), "<content>": (1,), "<cap>": (1,)}
    assert tags[1]["<job>"] == (5,)
    assert tags.all >= {"<be>", "<job>", "<content>", "<cap>"}


@given(st.text(alphabet="job chair of the board.?\n[A'-", max_size=60))
def test_a_phrase_is_found_in_any_text_where_its_words_stand_side_by_side(text: str) -> None:
    letter = read(text)
    pairs = [
        (i, i + 2)
        for i in range(len(letter.words) - 1)
        if letter.words[i : i + 2] == ("job", "of")
        if letter.limits[i] > i + 1
    ]
    assert [tuple(hit) for hit in _phrases("job of", text)["x"]] == pairs


def test_the_table_is_as_new_as_its_sources() -> None:
    tool = Path(__file__).parents[2] / "tools" / "phrases.py"
    said = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


def test_a_table_comes_back_from_its_text_as_it_was() -> None:
    made = build([("x", "give me [a] <job> ?"), ("y", "^ to <cap>")], _PARTS, _TAGS, common="the a")
    assert table.parsed(table.written(made).encode()) == made


def test_a_table_older_than_its_sources_is_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = build([("x", "yes")], {}, {})
    monkeypatch.setattr(table, "stamp", lambda: "another")
    monkeypatch.setattr(table, "built", lambda: fresh)
    assert table.table() is fresh


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    letter = read(text)
    phrases, tags = phrases_in(letter)
    assert len(tags) == len(letter.words)
    assert all(0 <= hit.first < hit.after <= len(letter.words) for name in phrases for hit in phrases[name])
