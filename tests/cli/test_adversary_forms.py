"""The forms of the contract held against hostile input: never a trace, never a broken document, never half a thing."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_commands import AMINA, BO, GOOD, Shell
from tests.desk.acts.conftest import HEAD

OSEI = "Amina,Osei,https://www.linkedin.com/in/a-osei,,Tarn Health,Nurse,1 Feb 2023"


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A terminal where three people were read in, two of them called Amina."""
    folder = tmp_path_factory.mktemp("forms")
    (folder / "Connections.csv").write_text(f"{HEAD}\n{AMINA}\n{BO}\n{OSEI}\n")
    made = Shell(folder)
    made.json("import", str(folder / "Connections.csv"))
    made.json("me", "--zone", "Europe/London")
    made.json("curious", "Product work", "--role", "product manager")
    return made


def answers(*lines: str | bytes, status: int = 2, **environment: str) -> list[dict[str, Any]]:
    """What a batch answers, line by line."""
    given = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    done = subprocess.run(
        [sys.executable, "-m", "askwell", "check", "--batch"],
        input=given,
        env={**os.environ, **environment},
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (status, b"")
    return [json.loads(line.decode(), parse_constant=pytest.fail) for line in done.stdout.splitlines()]


def test_a_line_without_an_id_or_with_a_wrong_type_is_an_error_of_its_own() -> None:
    lines = [
        {"text": "Hi"},
        {"id": None, "text": "Hi"},
        {"id": 1},
        {"id": 2, "text": 5},
        {"id": 3, "text": "Hi", "sender": "Mia"},
        {"id": 4, "text": "Hi", "recipient": []},
        {"id": 5, "text": "Hi", "facts": {}},
        {"id": 6, "text": "Hi", "facts": ""},
        {"id": 7, "text": "Hi", "channel": "pigeon"},
        {"id": 8, "text": "Hi", "sender": None, "facts": None, "subject": None},
    ]
    found = answers(*map(json.dumps, lines))
    assert [a["id"] for a in found] == [None, None, 1, 2, 3, 4, 5, 6, 7, 8]
    assert ["error" in a for a in found] == [True] * 9 + [False]


def test_no_line_stops_the_lines_after_it() -> None:
    found = answers(
        b"\xff\xfe",
        "[" * 100_000,
        '{"id": NaN, "text": "Hi"}',
        '{"id": 1e999, "text": "Hi"}',
        '{"id": "\\ud800", "text": "Hi \\udfff [name]"}',
        '{"id": "last", "text": "Hi"}',
    )
    assert [a["id"] for a in found] == [None, None, None, None, "\ud800", "last"]


def test_answers_are_utf8_whatever_the_machine_speaks() -> None:
    (found,) = answers('{"id": "Zoë 🙂", "text": "Hi"}', status=0, PYTHONIOENCODING="ascii")
    assert found["id"] == "Zoë 🙂"


def test_a_batch_answers_each_line_before_the_next_is_sent() -> None:
    command = [sys.executable, "-m", "askwell", "check", "--batch"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for number in (1, 2):
            child.stdin.write(json.dumps({"id": number, "text": "Hi"}).encode() + b"\n")
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["id"] == number
        child.stdin.close()
        assert child.wait() == 0


@pytest.mark.parametrize(
    "start", ["\ufeffSubject: Your move\r\n\r\n", "subject: Your move\n", "SUBJECT:Your move\n\n\n"]
)
def test_a_subject_line_is_read_whatever_editor_wrote_it(shell: Shell, start: str) -> None:
    path = shell.folder / "m.txt"
    path.write_bytes((start + "Hi [name],\r\nBo").encode())
    (reading,) = shell.json("check", str(path), status=1)
    (found,) = [f for f in reading["findings"] if f["rule"] == "leaves-a-placeholder"]
    assert (found["field"], found["start"], found["end"]) == ("text", 3, 9)


IMPOSSIBLE = (
    ("facts", "²"),
    ("facts", "9" * 40),
    ("facts", "Tarn"),
    ("facts", "Amina"),
    ("who", "--limit", "-1"),
    ("who", "--curiosity", "0"),
    ("undo", "9" * 40),
    ("undo", "x"),
    ("questions", "Bo", "--minutes", "9" * 40),
    ("step", "Bo", "chosen", "--at", "9999-12-31T23:59"),
    ("step", "Bo", "chosen", "--at", "0001-01-01T00:00"),
    ("step", "Bo", "chosen", "--at", "2027-03-28T01:30"),
    ("step", "Bo", "chosen", "--minutes", "0"),
    ("step", "Bo", "chosen", "--minutes", "9" * 40),
    ("step", "Bo", "chosen", "--reply", "no"),
    ("step", "Bo", "dance"),
    ("step", "Bo"),
    ("import",),
    ("import", "Connections.csv", "--as-of", "soon"),
    ("frobnicate",),
)
ONE_AFTER_ANOTHER = """
import contextlib, io, json, sys
from askwell.cli import main
for words in json.load(sys.stdin):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = main(words)
        except SystemExit as left:
            status = left.code
    print(json.dumps([words, status, out.getvalue(), err.getvalue()]))
"""


def test_what_cannot_be_is_refused_in_one_line(shell: Shell) -> None:
    environment = {**os.environ, "ASKWELL_HOME": str(shell.folder / "home"), "ASKWELL_MODE": "local"}
    command = [sys.executable, "-c", ONE_AFTER_ANOTHER]
    done = subprocess.run(command, input=json.dumps(IMPOSSIBLE), env=environment, capture_output=True, text=True)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(said) == len(IMPOSSIBLE), done.stderr
    for words, status, out, err in said:
        assert (status, out, len(err.splitlines())) == (2, "", 1), (words, err)
        assert "usage:" not in err
    assert shell.json("next") == {"today": []}


def test_a_person_is_meant_by_name_and_never_by_their_work(shell: Shell) -> None:
    for who in ("2", "https://linkedin.com/in/Bo-Lind/?x=1", "bo lind", "Lind", "BO"):
        assert "Bo Lind" in shell("facts", who)
    assert "Amina Rahman" in shell("facts", "AMINA@tarn.example")


def test_an_address_that_two_people_share_asks_which_one(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    rows = (f"{name},Lee,https://www.linkedin.com/in/{name},team@x.example,T,P,1 Feb 2023" for name in ("Ann", "Bea"))
    shell.json("import", "-", given="\n".join((HEAD, *rows)) + "\n")
    assert "Ann Lee" in shell("facts", "team@x.example")  # the first who had it
    shell.json("undo", "1")
    shell("facts", "team@x.example", status=2)


def test_of_several_files_all_are_read_in_or_none(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    (tmp_path / "Connections.csv").write_text(f"{HEAD}\n{AMINA}\n")
    shell("import", str(tmp_path / "Connections.csv"), str(tmp_path / "nowhere.csv"), status=2)
    assert shell.json("export", str(tmp_path / "out"))["people"] == 0


def test_what_comes_from_standard_input_is_called_so(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    assert "standard input" in shell("curious", "--from", "-", given="{", status=2)
    shell.json("import", "-", "--as", "alumni", given="Name,Graduation Year\nAmina Rahman,2010\n")
    whole = json.loads(Path(shell.json("export", str(tmp_path / "out"))["written"]).read_text())
    assert whole["people"][0]["source_ref"] == "alumni list standard input"


def test_facts_of_a_file_are_answered_as_facts(shell: Shell) -> None:
    row = {"fact": "Runs the night shift", "source": "a talk", "date": "2026-03-03"}
    given = json.dumps([{"person": "Bo Lind", "facts": [row]}, {"person": "Nobody", "facts": [row]}])
    document = shell.json("fact", "--from", "-", given=given)
    assert document["facts"] == [{"text": "Runs the night shift", "source": "a talk", "date": "2026-03-03"}]
    assert (document["kept"], len(document["skipped"])) == (1, 1)


def test_a_fact_told_again_with_its_day_keeps_the_day(shell: Shell) -> None:
    shell.json("fact", "Bo", "Sings in a choir", "--source", "a talk")
    facts = shell.json("fact", "Bo", "Sings in a choir", "--source", "a talk", "--date", "2026-03-04")["facts"]
    assert [f["date"] for f in facts if f["text"] == "Sings in a choir"] == ["2026-03-04"]


def test_blank_schools_and_employers_are_not_kept(shell: Shell) -> None:
    told = ("--school", " ", "--school", "École Zoë", "--school", "ecole zoe", "--employer", "")
    document = shell.json("me", *told)
    assert (document["schools"], document["employers"]) == (["École Zoë"], [])


def test_the_data_folder_is_its_owners_alone_and_may_be_named_anywhere(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "ASKWELL_HOME"} | {"ASKWELL_MODE": "local"}
    for number, words in enumerate((("--home", "{}", "next", "--json"), ("next", "--home", "{}", "--json"))):
        folder = tmp_path / str(number)
        command = [sys.executable, "-m", "askwell", *(w.format(folder) for w in words)]
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        assert json.loads(done.stdout) == {"today": []}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("now", "at"),
    [("2026-07-01T09:00", "2026-07-01T08:00:00+00:00"), ("2026-07-01T09:00-05:00", "2026-07-01T14:00:00+00:00")],
)
def test_the_clock_of_a_command_is_in_my_zone_unless_it_says(shell: Shell, now: str, at: str) -> None:
    usual, shell.now = shell.now, now
    try:
        assert _moment(shell.json("note", "Bo", "x")["at"]) == _moment(at)
    finally:
        shell.now = usual


def _moment(text: str) -> object:
    from datetime import datetime

    return datetime.fromisoformat(text)


def test_levels_decide_the_exit_status_of_a_check(shell: Shell) -> None:
    mild = GOOD.replace(" I understand if not. Thank you for reading.", "")
    assert {f["level"] for f in shell.json("check", given=mild)[0]["findings"]} == {"advice"}
    shell("check", "--level", "advice", given=mild, status=1)
    shell("check", "--level", "stop", given="Hello", status=0)
