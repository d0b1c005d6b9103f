"""The one command: it is plain sh, and what it installs is pinned."""

import re
import shutil
import subprocess
from collections.abc import Callable
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


@pytest.fixture
def bare(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """A bare machine: ./run beside a list of packages, and only the programs that a test puts there."""
    shutil.copy(RUN, tmp_path / "run")
    (tmp_path / "askwell").mkdir()
    (tmp_path / "requirements").mkdir()
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("dirname", "cat", "cksum", "rm"):
        (tools / name).symlink_to(str(shutil.which(name)))

    def run(*args: str, **programs: str) -> "subprocess.CompletedProcess[str]":
        for name, body in programs.items():
            program = tools / name.replace("_", "-")
            program.write_text(f"#!/bin/sh\n{body}\n")
            program.chmod(0o755)
        command = ["/bin/sh", str(tmp_path / "run"), *args]
        return subprocess.run(
            command, env={"PATH": str(tools)}, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )

    return run


NO_VENV = 'case "$2" in *ensurepip*) exit 1;; *version_info*) exit 0;; esac; exit 1'


def test_without_a_python_it_says_what_is_needed(bare: Callable[..., "subprocess.CompletedProcess[str]"]) -> None:
    done = bare("setup", python3="exit 1")  # one that is too old
    assert done.returncode == 2
    assert "Python 3.11 or newer" in done.stderr


def test_without_venv_it_prints_the_line_that_helps(bare: Callable[..., "subprocess.CompletedProcess[str]"]) -> None:
    done = bare("setup", python3=NO_VENV, id="echo 1000", apt_get="echo touched >&2")
    assert done.returncode == 2
    assert "sudo apt-get install -y python3-venv" in done.stderr
    assert "touched" not in done.stderr


def test_without_venv_root_on_debian_gets_it(bare: Callable[..., "subprocess.CompletedProcess[str]"]) -> None:
    done = bare("setup", python3=NO_VENV, id="echo 0", apt_get='echo "apt-get $*" >&2')
    assert "apt-get install -y --no-install-recommends python3-venv" in done.stderr
    assert done.returncode == 2  # this python still makes no environment
    assert "could not be made" in done.stderr


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
