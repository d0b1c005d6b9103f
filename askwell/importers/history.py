"""A career told in one cell: `NHS physio 2011–2016; Sports physio 2016–`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from askwell.importers.years import alone, spans
from askwell.people import Position, Source, fold

LONGEST_HISTORY = 20_000  # characters
MOST_POSITIONS = 100
ENTRIES = re.compile(r"[;\n\r|•·→]|->|=>")
AT = re.compile(r"\s(?:at|@|bei|chez|presso)\s", re.IGNORECASE)
EDGES = " \t,.:;/()[]–—−-"


def positions(text: str, *, employer: str = "", title: str = "", source: Source | None = None) -> tuple[Position, ...]:
    """The positions in a cell, in its order; `employer` and `title` are today's, and tell a list of employers apart.

    An entry is a role, with its employer after the last comma or after "at"; its years stand before or behind it.
    """
    entries = ENTRIES.split(text[:LONGEST_HISTORY])
    found = [position for entry in entries for position in _entry(entry.strip())][:MOST_POSITIONS]
    if any(fold(p.title) == fold(employer) and p.current for p in found if employer and not p.employer):
        found = [_employers(p, title) for p in found]
    return tuple(replace(p, source=source) for p in found)


def _entry(text: str) -> Iterator[Position]:
    found = spans(text)
    if not found:
        label, when = alone(text)
        if label.strip(EDGES):
            yield replace(_role(label), started=when, ended=when)
        return
    behind = bool(text[: found[0].start].strip(EDGES))
    for number, span in enumerate(found):
        if behind:
            label = text[found[number - 1].end if number else 0 : span.start]
        else:
            label = text[span.end : found[number + 1].start if number + 1 < len(found) else len(text)]
        if behind and number == len(found) - 1:
            label = f"{label.rstrip(' (,')}, {tail}" if (tail := text[span.end :].strip(EDGES)) else label
        if label.strip(EDGES):
            yield replace(_role(label), started=span.started, ended=span.ended, current=span.current)


def _role(label: str) -> Position:
    """A role and where: `Teacher at Leeds Grammar`, `Systems analyst, NHS`."""
    label = " ".join(label.split()).strip(EDGES)
    parts = AT.split(label, maxsplit=1)
    if len(parts) > 1:
        return Position(parts[0].strip(EDGES), parts[1].strip(EDGES))
    role, _, employer = label.rpartition(",")
    return Position(role.strip(EDGES), employer.strip(EDGES)) if role.strip(EDGES) else Position(label)


def _employers(position: Position, title: str) -> Position:
    """A position of a history that lists employers and not roles: only today's role is known."""
    if position.employer:
        return position
    return replace(position, title=title if position.current else "", employer=position.title)
