"""Every example on every page of a rule is executed."""

import pytest

from askwell.messages import RULES, Rule, check, page
from tests.messages.pages import examples

_BY_NAME = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@_BY_NAME
def test_what_passes_on_the_page_is_left_alone(rule: Rule) -> None:
    passing = examples(rule.name, "Passes")
    assert len(passing) >= 2
    for example in passing:
        found = [f for f in check(example.message).findings if f.rule == rule.name]
        assert not found, example.message.text


@_BY_NAME
def test_what_is_flagged_on_the_page_is_found_where_it_is_marked(rule: Rule) -> None:
    flagged = examples(rule.name, "Flagged")
    assert len(flagged) >= 2
    for example in flagged:
        found = [f for f in check(example.message).findings if f.rule == rule.name]
        assert found, example.message.text
        if example.marks:
            assert tuple((f.start, f.end) for f in found) == example.marks, example.message.text


def test_an_unknown_rule_has_no_page() -> None:
    with pytest.raises(KeyError):
        page("asks-for-the-moon")


def test_names_of_rules_are_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
