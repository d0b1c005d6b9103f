"""The data folder: where it is, its secret, and how SQLite keeps it safe."""

import os
import secrets
import sqlite3
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
ONLY_THE_OWNER = 0o077  # what a umask takes away

# The first versions in which the write-ahead log cannot lose a commit in a race of two connections.
_WAL_FIXED_FROM = (3, 51, 3)
_WAL_BACKPORTS = ((3, 44, 6), (3, 50, 7))


def home() -> Path:
    """The data folder named by ASKWELL_HOME, or the platform's; made private when missing."""
    named = os.environ.get("ASKWELL_HOME")
    os.umask(ONLY_THE_OWNER)  # whatever Askwell writes from here on is its owner's alone
    folder = Path(named).expanduser() if named else _platform_folder()
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    return folder.resolve()


def _platform_folder() -> Path:
    import platformdirs  # late: the command line often knows its folder already

    return Path(platformdirs.user_data_dir("askwell", appauthor=False))


def secret(folder: Path) -> str:
    """The secret of this data folder, made at the first run and readable by its owner alone."""
    path = folder / "secret"
    if not path.exists():
        _make_secret(path)
    return path.read_text().strip()


def _make_secret(path: Path) -> None:
    """Writes a secret beside and links it into place: of two first runs one wins, and both read it whole."""
    own = path.with_name(f".secret-{secrets.token_hex(8)}")
    write_private(own, secrets.token_urlsafe(48))
    try:
        os.link(own, path)
    except FileExistsError:
        pass
    finally:
        own.unlink()


def write_private(path: Path, text: str) -> None:
    """Writes a new file that only its owner can read; FileExistsError where there is one."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "w") as file:
        file.write(text)


def journal_mode(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str:
    """WAL where this SQLite's write-ahead log is known to be safe, DELETE elsewhere.

    Source: SQLite's change log, "WAL-reset database corruption bug", fixed in 3.51.3 with backports.
    """
    backported = any(version[:2] == fixed[:2] and version >= fixed for fixed in _WAL_BACKPORTS)
    return "WAL" if version >= _WAL_FIXED_FROM or backported else "DELETE"


def pragmas() -> str:
    """What every connection to the data says first.

    `synchronous=FULL`: what was said to be saved is saved. `cache_spill=OFF`: a long import does not lock readers out
    before it commits. `secure_delete=ON`: what is erased is gone from the file.
    """
    return (
        f"PRAGMA journal_mode={journal_mode()}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA cache_spill=OFF; PRAGMA secure_delete=ON;"
    )
