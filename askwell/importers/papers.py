"""JSON files of one's own: facts written down about people, and what one is curious about."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from askwell.importers.files import members
from askwell.importers.records import CannotRead
from askwell.importers.texts import plain
from askwell.people import Curiosity, Fact, Skipped

LISTS = ("roles", "fields", "places", "questions")
SHAPE = '[{"person": "…", "facts": [{"fact": "…", "source": "…", "date": "2026-01-31"}]}]'


def notes(path: Path) -> Iterator[tuple[str, str, Fact] | Skipped]:
    """Person (address, e-mail or name), name and fact, one for each fact; `Skipped.row` is the entry, from 1.

    Raises CannotRead, with the place of the fault, for what is no JSON or no list of entries.
    """
    document = _document(path)
    if not isinstance(document, list):
        raise CannotRead(f"{path.name} is not a list of people with facts: {SHAPE}.")
    for row, entry in enumerate(document, 1):
        yield from _entry(row, entry)


def curiosity(path: Path) -> Curiosity:
    """What someone is curious about; raises CannotRead with the place of the fault."""
    document = _document(path)
    if not isinstance(document, dict):
        raise CannotRead(f'{path.name} is not a curiosity: {{"text": "…", "roles": ["…"], "fields": ["…"]}}.')
    text = document.get("text", "")
    if not isinstance(text, str):
        raise CannotRead(f"{path.name}: “text” is not text.")
    lists = {name: _texts(path.name, name, document.get(name)) for name in LISTS}
    if not text.strip() and not any(lists.values()):
        raise CannotRead(f"{path.name} says nothing yet: give it a text, roles, fields, places or questions.")
    return Curiosity(text=text.strip(), **lists)


def _document(path: Path) -> object:
    if path.is_dir():
        raise CannotRead(f"{path.name} is a folder. Name the JSON file itself.")
    text = plain(members(path)[0].load(), path.name)
    try:
        found: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise CannotRead(f"{path.name}, line {error.lineno}, column {error.colno}: {error.msg}.") from error
    except (RecursionError, ValueError) as error:
        raise CannotRead(f"{path.name} is nested too deeply or holds too large a number.") from error
    return found


def _entry(row: int, entry: object) -> Iterator[tuple[str, str, Fact] | Skipped]:
    if not isinstance(entry, dict):
        yield Skipped(row, f"Entry {row} is not a person with facts.")
        return
    name, person = _text(entry.get("name")), _text(entry.get("person"))
    facts = entry.get("facts")
    if not (person or name):
        yield Skipped(row, f"Entry {row} names nobody.")
    elif not isinstance(facts, list):
        yield Skipped(row, f"Entry {row} ({name or person}) has no list of facts.")
    else:
        for number, fact in enumerate(facts, 1):
            found = _fact(fact, f"Fact {number} of entry {row} ({name or person})")
            yield Skipped(row, found) if isinstance(found, str) else (person or name, name, found)


def _fact(fact: object, where: str) -> Fact | str:
    """A fact, or the sentence that says why it is none."""
    if not isinstance(fact, dict) or not _text(fact.get("fact")):
        return f"{where} says nothing."
    if not _text(fact.get("source")):
        return f"{where} has no source: say where it is known from."
    day = _text(fact.get("date"))
    try:
        when = date.fromisoformat(day) if day else None
    except ValueError:
        return f"{where} has a date that is none: “{day[:40]}”. Write it as 2026-01-31."
    about = "organisation" if fact.get("about") == "organisation" else "person"
    return Fact(_text(fact["fact"]), _text(fact["source"]), when, about)  # type: ignore[arg-type]


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(name: str, field: str, value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise CannotRead(f"{name}: “{field}” is not a list.")
    for number, item in enumerate(value, 1):
        if not isinstance(item, str):
            raise CannotRead(f"{name}: “{field}”, item {number}, is not text.")
    return tuple(text for item in value if (text := item.strip()))
