"""The examples on the pages of rules, read as a person reads them."""

import re
import typing
from dataclasses import dataclass
from datetime import date, datetime

from askwell.messages import Message, page
from askwell.reading import Context

_FENCE = re.compile(r"^```message\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADER = re.compile(r"\A((?:(?:kind|channel|to|from|fact|subject|stopped|knows): [^\n]*\n)+)\n")


@dataclass(frozen=True, slots=True)
class Example:
    """A message from a page, and the spans its ==marks== show; no spans means the message as a whole."""

    message: Message
    marks: tuple[tuple[int, int], ...]


def examples(name: str, section: str) -> list[Example]:
    """The examples under one heading of a rule's page."""
    text = page(name).split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    return [_example(match[1].rstrip("\n")) for match in _FENCE.finditer(text)]


def _example(block: str) -> Example:
    header = _HEADER.match(block)
    fields: dict[str, list[str]] = {}
    for line in header[1].splitlines() if header else ():
        key, _, value = line.partition(": ")
        fields.setdefault(key, []).append(value)
    text, marks = _without_marks(block[header.end() :] if header else block)
    message = Message(
        text=text,
        kind=fields.get("kind", ["outreach"])[0],  # type: ignore[arg-type]  # a page may name any kind
        subject=fields.get("subject", [""])[0],
        sender=fields.get("from", [""])[0],
        recipient=fields.get("to", [""])[0],
        facts=tuple(fields.get("fact", ())),
        stopped=fields.get("stopped") == ["yes"],
        context=_context(fields["knows"]) if "knows" in fields else None,
    )
    return Example(message, marks)


def _context(lines: list[str]) -> Context:
    """What `knows: FIELD VALUE` lines say; a field of texts may be given more than once."""
    known: dict[str, typing.Any] = {}  # Any: each field has a type of its own
    hints = typing.get_type_hints(Context, localns={"date": date, "datetime": datetime})
    for line in lines:
        name, _, value = line.partition(" ")
        kind = typing.get_args(hints[name])[0]
        if kind in (date, datetime):
            known[name] = kind.fromisoformat(value)
        elif kind is bool:
            known[name] = value == "yes"
        elif kind in (int, str):
            known[name] = kind(value)
        else:
            known[name] = (*known.get(name, ()), *([value] if value else []))
    return Context(**known)


def _without_marks(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    pieces = text.split("==")
    marks, at = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            marks.append((at, at + len(piece)))
        at += len(piece)
    return "".join(pieces), tuple(marks)
