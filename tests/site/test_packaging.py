"""The package alone: built, installed into a new environment, and started."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from askwell import __version__
from askwell.site import fonts
from tests.serving import Visitor, served

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as a build makes it."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(out), str(PROJECT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = out.glob("*.whl")
    return made


def test_the_wheel_carries_what_the_app_reads_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"askwell", f"askwell-{__version__}.dist-info"}
    inside = set(names)
    kept = {
        ".py",
        ".toml",
        ".tsv",
        ".html",
        ".css",
        ".js",
        ".svg",
        ".md",
        ".json",
        ".txt",
        ".csv",
        ".zip",
        ".webmanifest",
    }
    for path in (PROJECT / "askwell").rglob("*"):
        if path.suffix in kept and "__pycache__" not in path.parts:
            assert path.relative_to(PROJECT).as_posix() in inside
    for name in fonts.FONTS:
        assert f"askwell/desk/static/askwell/fonts/{name}" in inside


def test_the_wheel_installed_alone_serves(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "venv"
    venv.create(place, with_pip=True, symlinks=True)
    python = place / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    # What it depends on is borrowed from the environment of the tests: the lock files are tested by ./run itself.
    packages = sysconfig.get_path("purelib", vars={"base": str(place)})
    Path(packages, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    said = subprocess.run([place / "bin" / "askwell", "--version"], capture_output=True, text=True, cwd=tmp_path)
    assert said.stdout == f"askwell {__version__}\n", said.stderr
    with served(tmp_path / "home", python=str(python), cwd=tmp_path) as app:
        assert Visitor().get(f"{app.root}/healthz") == (200, "alive\n")
        assert Visitor().get(f"{app.root}/static/askwell/fonts/inter.woff2")[0] == 200
        assert (
            str(place)
            in subprocess.run(
                [python, "-c", "import askwell; print(askwell.__file__)"], capture_output=True, text=True, cwd=tmp_path
            ).stdout
        )
