"""The rules can be read: in the terminal, in the reference, and by those who hook them into their work."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from askwell.cli.check import rulebook
from tests.cli.conftest import Check
from tools import rules_reference

PROJECT = Path(__file__).resolve().parents[2]


def test_every_rule_is_listed_with_what_it_is(check: Check) -> None:
    rows = json.loads(check("--json", command="rules").out)
    assert len(rows) == len(rulebook.rules())
    assert all(list(row) == ["name", "kinds", "level", "bars", "says"] for row in rows)
    assert len(check(command="rules").out.splitlines()) == len(rows)


def test_a_rule_is_explained_where_messages_and_questions_both_have_it_twice(check: Check) -> None:
    page = check("asks-for-a-job", command="rule").out
    assert (page.count("## Flagged"), page.count("\n# asks-for-a-job") + page.startswith("# ")) == (2, 2)
    assert "\x1b" not in page
    assert set(json.loads(check("is-long", "--json", command="rule").out)) == {"name", "page"}


def test_a_terminal_shows_the_words_that_are_meant_underlined(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("askwell.cli.check.terminal.colourful", lambda: True)
    page = check("leaves-a-placeholder", command="rule").out
    assert "    Hi \x1b[4m[Name]\x1b[0m," in page
    assert "```" not in page


@pytest.mark.parametrize(("name", "near"), [("is-lon", "is-long"), ("ask-for-a-job", "asks-for-a-job"), ("zzz", "")])
def test_an_unknown_rule_is_one_line_with_what_may_be_meant(check: Check, name: str, near: str) -> None:
    said = check(name, command="rule")
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert ("Did you mean" in said.err) is bool(near)
    assert near in said.err


def test_the_reference_is_up_to_date() -> None:
    assert rules_reference.main(["--check"]) == 0, "run: python tools/rules_reference.py"


def test_the_reference_has_a_page_for_every_rule_and_says_what_each_is() -> None:
    pages = rules_reference.wanted()
    assert set(pages) == {"index.md", *(f"{rule.name}.md" for rule in rulebook.rules())}
    linked = re.findall(r"\]\(([a-z-]+\.md)\)", pages["index.md"])
    assert set(linked) == set(pages) - {"index.md"}
    assert "> Hi **\\[Name\\]**,  " in pages["leaves-a-placeholder.md"]
    assert not any("```" in page or "==" in page for page in pages.values())


def test_the_hook_names_a_command_that_there_is_and_files_that_are_letters(tmp_path: Path) -> None:
    text = (PROJECT / ".pre-commit-hooks.yaml").read_text()
    hook = dict(re.findall(r"^(?:- |  )([a-z_]+): (.+)$", text, re.MULTILINE))
    assert len(hook) == len(text.splitlines())
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    program, *words = hook["entry"].split()
    assert program in tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["scripts"]
    chosen = [
        p for p in ("letters/a.txt", "x/messages/b.md", "README.md", "myletters/c.txt") if re.search(hook["files"], p)
    ]
    assert chosen == ["letters/a.txt", "x/messages/b.md"]
    letter = tmp_path / "a.txt"
    letter.write_text("Hi [Name],\n")
    command = [sys.executable, "-m", program, *words, "--stage", "rules", str(letter)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, "a.txt:1:4: leaves-a-placeholder" in done.stdout, done.stderr) == (1, True, "")
