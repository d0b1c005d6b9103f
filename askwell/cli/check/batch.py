"""`askwell check --batch`: JSON lines in, JSON lines out, in the same order, each as soon as it is read."""
# ruff: noqa: PTH113, PTH123  # pathlib is slow to load

import json
import math
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NoReturn

from askwell.cli.check.reading import a_channel, a_kind, as_json, heard, said_of
from askwell.cli.check.refusing import CannotCheck
from askwell.messages import plain, silencing
from askwell.reading import Message

if TYPE_CHECKING:
    from askwell.messages.learned import Stage

FINE, UNREADABLE_LINE = 0, 2  # exit statuses


def run(paths: list[str], *, stage: "Stage") -> int:
    """Answer every line; 2 when one could not be read. No configuration is asked: a line says all there is to say."""
    status = FINE
    for line in _lines(paths or ["-"]):
        if not line.strip():
            continue
        answer = answered(line, stage=stage)
        if "error" in answer:
            status = UNREADABLE_LINE
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return status


def answered(line: bytes, *, stage: "Stage") -> dict[str, object]:
    """The answer to one line: the record of the contract, or what is wrong with the line."""
    name = None
    try:
        row = _row(line)
        name = row["id"]
        message = _message(row)
    except CannotCheck as fault:
        return {"id": name, "error": str(fault)}
    return {"id": name, **_checked(message, stage=stage)}


def _checked(message: Message, *, stage: "Stage") -> dict[str, object]:
    given = message.text
    allowed = silencing.allowed_in(given)
    cuts = [*allowed.cuts, *plain.tags(given)]
    words = plain.Plain(given, cuts)
    reading = said_of(message._replace(text=words.text) if cuts else message, stage=stage)
    if not cuts:
        return reading.as_json()
    return as_json(reading, silencing.sift(heard(reading, words), allowed.silences).heard)


def _lines(paths: list[str]) -> Iterator[bytes]:
    for path in paths:
        if path == "-":
            yield from sys.stdin.buffer
            continue
        if not os.path.isfile(path):
            raise CannotCheck(f"There is no file {path}.")
        with open(path, "rb") as file:
            yield from file


def _row(line: bytes) -> dict[str, Any]:  # Any: JSON from a stranger
    try:
        row = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number, parse_float=_number)
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        raise CannotCheck(f"This line is not JSON: {fault}") from fault
    if not isinstance(row, dict):
        raise CannotCheck("A line must be one JSON object.")
    if row.get("id") is None:
        raise CannotCheck("A line needs an id.")
    return row


def _message(row: dict[str, Any]) -> Message:  # Any: JSON from a stranger
    kind = a_kind(_word(row, "kind", "outreach"))
    return Message(
        text=_word(row, "text", None),
        kind=kind,
        channel=a_channel(_word(row, "channel", ""), kind),
        subject=_word(row, "subject", ""),
        sender=_name(row, "sender"),
        recipient=_name(row, "recipient"),
        facts=_facts(row),
    )


def _number(word: str) -> float:
    return float(word) if math.isfinite(float(word)) else _no_number(word)


def _no_number(word: str) -> NoReturn:
    raise CannotCheck(f"This line is not JSON: {word} is no number.")


def _word(row: dict[str, Any], field: str, default: str | None) -> str:  # Any: JSON from a stranger
    value = row.get(field)
    value = default if value is None else value
    if not isinstance(value, str):
        raise CannotCheck(f"{field!r} must be a text.")
    return value


def _name(row: dict[str, Any], field: str) -> str:  # Any: JSON from a stranger
    value = row.get(field)
    value = {} if value is None else value
    if not isinstance(value, dict):
        raise CannotCheck(f'{field!r} must be an object such as {{"name": "…"}}.')
    return _word(value, "name", "")


def _facts(row: dict[str, Any]) -> tuple[str, ...]:  # Any: JSON from a stranger
    value = row.get("facts")
    value = [] if value is None else value
    if not isinstance(value, list) or not all(isinstance(f, str) for f in value):
        raise CannotCheck("'facts' must be a list of texts.")
    return tuple(value)
