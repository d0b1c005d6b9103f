"""The language of phrases."""

import pytest

from askwell.messages.grammar import OpenPhrase, UnclosedPhrase
from askwell.messages.letter import read
from askwell.messages.lexicon import Lexicon
from askwell.messages.phrases import Phrasebook

_WORDS = Lexicon({"job": "job, work placement", "be": "be, being"}, frozenset({"the", "a"}), frozenset())


def _found(phrase: str, text: str) -> list[str]:
    letter = read(text)
    hits = Phrasebook([("x", phrase)], {"who": "you|they"}).scan(letter, _WORDS.tags(letter)).get("x", ())
    return [text[slice(*letter.span(*hit))] for hit in hits]


def test_a_phrase_of_other_words_is_left_alone() -> None:
    assert _found("have a job", "You have the job") == []


def test_a_phrase_ends_with_its_sentence() -> None:
    assert _found("have ..3 job", "I have time. A job is a job.") == []
    assert _found("have ..3 job", "I have quite a job there") == ["have quite a job"]


def test_a_gap_is_no_longer_than_it_says() -> None:
    assert _found("have ..1 job", "I have one more job") == []


def test_either_perhaps_endings_tags_and_parts() -> None:
    assert _found("(give|find) me [a] <job>", "Find me work placement, give me a job") == [
        "Find me work placement",
        "give me a job",
    ]
    assert _found("ask~ {who}", "I asked you, asking they") == ["asked you", "asking they"]
    assert _found("(in the|on) (big|very small) <job>", "on very small job") == ["on very small job"]


def test_a_phrase_can_ask_for_the_place_in_the_sentence_and_for_a_question() -> None:
    assert _found("^ hire", "I hire. Hire") == ["Hire"]
    assert _found("hire $", "I hire you. I hire") == ["hire"]
    assert _found("hire ?", "You hire. You hire?") == ["hire"]


def test_a_hit_of_several_phrases_is_one() -> None:
    assert _found("give me\nme a job", "give me a job") == ["give me a job"]


def test_a_phrase_that_could_begin_anywhere_is_refused() -> None:
    with pytest.raises(OpenPhrase):
        Phrasebook([("x", "..3 job")], {})


def test_a_bracket_left_open_is_refused() -> None:
    with pytest.raises(UnclosedPhrase):
        Phrasebook([("x", "(job")], {})
