"""What each format says of the same findings: for people, for GitHub, for code hosts."""

import re
from typing import Any

import pytest

from askwell.cli.check import github, sarif, terminal
from askwell.cli.check.reading import Checked, Settings
from askwell.cli.check.sources import Source
from askwell.messages.silencing import Heard, Silence
from askwell.reading import Finding, Level, Reading
from tests.cli.conftest import Check

TEXT = "Subject: Tides\r\n\r\n\tDéjà 🙂 漢 vu [Name], 100%\r\nHi ASAP and\r\nmore.\r\n"
WHOLE = Finding("says-no-thanks", Level.FIX, "Thank them.")


def heard(words: str, rule: str = "leaves-a-placeholder", level: Level = Level.STOP, fix: str | None = None) -> Heard:
    at = TEXT.index(words)
    finding = Finding(rule, level, "It says, 100%:\nno.", 0, 1, fix=fix)
    return Heard(finding, at, at + len(words))


def checked(*found: Heard, path: str = "a b/ä,1.txt", **more: Any) -> Checked:  # Any: other fields
    reading = Reading("outreach", {}, tuple(h.finding for h in found), "stop")
    settings = Settings("outreach", "email", "fix", "rules")
    return Checked(Source(path, TEXT), settings, reading, "stop", found, letter_at=18, **more)


def test_people_read_nothing_where_nothing_was_found(check: Check) -> None:
    assert terminal.show([checked()]) == ""
    assert github.show([checked()]) == ""


def test_people_read_where_it_is_what_it_is_and_what_to_write_instead() -> None:
    said = terminal.show([checked(heard("[Name]"), heard("ASAP", "hurries", Level.ADVICE, fix="when it suits you"))])
    assert said.splitlines() == [
        "a b/ä,1.txt:3:14: leaves-a-placeholder (stop)",
        "  It says, 100%:",
        "no.",
        "    3 | \tDéjà 🙂 漢 vu [Name], 100%",
        "      | \t              ^^^^^^",
        "",
        "a b/ä,1.txt:4:4: hurries (advice)",
        "  It says, 100%:",
        "no.",
        "    4 | Hi ASAP and",
        "      |    ^^^^",
        "      = instead: when it suits you",
        "",
        "1 to stop for, 1 to think about. Why: askwell rule leaves-a-placeholder",
    ]


def test_a_finding_over_two_lines_shows_the_first_and_says_that_it_goes_on() -> None:
    said = terminal.show([checked(heard("and\r\nmore"))])
    assert "    4 | Hi ASAP and\n      |         ^^^ …\n" in said


def test_a_long_line_is_shown_around_the_words_that_are_meant() -> None:
    text = "so " * 300 + "[Name]" + " on" * 300
    one = checked(Heard(heard("[Name]").finding, 900, 906))._replace(source=Source("a", text))
    shown, under = terminal.show([one]).splitlines()[3:5]
    assert max(len(shown), len(under)) <= terminal.WIDTH
    assert shown[under.index("^") : under.rindex("^") + 1] == "[Name]"


def test_a_text_cannot_steer_the_terminal() -> None:
    text = "\x1b]0;owned\x07 [Name] \u202e \x9b2J"
    one = checked(Heard(heard("[Name]").finding, 11, 17))._replace(source=Source("a\x1b[31m.txt", text))
    said = terminal.show([one])
    assert [c for c in said if c != "\n" and not c.isprintable()] == []
    assert "a·[31m.txt:1:12" in said


@pytest.mark.parametrize(
    ("tty", "environment", "colour"),
    [
        (False, {}, False),
        (True, {"NO_COLOR": "1", "TERM": "xterm"}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"TERM": "xterm"}, True),
    ],
)
def test_colour_is_for_terminals_whose_owner_wants_it(
    monkeypatch: pytest.MonkeyPatch, tty: bool, environment: dict[str, str], colour: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: tty, raising=False)
    assert ("\x1b[" in terminal.show([checked(heard("[Name]"))])) is colour


