"""An import happens completely or not at all, whenever the process dies."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROWS = 5_000
SEED = 20261124
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder with its tables, and a file of 5,000 people beside it."""
    home = tmp_path / "home"
    lines = (f"Amina,Rahman {n},https://www.linkedin.com/in/p{n},,Tarn Health,Nurse,12 Mar 2024\n" for n in range(ROWS))
    (tmp_path / "Connections.csv").write_text(HEAD + "".join(lines))
    subprocess.run([sys.executable, "-m", "askwell", "next"], env=environment(home), check=True, capture_output=True)
    return home


def environment(home: Path) -> dict[str, str]:
    """What the child sees: its own data folder, local use."""
    return {**os.environ, "ASKWELL_HOME": str(home), "ASKWELL_MODE": "local"}


def begun(home: Path) -> "subprocess.Popen[str]":
    """A child that has just begun to import."""
    command = [sys.executable, "-m", "tests.proofs.importing", str(home.parent / "Connections.csv")]
    child = subprocess.Popen(command, env=environment(home), stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "begins\n"
    return child


def people(home: Path) -> tuple[int, int]:
    """How many people and imports the file holds, after it was opened as the next start would."""
    connection = sqlite3.connect(home / "askwell.sqlite3")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    counts = [connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("desk_person", "desk_import")]
    connection.close()
    return counts[0], counts[1]


def killed(home: Path, wait: float) -> tuple[int, int]:
    """Import into a copy of the folder, kill the process after so many seconds, and look what is there."""
    copy = home.with_name("copy")
    shutil.copytree(home, copy)
    child = begun(copy)
    time.sleep(wait)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    found = people(copy)
    shutil.rmtree(copy)
    return found


def proof(home: Path, kills: int) -> None:
    """Kill an import so many times, at random moments between its begin and well after its usual end."""
    child = begun(home)
    assert child.stdout is not None
    start = time.monotonic()
    assert child.stdout.readline() == "done\n"
    usual = time.monotonic() - start
    child.communicate()
    assert people(home) == (ROWS, 1)
    with sqlite3.connect(home / "askwell.sqlite3") as connection:
        for table in ("desk_seen", "desk_person", "desk_import"):
            connection.execute(f"DELETE FROM {table}")
    rng = random.Random(SEED)
    found = [killed(home, rng.uniform(0, usual * 1.6)) for _ in range(kills)]
    nothing, everything = found.count((0, 0)), found.count((ROWS, 1))
    print(
        f"import killed … {kills} tries, {kills - nothing - everything} halves: "
        f"{nothing} times nothing, {everything} times everything"
    )
    assert nothing + everything == kills
    assert nothing > 0, "every kill came after the commit"
    assert everything > 0, "every kill came before the commit"


def test_a_killed_import_leaves_nothing_or_everything(home: Path) -> None:
    proof(home, kills=8)


@pytest.mark.long
def test_an_import_killed_fifty_times_never_leaves_a_half(home: Path) -> None:
    proof(home, kills=50)
