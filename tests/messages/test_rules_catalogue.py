"""Every code of the catalogue is accounted for, and every rule that is named for one exists."""

import json
import re
from pathlib import Path

import pytest

from askwell import messages, questions
from askwell.questions import SET_RULES

PROJECT = Path(__file__).parents[2]
CATALOGUE = PROJECT.parent / "shared" / "rules.json"
PAGE = PROJECT / "docs" / "decisions" / "rule-catalogue.md"
ROW = re.compile(r"^\| ([A-Z][A-Z-]+) \| (.+) \|$", re.MULTILINE)
LEFT_OUT = "left out because "
MERGED = "merged into "


def rows() -> dict[str, str]:
    return dict(ROW.findall(PAGE.read_text(encoding="utf-8")))


def named(text: str) -> set[str]:
    return set(re.findall(r"`([a-z-]+)`", text))


def test_what_is_left_out_says_why() -> None:
    left = [told for told in rows().values() if told.startswith(LEFT_OUT)]
    assert left
    assert all(len(told) > len(LEFT_OUT) + 20 for told in left)


def test_every_rule_named_there_exists() -> None:
    known = {r.name for r in (*messages.RULES, *questions.RULES, *SET_RULES)}
    told = {name for text in rows().values() for name in named(text)}
    assert told - known == set()


def test_every_row_names_a_rule_or_why_there_is_none() -> None:
    bare = [code for code, told in rows().items() if not named(told) and not told.startswith((LEFT_OUT, MERGED))]
    assert bare == []


def test_every_code_of_the_catalogue_has_its_row_and_no_row_is_of_another() -> None:
    if not CATALOGUE.exists():
        pytest.skip("The catalogue is not beside the project (../shared/rules.json).")
    catalogue = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    codes = {rule["code"] for part in ("message_rules", "question_rules") for rule in catalogue[part]}
    assert codes ^ set(rows()) == set()
