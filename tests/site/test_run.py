"""The one command: it is plain sh, and what it installs is pinned."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
RUN = PROJECT / "run"


@pytest.mark.parametrize("shell", ["sh", "dash", "bash"])
def test_it_is_plain_sh(shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell} here")
    for script in (RUN, PROJECT / ".ci" / "run"):
        assert subprocess.run([shell, "-n", str(script)]).returncode == 0
        assert script.read_text().startswith("#!/bin/sh\n")
        assert script.stat().st_mode & 0o111


def test_it_uses_nothing_that_only_bash_knows() -> None:
    bashisms = re.compile(
        r"\[\[|\blocal \b|\bfunction \b|<<<|\$\{\w+(,,|\^\^|//)|\bsource \b|&>|\bdeclare\b|=~|\bpipefail\b"
    )
    found = [line for line in RUN.read_text().splitlines() if bashisms.search(line)]
    assert found == []


def test_help_names_every_command_and_needs_no_set_up(tmp_path: Path) -> None:
    lone = tmp_path / "run"
    shutil.copy(RUN, lone)
    done = subprocess.run([lone, "help"], capture_output=True, text=True)
    assert done.returncode == 0
    assert not (tmp_path / ".venv").exists()
    handled = re.findall(r"^  ([a-z]+)\) ", RUN.read_text(), re.MULTILINE)
    assert {"test", "check", "bench", "measure", "prove", "setup", "lock", "askwell"} <= set(handled)
    for name in set(handled) - {"start"}:
        assert f"./run {name}" in done.stdout


def test_an_unknown_command_is_wrong_usage(tmp_path: Path) -> None:
    lone = tmp_path / "run"
    shutil.copy(RUN, lone)
    assert subprocess.run([lone, "fly"], capture_output=True).returncode == 2


def test_without_a_python_it_says_what_is_needed(tmp_path: Path) -> None:
    lone = tmp_path / "run"
    shutil.copy(RUN, lone)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("dirname", "cat", "cksum", "rm"):
        (tools / name).symlink_to(str(shutil.which(name)))
    for name in ("requirements", "askwell"):
        (tmp_path / name).mkdir()
    done = subprocess.run(["/bin/sh", lone, "setup"], env={"PATH": str(tools)}, capture_output=True, text=True)
    assert done.returncode == 2
    assert "Python 3.11 or newer" in done.stderr


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_every_requirement_is_pinned_and_hashed_and_names_no_address(kind: str) -> None:
    text = (PROJECT / "requirements" / f"{kind}.txt").read_text()
    assert "http" not in re.sub(r"^[\w.-]+==", "", text, flags=re.MULTILINE)
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[\w.\[\]-]+==[\w.+!]+( ; [^\\]+)? \\\n", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry


def test_both_lists_agree() -> None:
    def pins(kind: str) -> set[str]:
        return set(
            re.findall(r"^[\w.-]+==[\w.]+", (PROJECT / "requirements" / f"{kind}.txt").read_text(), re.MULTILINE)
        )

    assert pins("run") < pins("dev")
