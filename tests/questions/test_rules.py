"""Every page of a question rule is run: its examples are found exactly where they are marked, or not at all."""

import re
from collections.abc import Iterator

import pytest

from askwell.questions import RULES, NoSuchRule, check, page
from askwell.reading import Level, Message

IMPROVE = {"is-vague", "is-closed", "asks-two-things", "asks-what-is-public", "leads"}
STOP = {"asks-for-a-job", "asks-about-their-pay", "pries"}

Example = tuple[str, str, tuple[str, ...]]  # rule, example, what is known


def examples(heading: str) -> Iterator[Example]:
    """The bullets under a heading of every page; a line `known: …` holds for the bullets after it."""
    for rule in RULES:
        section = page(rule.name).split(f"\n## {heading}\n")[1].split("\n## ")[0]
        known: tuple[str, ...] = ()
        for line in section.splitlines():
            if line.startswith("known: "):
                known = (line.removeprefix("known: "),)
            elif line.startswith("- "):
                yield rule.name, line.removeprefix("- "), known


@pytest.mark.parametrize(("rule", "example", "known"), list(examples("Passes")))
def test_a_passing_example_is_left_alone(rule: str, example: str, known: tuple[str, ...]) -> None:
    reading = check(Message(example, "question", facts=known))
    assert reading.verdict == "ask", reading.findings
    assert not [f for f in reading.findings if f.rule == rule and f.level > Level.ADVICE]


@pytest.mark.parametrize(("rule", "example", "known"), list(examples("Flagged")))
def test_a_flagged_example_is_found_where_it_is_marked(rule: str, example: str, known: tuple[str, ...]) -> None:
    parts = example.split("==")
    text = "".join(parts)
    wanted = {(len("".join(parts[:n])), len("".join(parts[: n + 1]))) for n in range(1, len(parts), 2)}
    found = {(f.start, f.end) for f in check(Message(text, "question", facts=known)).findings if f.rule == rule}
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_page_with_at_least_two_examples_each_way(rule) -> None:  # type: ignore[no-untyped-def]
    text = page(rule.name)
    assert text.startswith(f"# {rule.name}\n")
    assert "\nSource: " in text
    for heading in ("Flagged", "Passes"):
        assert len(re.findall(r"^- ", text.split(f"\n## {heading}\n")[1].split("\n## ")[0], re.MULTILINE)) >= 2


def test_the_rules_have_the_names_and_levels_others_rely_on() -> None:
    levels = {rule.name: rule.level for rule in RULES}
    assert {name for name, level in levels.items() if level is Level.STOP} == STOP
    assert {name for name, level in levels.items() if level is Level.FIX} == IMPROVE
    assert {rule.name for rule in RULES if rule.bars} == {"asks-for-a-job"}


def test_a_page_that_does_not_exist_says_so_in_a_sentence() -> None:
    with pytest.raises(NoSuchRule, match="There is no question rule called “is-purple”"):
        page("is-purple")
