"""The start tokens: one opens one browser, once, within a day."""

import hashlib
import secrets
import time
from pathlib import Path

from askwell.site import home

TOKEN_BYTES = 32
TOKEN_LIFE = 24 * 60 * 60  # seconds


def new_token(folder: Path) -> str:
    """A fresh start token, good once within a day; only its hash is kept."""
    tokens = folder / "start"
    tokens.mkdir(mode=home.PRIVATE_FOLDER, exist_ok=True)
    for path in tokens.iterdir():
        if not is_fresh(path):
            path.unlink(missing_ok=True)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    home.write_private(tokens / digest(token), "")
    return token


def use_token(folder: Path, token: str) -> bool:
    """Whether this token was good. It is not any more: of two at once, one unlinks the file."""
    path = folder / "start" / digest(token)
    try:
        fresh = is_fresh(path)
        path.unlink()
    except FileNotFoundError:
        return False
    return fresh


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_fresh(path: Path) -> bool:
    """Whether a token is younger than a day."""
    return time.time() - path.stat().st_mtime < TOKEN_LIFE
