"""A configuration says what a folder's texts are; the command line says it louder."""

from pathlib import Path

import pytest

from tests.cli.conftest import Check

MILD = b"Hi Ana,\n\nI'm Mia. Could I ask your advice for 20 minutes?\n"


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_bytes(MILD)
    return folder


def kinds(check: Check, *words: str) -> list[str]:
    return [record["kind"] for record in check(*words, "--json").records]


def test_without_a_configuration_a_text_is_an_outreach(check: Check, letters: Path) -> None:
    (letters / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.other]\nkind = "poem"\n')
    assert kinds(check, "letters") == ["outreach"]


@pytest.mark.parametrize(
    ("name", "text"),
    [(".askwell.toml", 'kind = "thank-you"'), ("pyproject.toml", '[tool.askwell]\nkind = "thank-you"')],
)
def test_the_nearest_configuration_upwards_counts_and_flags_win(
    check: Check, letters: Path, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / ".askwell.toml").write_text('kind = "follow-up"')
    assert kinds(check, "letters") == ["follow-up"]
    assert kinds(check, "-") == ["follow-up"]
    (letters / name).write_text(text)
    assert kinds(check, "letters") == ["thank-you"]
    assert kinds(check, "letters", "--kind", "inmail") == ["inmail"]


def test_patterns_say_the_kinds_of_files_and_the_first_that_fits_counts(
    check: Check, letters: Path, tmp_path: Path
) -> None:
    for name in ("thanks.md", "deep/note.txt"):
        (letters / name).parent.mkdir(exist_ok=True)
        (letters / name).write_bytes(MILD)
    (tmp_path / ".askwell.toml").write_text(
        'kind = "follow-up"\n[per-file]\n"thanks*" = "thank-you"\n'
        '"letters/deep/*" = "linkedin-note"\n"*.md" = "inmail"\n'
    )
    assert kinds(check, "letters") == ["follow-up", "linkedin-note", "thank-you"]


def test_the_level_of_a_folder_decides_its_exit_status(check: Check, letters: Path) -> None:
    asking = b"Hi Ana,\n\nCould you give me a job?\n"
    (letters / "a.txt").write_bytes(asking)
    (letters / ".askwell.toml").write_text('level = "stop"')
    assert check("letters").status == 1
    (letters / "a.txt").write_bytes(MILD)
    assert (check("letters").status, check("letters", "--level", "advice").status) == (0, 1)


def test_muted_advice_is_not_told(check: Check, letters: Path) -> None:
    assert "leaves-no-way-out" in check("letters", "--json").rules()
    (letters / ".askwell.toml").write_text('mute = ["leaves-no-way-out"]')
    assert "leaves-no-way-out" not in check("letters", "--json").rules()
    assert '"kind": "external"' in check("letters", "--format", "sarif").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('kinds = "inmail"', "there is no key 'kinds' (did you mean kind?)"),
        ("colour = 1", "there is no key 'colour'; there are: kind,"),
        ('kind = "poem"', "kind is 'poem'; it can be outreach,"),
        ("kind = [1]", "kind is [1]"),
        ('level = ""', "level is ''"),
        ('mute = "is-long"', "mute must be a list"),
        ('mute = ["is-lon"]', "Did you mean is-long?"),
        ('mute = ["asks-for-a-job"]', "asks-for-a-job cannot be muted, since it is more than advice (stop)"),
        ('mute = ["gives-no-reason"]', "gives-no-reason cannot be muted, since it is more than advice (fix)"),
        ("per-file = 1", "per-file must be a table"),
        ('[per-file]\n"*.txt" = "poem"', "*.txt is 'poem'"),
        ("kind = ", "is not TOML"),
        ("\udcff", "is not TOML"),
    ],
)
def test_what_a_configuration_cannot_say_is_one_line_that_names_file_and_key(
    check: Check, letters: Path, text: str, told: str
) -> None:
    (letters / ".askwell.toml").write_bytes(text.encode(errors="surrogateescape"))
    said = check("letters")
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert ".askwell.toml" in said.err
    assert told in said.err


def test_a_table_in_pyproject_must_be_one(check: Check, letters: Path) -> None:
    (letters / "pyproject.toml").write_text("[tool]\naskwell = 1 # tool.askwell\n")
    assert "askwell must be a table" in check("letters").err


def test_a_batch_asks_no_configuration(check: Check, tmp_path: Path) -> None:
    (tmp_path / ".askwell.toml").write_text("colour = 1")
    assert check("--batch", given=b'{"id": 1, "text": "Hi"}').records["kind"] == "outreach"
