"""The command line keeps its contract: one JSON document, its exit statuses, and one line for what is refused."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.desk.acts.conftest import HEAD

AMINA = "Amina,Rahman,https://www.linkedin.com/in/amina-r,amina@tarn.example,Tarn Health,Product Manager,12 Mar 2024"
BO = "Bo,Lind,https://www.linkedin.com/in/bo-lind,,Calder Records,Ward sister,1 Feb 2023"


class Shell:
    """A terminal with a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = "2026-11-23T09:00"

    def __call__(self, *words: str, given: str = "", status: int = 0) -> str:
        environment = {
            **os.environ,
            "ASKWELL_HOME": str(self.folder / "home"),
            "ASKWELL_MODE": "local",
            "ASKWELL_NOW": self.now,
        }
        done = subprocess.run(
            [sys.executable, "-m", "askwell", *words],
            env=environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, done.stderr
        if status == 2:
            assert (done.stdout == "" and len(done.stderr.splitlines()) == 1) or "usage:" in done.stderr
            return done.stderr
        return done.stdout

    def json(self, *words: str, given: str = "", status: int = 0) -> Any:  # Any: whatever the document holds
        return json.loads(self(*words, "--json", given=given, status=status))


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A terminal where two people were read in and a curiosity was stated."""
    folder = tmp_path_factory.mktemp("cli")
    (folder / "Connections.csv").write_text(f"{HEAD}\n{AMINA}\n{BO}\n")
    made = Shell(folder)
    counts = made.json("import", str(folder / "Connections.csv"))
    assert counts == {"import": 1, "source": "linkedin", "read": 2, "added": 2, "changed": 0, "known": 0, "skipped": []}
    made.json(
        "me",
        "--name",
        "Mia Lund",
        "--intro",
        "I am a nurse in Leeds",
        "--zone",
        "Europe/London",
        "--school",
        "Lund University",
    )
    made.json("curious", "Product work in health", "--role", "product manager")
    return made


def test_help_and_version_answer_without_a_data_folder(tmp_path: Path) -> None:
    bare = Shell(tmp_path)
    assert "who" in bare("--help")
    assert bare("--version").startswith("askwell ")
    assert not (tmp_path / "home").exists()


def test_the_same_file_from_standard_input_changes_nothing(shell: Shell) -> None:
    counts = shell.json("import", "-", given=f"{HEAD}\n{AMINA}\n{BO}\n")
    assert (counts["added"], counts["changed"], counts["known"]) == (0, 0, 2)


def test_several_files_answer_with_a_list(shell: Shell) -> None:
    path = str(shell.folder / "Connections.csv")
    assert [d["known"] for d in shell.json("import", path, path, "--dry-run")] == [2, 2]


@pytest.mark.parametrize(
    "words",
    [
        ("import", "nowhere.csv"),
        ("undo", "99"),
        ("facts", "Nobody"),
        ("step", "Amina", "asked", "--at", "soon"),
        ("step", "Bo", "thanked"),
        ("step", "Bo", "agreed"),
        ("curious", " "),
        ("me", "--zone", "Mars/Base"),
        ("who", "--curiosity", "99"),
        ("fact", "Amina", "Was a nurse"),
        ("questions", "Amina", "--minutes", "0"),
        ("check", "nowhere.txt"),
        ("check", "--kind", "poem"),
        ("rule", "no-such-rule"),
        ("draft", "poem", "Amina"),
        ("export", "--format", "vcard"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_two(shell: Shell, words: tuple[str, ...]) -> None:
    assert shell(*words, status=2)


def test_whom_to_ask_comes_with_reasons_and_their_sources(shell: Shell) -> None:
    whom = shell.json("who")
    (amina,) = [c for c in whom["candidates"] if c["name"] == "Amina Rahman"]
    assert "aspired-role" in amina["kinds"]
    assert all(
        r["text"] and r["source"]["ref"] and r["source"]["what"] in ("import", "message", "note", "me")
        for r in amina["reasons"]
    )
    assert "veteran" in whom["not_known"]
    assert shell.json("who", "--limit", "0")["candidates"] == []


def test_a_fact_is_kept_with_its_source_and_shown(shell: Shell) -> None:
    shell.json(
        "fact", "amina@tarn.example", "Was a ward nurse for six years", "--source", "her talk", "--date", "2026-03-03"
    )
    facts = shell.json("facts", "Amina Rahman")["facts"]
    assert {"text": "Was a ward nurse for six years", "source": "her talk", "date": "2026-03-03"} in facts


def test_a_draft_is_made_and_checked(shell: Shell) -> None:
    draft = shell.json("draft", "outreach", "Amina")
    assert set(draft) == {"subject", "text", "facts_used", "blanks", "findings"}
    above_advice = [f for f in draft["findings"] if f["level"] != "advice"]
    assert [f["rule"] for f in above_advice] == ["leaves-a-placeholder"] * len(draft["blanks"])
    assert "Amina" in draft["text"]


def test_a_talk_goes_its_way_and_next_says_what_is_due(shell: Shell) -> None:
    assert shell.json("next") == {"today": []}
    for step in (
        ("chosen",),
        ("asked",),
        ("answered", "--reply", "yes"),
        ("agreed", "--at", "2026-12-01T14:00", "--zone", "America/New_York"),
    ):
        interview = shell.json("step", "Amina", *step)
    assert interview["state"] == "agreed"
    assert [e["step"] for e in interview["events"]] == ["chosen", "asked", "answered", "agreed"]
    assert {d["what"]: d["at"] for d in interview["due"]}["hold"] == "2026-12-01T14:00:00+00:00"
    shell("step", "Amina", "agreed", "--at", "2026-12-02T14:00", status=2)
    shell.json("step", "Amina", "prepared")
    shell.json("step", "Amina", "held", "--at", "2026-12-01T14:25")
    shell.json("note", "Amina", "Said that one decision a day taught her most", "--star")
    shell.now = "2026-12-01T15:00"
    (thank,) = shell.json("next")["today"]
    assert (thank["what"], thank["due"]) == ("thank", "2026-12-02T14:25:00+00:00")
    assert "one decision a day" in shell.json("draft", "thank-you", "Amina")["text"]
    shell.now = "2026-11-23T09:00"


def test_questions_fill_the_minutes_they_were_asked_for(shell: Shell) -> None:
    agenda = shell.json("questions", "Amina", "--minutes", "30")
    assert sum(b["minutes"] for b in agenda["agenda"]) == agenda["minutes"] == 30


def test_the_whole_desk_is_exported_and_the_doctor_finds_it_in_order(shell: Shell) -> None:
    written = shell.json("export", str(shell.folder / "out"))
    whole = json.loads(Path(written["written"]).read_text())
    assert [p["first"] for p in whole["people"]] == ["Amina", "Bo"]
    assert shell.json("doctor")["fine"] is True


GOOD = """Subject: Your move from the ward

Hi Amina,

I'm Mia, a nurse in Leeds. I read that you left the ward for Tarn Health, and I'd value your advice on how that was.
Would you have 20 minutes for a call? I understand if not. Thank you for reading.

Mia
"""


def test_a_good_message_passes_and_a_job_ask_does_not(shell: Shell) -> None:
    fact = ("--fact", "Left the ward for Tarn Health")
    (reading,) = json.loads(shell("check", "--format", "json", *fact, given=GOOD))
    assert (reading["path"], reading["verdict"]) == ("-", "send")
    asking = GOOD.replace("Would you have", "Could you give me a job on your team? Would you have")
    (reading,) = json.loads(shell("check", "--json", *fact, given=asking, status=1))
    assert reading["verdict"] == "stop"
    (found,) = [f for f in reading["findings"] if f["rule"] == "asks-for-a-job"]
    assert found["bars"] is True
    body = asking.partition("\n")[2].lstrip("\n")
    assert "job" in body[found["start"] : found["end"]]


def test_a_batch_answers_line_by_line_and_names_the_lines_it_cannot_read(shell: Shell) -> None:
    lines = [
        json.dumps({"id": 7, "text": GOOD, "sender": {"name": "Mia"}}),
        "{broken",
        json.dumps({"id": "q", "kind": "poem", "text": ""}),
    ]
    environment = {**os.environ, "ASKWELL_HOME": str(shell.folder / "home")}
    done = subprocess.run(
        [sys.executable, "-m", "askwell", "check", "--batch", "--stage", "rules"],
        input="\n".join(lines),
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert [a["id"] for a in answers] == [7, None, "q"]
    assert answers[0]["stage"] == "rules"
    assert "error" in answers[1]
    assert "error" in answers[2]


def test_checking_never_loads_django_nor_makes_a_folder(tmp_path: Path) -> None:
    code = (
        "import sys; from askwell.cli import main; status = main(['check', '--stage', 'rules', sys.argv[1]]); "
        "heavy = {'django', 'numpy', 'icalendar'} & set(sys.modules); sys.exit(f'{heavy}' if heavy else 0)"
    )
    path = tmp_path / "m.txt"
    path.write_text(GOOD)
    environment = {**os.environ, "ASKWELL_HOME": str(tmp_path / "home")}
    subprocess.run([sys.executable, "-c", code, str(path)], env=environment, check=True, capture_output=True)
    assert not (tmp_path / "home").exists()


def test_every_rule_has_its_page(shell: Shell) -> None:
    rules = shell.json("rules")
    assert {"name", "kinds", "level", "bars", "says"} <= set(rules[0])
    names = {r["name"] for r in rules}
    assert {"asks-for-a-job", "leaves-a-placeholder", "introduces-nobody", "is-vague", "leads", "pries"} <= names
    assert "Flagged" in shell("rule", "leaves-a-placeholder")


def test_nobody_is_suggested_before_a_curiosity_and_that_is_fine(tmp_path: Path) -> None:
    assert Shell(tmp_path).json("who") == {"candidates": [], "not_known": {}}


def test_the_doctor_says_that_a_damaged_file_is_damaged(tmp_path: Path) -> None:
    fresh = Shell(tmp_path)
    fresh.json("next")
    (tmp_path / "home" / "askwell.sqlite3").write_bytes(b"not a database, for certain" * 400)
    found = fresh.json("doctor", status=1)
    assert found["fine"] is False
    assert [f["what"] for f in found["found"]] == ["integrity"]
