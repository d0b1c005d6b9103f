"""Words of work, innocent and not."""

import tomllib
from pathlib import Path

import pytest

from askwell.messages import Message, check

_SENTENCES = tomllib.loads(Path(__file__).with_name("work.toml").read_text(encoding="utf-8"))
_BEFORE = "Dear Ms Arden,\n\nI'm a joiner in Kendal, and I read your article on timber frames. "


def _asks(sentence: str) -> bool:
    return any(f.rule == "asks-for-a-job" for f in check(Message(_BEFORE + sentence)).findings)


@pytest.mark.parametrize("sentence", _SENTENCES["innocent"])
def test_a_sentence_that_asks_for_no_job_is_left_alone(sentence: str) -> None:
    assert not _asks(sentence)


@pytest.mark.parametrize("sentence", _SENTENCES["asks"])
def test_a_sentence_that_asks_for_a_job_is_found(sentence: str) -> None:
    assert _asks(sentence)
