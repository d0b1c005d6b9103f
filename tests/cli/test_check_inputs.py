"""What can be checked: files, folders and standard input, as editors, browsers and other systems write them."""

import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from tests.cli.conftest import Check

ASKING = "Hi Ana,\n\nCould you give me a job?\n"


def found(said: Any, rule: str, path: str = "-") -> Any:  # Any: JSON
    """The first finding of a rule in a record."""
    (record,) = [r for r in said.records if r["path"] == path]
    return next(f for f in record["findings"] if f["rule"] == rule)


def test_a_folder_is_read_for_its_texts_in_order_and_nothing_hidden(check: Check, tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/c.TXT", "pay.eml", "photo.png", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ASKING)
    said = check(".", "b.txt", "--json")
    assert [Path(r["path"]) for r in said.records] == [Path("a.md"), Path("b.txt"), Path("deep/c.TXT")]
    assert len(check("b.txt", "b.txt", "--json").records) == 1


def test_a_folder_without_a_text_is_fine_and_says_so(check: Check, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = check("empty", "--json")
    assert (said.status, said.out, len(said.err.splitlines())) == (0, "[]\n", 1)


@pytest.mark.parametrize(
    "data",
    [b"Hi \xff", b"Hi\0Ana", b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xfeH", b"\xe9t\xe9"],
    ids=["not UTF-8", "a zero byte", "a picture", "half a UTF-16 text", "Latin-1"],
)
def test_what_is_no_text_is_one_line_that_names_it(check: Check, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "good.txt").write_text(ASKING)
    (tmp_path / "bad.txt").write_bytes(data)
    for form in ("text", "json", "github", "sarif"):
        said = check("good.txt", "bad.txt", "--format", form)
        assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
        assert "bad.txt" in said.err
    assert "Standard input" in check(given=data).err


def test_a_saved_mail_is_refused_with_what_to_do(check: Check, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text("From: mia@x.example\nSubject: Tides\n\nHi Ana,\n")
    said = check("a.eml")
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert "Save the letter by itself" in said.err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("nowhere.txt",), "nowhere.txt"),
        (("--kind", "poem"), "poem"),
        (("--channel", "pigeon"), "pigeon"),
        (("--stage", "psychic"), "psychic"),
        (("--format", "vale"), "vale"),
        (("--level", "high"), "high"),
        (("--batch", "nowhere.jsonl"), "nowhere.jsonl"),
    ],
)
def test_what_cannot_be_asked_is_one_line(check: Check, words: tuple[str, ...], named: str) -> None:
    said = check(*words, given=b"Hi")
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert named in said.err


def test_a_stage_that_is_not_installed_is_named_with_those_that_are(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.messages.stages", lambda: ("rules",))
    said = check("--stage", "deep", given=b"Hi")
    assert (said.status, said.out) == (2, "")
    assert "deep is not installed" in said.err
    assert "rules" in said.err


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_places_are_the_same_whatever_editor_wrote_the_text(check: Check, end: str, mark: str, encoding: str) -> None:
    text = f"Subject: Tides{end}{end}Hi Ana 🙂,{end}{end}I’d like “it” – [Name].{end}"
    told = text.encode(encoding) if encoding == "utf-16" else (mark + text).encode()
    slot = found(check("--json", given=told), "leaves-a-placeholder")
    letter = text.split(end + end, 1)[1]
    assert letter[slot["start"] : slot["end"]] == "[Name]"


def test_a_finding_in_the_subject_is_placed_in_the_subject(check: Check) -> None:
    slot = found(check("--json", given=b"Subject:   About [topic]\n\nHi Ana,"), "leaves-a-placeholder")
    assert (slot["field"], "About [topic]"[slot["start"] : slot["end"]]) == ("subject", "[topic]")


def test_a_pasted_page_is_read_for_its_words(check: Check) -> None:
    page = "<p>Hi&nbsp;Ana,</p><p>Could you <b>give me</b> a job?</p><blockquote>Dear [Name],</blockquote>"
    said = check("--json", given=page.encode())
    asked = found(said, "asks-for-a-job")
    assert page[asked["start"] : asked["end"]].startswith("Could you <b>give me</b>")
    assert "leaves-a-placeholder" not in said.rules()


def test_the_size_of_a_note_is_that_of_its_words(check: Check) -> None:
    words = b"<p>" + b"<b></b>" * 90 + b"Hi Ana, I would like to hear how you came to tides.</p>"
    assert "over-the-limit" not in check("--kind", "linkedin-note", "--json", given=words).rules()
    assert "over-the-limit" in check("--kind", "linkedin-note", "--json", given=b"Hello Ana. " * 40).rules()


@pytest.mark.parametrize("form", ["text", "sarif"])
def test_a_megabyte_on_one_line_takes_its_time_and_no_more(check: Check, form: str) -> None:
    text = ("Hi. Could you give me a job, [Name]? 🙂 " * 27_000).encode()
    begun = process_time()
    assert check("--format", form, given=text).status == 1
    assert process_time() - begun < 60  # seconds; looking at the whole line for each finding would take an hour


LIGHT = """
import argparse, sys
from askwell import messages
from askwell.cli import check
messages.check(messages.Message("Hi Ana"))
parser = argparse.ArgumentParser()
check.arguments(parser)
args = parser.parse_args(["--stage", "rules", sys.argv[1]])
before = set(sys.modules)
args.run(args)
print(sorted(name for name in set(sys.modules) - before if not name.startswith("askwell.")), file=sys.stderr)
"""


def test_reading_a_plain_file_loads_nothing_beyond_the_rules(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ASKING)
    done = subprocess.run([sys.executable, "-c", LIGHT, str(tmp_path / "a.txt")], capture_output=True, text=True)
    assert "asks-for-a-job" in done.stdout
    assert done.stderr == "[]\n"
