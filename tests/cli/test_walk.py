"""The walk that the documents show runs from an export file to a thank-you, on real and on invented archives."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NETWORKS = ROOT.parent / "shared" / "networks" / "dev"


def walk(tmp_path: Path, *folder: str) -> str:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("ASKWELL_")},
        "ASKWELL_HOME": str(tmp_path / "home"),
        "ASKWELL": f"{sys.executable} -m askwell",
    }
    done = subprocess.run(
        ["sh", str(ROOT / "docs" / "walk.sh"), *folder],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    return done.stdout


def goes_all_the_way(said: str) -> None:
    assert said.count('"added": 0, "changed": 0') == 2
    assert "message.txt: send" in said
    assert "thanks.txt: send" in said
    assert "one decision a day" in said.partition("Thank them within a day, with something they said\n")[2]
    assert "will not stay" not in said.partition("Thank them within a day, with something they said\n")[2]
    assert "reflected." in said


def test_sams_network_walks_from_an_archive_to_a_thank_you(tmp_path: Path) -> None:
    goes_all_the_way(walk(tmp_path))


@pytest.mark.parametrize("network", ["nurse-leeds", "teacher-lisbon"])
def test_a_judged_network_walks_from_an_archive_to_a_thank_you(tmp_path: Path, network: str) -> None:
    folder = NETWORKS / network
    assert folder.is_dir(), f"The judged networks are not there: {folder}. They belong beside the checkout."
    goes_all_the_way(walk(tmp_path, str(folder)))
