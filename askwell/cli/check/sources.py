"""What is to be checked: files, the texts of a folder, standard input."""
# ruff: noqa: PTH112, PTH113, PTH118, PTH123  # pathlib is slow to load

import os
import sys
from collections.abc import Iterator
from typing import NamedTuple

from askwell.cli.check.refusing import CannotCheck

TEXTS = (".txt", ".md")  # what is read in a folder; a file named by itself is read whatever it is called
MAIL = ".eml"  # its lines are those of the post, not of the letter, so no place in it could be shown
LARGEST_TEXT = 8 * 1024 * 1024  # bytes of one message: far above any letter
SUBJECT = "subject:"  # how a file may open
_WIDE_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Source(NamedTuple):
    """A text as given, without its byte order mark, and the path it came from (`-` for standard input)."""

    path: str
    text: str


def read(paths: list[str]) -> list[Source]:
    """Everything that the paths name, each once, in their order; raises CannotCheck before anything is checked."""
    return [Source(path, _decoded(path, _bytes(path))) for path in dict.fromkeys(_files(paths))]


def _files(paths: list[str]) -> Iterator[str]:
    for path in paths:
        if path != "-" and os.path.isdir(path):
            found = sorted(_in_folder(path))
            if not found:
                print(f"There is no text in {path}: neither *.txt nor *.md.", file=sys.stderr)
            yield from found
        else:
            yield path


def _in_folder(folder: str) -> Iterator[str]:
    """The texts of a folder and the folders in it; hidden ones are left alone, links to folders not followed."""
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (
            os.path.normpath(os.path.join(here, name))
            for name in files
            if name.lower().endswith(TEXTS) and not name.startswith(".")
        )


def _bytes(path: str) -> bytes:
    if path == "-":
        if sys.stdin.isatty():
            print("Write or paste your message; Ctrl-D ends it.", file=sys.stderr)
        return sys.stdin.buffer.read(LARGEST_TEXT + 1)
    if not os.path.isfile(path):
        raise CannotCheck(f"There is no file {path}.")
    if path.lower().endswith(MAIL):
        raise CannotCheck(f"{path} is a letter in its envelope. Save the letter by itself, as text, and check that.")
    with open(path, "rb") as file:
        return file.read(LARGEST_TEXT + 1)


def _decoded(path: str, data: bytes) -> str:
    name = "Standard input" if path == "-" else path
    if len(data) > LARGEST_TEXT:
        raise CannotCheck(f"{name} is too long for a message.")
    encoding = next((wide for mark, wide in _WIDE_MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        at = f" (byte {fault.start})"
        raise CannotCheck(f"{name} is not UTF-8 text{at}. Save it as UTF-8 and try again.") from fault
    if "\0" in text:
        raise CannotCheck(f"{name} is no text but something else (it holds a zero byte).")
    return text


class Opened(NamedTuple):
    """A text taken apart: its subject and where it begins, and where the letter itself begins."""

    subject: str
    subject_at: int
    letter_at: int


def opened(text: str) -> Opened:
    """The subject line that a text may open with; what follows is the letter."""
    if text[: len(SUBJECT)].lower() != SUBJECT:
        return Opened("", 0, 0)
    end = text.find("\n")
    end = len(text) if end < 0 else end
    words = text[len(SUBJECT) : end]
    at = len(SUBJECT) + len(words) - len(words.lstrip())
    return Opened(words.strip(), at, len(text) - len(text[end:].lstrip("\r\n")))
