"""Rows out of any delimited text: finds the header by its names, and mends what an unclosed quote swallowed."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from askwell.importers.headers import Columns, columns
from askwell.importers.records import CannotRead
from askwell.importers.texts import Decoding, decoding, is_binary

HEAD = 256 * 1024  # bytes in which the header must stand
LONGEST_CELL = 4 * 1024 * 1024  # characters
DELIMITERS = ",;\t|"
MOST_ROWS = 1_000_000  # lines of one file
MOST_LINES = 2_000  # lines in which the header must stand

Row = tuple[int, list[str]]  # the line it begins on (from 1), its cells


@dataclass(frozen=True, slots=True)
class Table:
    """A text with a header that was understood; `wrapped` where a spreadsheet put each line into one cell."""

    name: str
    data: bytes
    decoding: Decoding
    delimiter: str
    start: int  # lines up to and including the header
    header: tuple[str, ...]
    columns: Columns
    wrapped: bool = False

    def rows(self, told: Callable[[str], None]) -> Iterator[Row]:
        """Every row that is not blank, at least as wide as the header; `told` hears of all that is doubtful."""
        if self.decoding.doubt:
            told(self.decoding.doubt)
        return _unwrapped(self, told) if self.wrapped else _rows(self, told)


def find(data: bytes, name: str, kind: str, fits: Callable[[Columns], bool]) -> Table | None:
    """The table in a file, or None where no line of its head is a header that `fits`; raises CannotRead for no text."""
    _refuse_too_many_lines(data, name)
    found = decoding(data, name)
    head = data[:HEAD].decode(found.encoding, "ignore").replace("\0", "")
    best: Table | None = None
    for start, delimiter, cells, wrapped in _headers(head):
        places = columns(cells, kind) if len(cells) > 1 else {}
        if fits(places) and (best is None or (start == best.start and len(places) > len(best.columns))):
            best = Table(name, data, found, delimiter, start, tuple(cells), places, wrapped)
        elif best is not None and start > best.start:
            break
    return best


def _refuse_too_many_lines(data: bytes, name: str) -> None:
    if max(data.count(b"\n"), data.count(b"\r")) > MOST_ROWS:
        raise CannotRead(f"{name} has more than {MOST_ROWS:,} lines. Split it and import the parts.")


def _headers(head: str) -> Iterator[tuple[int, str, list[str], bool]]:
    """Each line of the head as a header might read, first alone, then together with the lines its quotes join."""
    lines = list(islice(io.StringIO(head, newline=""), MOST_LINES))
    for number, line in enumerate(lines, 1):
        for delimiter in DELIMITERS:
            if delimiter in line:
                cells = _alone(line, delimiter) or []
                yield number, delimiter, cells, False
                if len(cells) == 1 and delimiter in cells[0]:
                    yield number, delimiter, _alone(cells[0], delimiter) or [], True
    for delimiter in DELIMITERS:
        if delimiter in head:
            yield from _joined(lines, delimiter)


def _joined(lines: list[str], delimiter: str) -> Iterator[tuple[int, str, list[str], bool]]:
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num, delimiter, [" ".join(c.split()) for c in cells], False
    except csv.Error:
        return


def _alone(line: str, delimiter: str) -> list[str] | None:
    """One line read by itself, strictly; None where its quotes do not close."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None


def _lines(table: Table) -> Iterator[str]:
    text = io.TextIOWrapper(
        io.BytesIO(table.data), encoding=table.decoding.encoding, errors=table.decoding.errors, newline=""
    )
    lines: Iterator[str] = islice(text, table.start, None)
    return (line.replace("\0", "") for line in lines) if b"\0" in table.data else lines


def _rows(table: Table, told: Callable[[str], None]) -> Iterator[Row]:
    # The limit belongs to the whole process: it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_CELL))
    kept: list[str] = []
    faults = Faults(table.name)
    reader = csv.reader(_keeping(_lines(table), kept), delimiter=table.delimiter)
    start, width = table.start, len(table.header)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error:
            row = []
        if len(kept) == 1 and row and (len(row) >= width or kept[0].count('"') % 2 == 0):
            if len(row) < width:
                row.extend([""] * (width - len(row)))
            yield start + reader.line_num, row
        elif len(kept) > 1 or kept[0].strip():
            at = start + reader.line_num - len(kept) + 1
            yield from ((line, _padded(cells, width)) for line, cells in _several(table, row, kept, at, faults))
        kept.clear()
    for sentence in faults.sentences():
        told(sentence)


@dataclass(slots=True)
class Faults:
    """The lines of one file on which something had to be mended or left out."""

    name: str
    unclosed: list[int] = field(default_factory=list)
    fragments: list[int] = field(default_factory=list)
    too_large: list[int] = field(default_factory=list)

    def sentences(self) -> Iterator[str]:
        """What its owner should know, one sentence a kind of fault."""
        for lines, what in (
            (self.unclosed, "a quote is opened and never closed; the lines after it were read one by one"),
            (self.fragments, "there is only a piece of a row, which was left out"),
            (self.too_large, "a cell is too large to be read, so its row was left out"),
        ):
            if lines:
                others = f" and {len(lines) - 1:,} more" if len(lines) > 1 else ""
                yield f"{self.name}, line {lines[0]}{others}: {what}."


def _padded(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def _keeping(lines: Iterator[str], kept: list[str]) -> Iterator[str]:
    for line in lines:
        kept.append(line)
        yield line


def _several(table: Table, row: list[str], kept: list[str], at: int, faults: Faults) -> Iterator[Row]:
    """A row over several lines: a cell with line breaks is left alone, a quote never closed is read line by line."""
    width = len(table.header)
    lines = [_cells(line, table.delimiter) for line in kept]
    # One line alone shows an open quote only where the reader came to its end.
    swallowed = any(len(cells) == width for cells in (lines[1:] or (lines if row else [])))
    if row and (_is_sound(kept, table.delimiter) or not swallowed):
        yield at, row
    elif not swallowed:
        faults.too_large.append(at)
    else:
        faults.unclosed.append(at)
        for number, cells in enumerate(lines, at):
            if len(cells) * 2 >= width:
                yield number, cells
            elif any(cells):
                faults.fragments.append(number)


def _is_sound(kept: list[str], delimiter: str) -> bool:
    try:
        return sum(1 for _ in csv.reader(kept, delimiter=delimiter, strict=True)) == 1
    except csv.Error:
        return False


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line by itself; where its quotes do not close, they are taken for letters."""
    cells = _alone(line, delimiter)
    return [c.strip().strip('"') for c in line.split(delimiter)] if cells is None else cells


def _unwrapped(table: Table, told: Callable[[str], None]) -> Iterator[Row]:
    for at, row in _rows(table, told):
        yield at, _padded(row if any(row[1:]) else _cells(row[0], table.delimiter), len(table.header))


def nothing_found(name: str, wanted: str, data: bytes) -> CannotRead:
    """What to raise for a table whose header nobody knows: names what was looked for and what stands there."""
    if is_binary(data):
        return CannotRead(f"{name} is not a text file. Import the CSV file or the zip as you downloaded it.")
    found = decoding(data, name)
    first = next((x for x in data[:HEAD].decode(found.encoding, "ignore").splitlines() if x.strip()), "")
    return CannotRead(f"{name} has no line with the columns {wanted}. It begins “{first.strip()[:80]}”.")