def unescaped(words: str) -> str:
    return re.sub(r"%(25|0D|0A|3A|2C)", lambda m: chr(int(m[1], 16)), words)


def test_github_is_told_file_lines_and_columns_in_its_own_writing() -> None:
    one = checked(heard("[Name]"), heard("and\r\nmore"), Heard(WHOLE, None, None), notes=((0, "It is odd."),))
    commands = [re.fullmatch("::([a-z]+) (.*?)::(.*)", line) for line in github.show([one]).splitlines()]
    told = [(m[1], dict(p.split("=") for p in m[2].split(",")), unescaped(m[3])) for m in commands if m]
    assert [name for name, _where, _words in told] == ["error", "error", "warning", "notice"]
    assert {unescaped(where["file"]) for _name, where, _words in told} == {"a b/ä,1.txt"}
    assert told[0][2] == "It says, 100%:\nno."
    places = [{k: v for k, v in where.items() if k not in ("file", "title")} for _name, where, _words in told]
    assert places == [
        {"line": "3", "endLine": "3", "col": "14", "endColumn": "19"},
        {"line": "4", "endLine": "5", "col": "9"},
        {"line": "3"},
        {"line": "1"},
    ]


def test_standard_input_has_no_file_at_github() -> None:
    assert "file=" not in github.show([checked(heard("[Name]"), path="-")])


def run_of(*texts: Checked) -> Any:  # Any: JSON
    document = sarif.document(list(texts))
    assert (document["version"], set(document)) == ("2.1.0", {"$schema", "version", "runs"})
    runs: Any = document["runs"]
    assert len(runs) == 1
    return runs[0]


def test_sarif_carries_every_rule_that_found_something_with_its_page() -> None:
    run = run_of(checked(heard("[Name]"), Heard(WHOLE, None, None), heard("ASAP", "a-learned-name")))
    driver = run["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == ["a-learned-name", "leaves-a-placeholder", "says-no-thanks"]
    assert "## Flagged" in driver["rules"][1]["help"]["markdown"]
    assert driver["rules"][1]["defaultConfiguration"] == {"level": "error"}
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error"]
    assert len({result["partialFingerprints"]["askwell/v1"] for result in run["results"]}) == 3


def test_sarif_places_are_code_points_with_an_exclusive_end() -> None:
    run = run_of(checked(heard("[Name]"), heard("and\r\nmore"), Heard(WHOLE, None, None)))
    assert run["columnKind"] == "unicodeCodePoints"
    found = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert {place["artifactLocation"]["uri"] for place in found} == {"a%20b/%C3%A4%2C1.txt"}
    assert [place["region"] for place in found] == [
        {"startLine": 3, "startColumn": 14, "endLine": 3, "endColumn": 20, "snippet": {"text": "[Name]"}},
        {"startLine": 4, "startColumn": 9, "endLine": 5, "endColumn": 5, "snippet": {"text": "and\r\nmore"}},
        {"startLine": 3},
    ]


def test_sarif_names_a_file_whose_name_is_no_unicode() -> None:
    run = run_of(checked(heard("[Name]"), path="a\udcff.txt"))
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "a%FF.txt"}


def test_sarif_offers_the_rewrite_and_tells_what_was_silenced() -> None:
    hurried = heard("ASAP", fix="when it suits you")
    silences = ((heard("[Name]"), Silence("leaves-a-placeholder", 0, because="a test")), (hurried, None))
    told, first, second = run_of(checked(hurried, silenced=silences))["results"]
    (fix,) = told["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "when it suits you"}
    assert replacement["deletedRegion"] == told["locations"][0]["physicalLocation"]["region"]
    assert "suppressions" not in told
    assert first["suppressions"] == [{"kind": "inSource", "justification": "a test"}]
    assert second["suppressions"][0]["kind"] == "external"
