"""Which text some bytes are: the encoding, and what makes one doubt it."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.importers.records import CannotRead

CHUNK = 1024 * 1024  # bytes
HEAD = 8192  # bytes looked at to tell text from anything else
LONGEST_LINE = 16 * 1024 * 1024  # bytes
FIRST_PRINTABLE = 32  # code of the first character that is no control
MOST_CONTROLS = 0.02  # share of control characters above which it is no text
SAVE_AS_CSV = "Open it and save the sheet as CSV (UTF-8), then import that file."
MAGIC = {
    b"%PDF": "{name} is a PDF, which cannot be read as a list of people. Export the list as CSV and import that file.",
    b"PK\x03\x04": "{name} is an archive or a workbook inside another one. Unpack it and import the files.",
    b"\xd0\xcf\x11\xe0": "{name} is an old Excel workbook. " + SAVE_AS_CSV,
    b"{\\rtf": "{name} is a formatted document. Save the list as CSV and import that file.",
    b"\x89PNG": "{name} is a picture.",
    b"\xff\xd8\xff": "{name} is a picture.",
    b"GIF8": "{name} is a picture.",
    b"\x1f\x8b": "{name} is packed with gzip. Unpack it and import the file inside.",
    b"7z\xbc\xaf": "{name} is a 7z archive. Unpack it and import the folder.",
    b"Rar!": "{name} is a rar archive. Unpack it and import the folder.",
    b"SQLite format 3": "{name} is a database, which cannot be read as a list of people.",
}
# UTF-32 first: its mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoding:
    """How to turn bytes into text; `doubt` is a sentence for its owner where that took a guess."""

    encoding: str
    errors: str = "strict"
    doubt: str = ""


def decoding(data: bytes, name: str) -> Decoding:
    """The decoding of a file; raises CannotRead for what is empty or no text."""
    _refuse_other_kinds(data, name)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _checked(data, encoding, name)
    wide = _unmarked_utf16(data)
    if wide:
        return _checked(data, wide, name)
    return _checked(data, "utf-8", name)


def is_binary(data: bytes) -> bool:
    """Whether bytes without a known mark are no text at all, by the control characters at their beginning."""
    head = data[:HEAD]
    controls = sum(1 for byte in head if byte < FIRST_PRINTABLE and byte not in b"\t\n\r\f\x1a")
    return controls > len(head) * MOST_CONTROLS and not _unmarked_utf16(data)


def plain(data: bytes, name: str) -> str:
    """The whole text of a small file; raises CannotRead for what is empty or no text."""
    found = decoding(data, name)
    return data.decode(found.encoding, found.errors)


def _refuse_other_kinds(data: bytes, name: str) -> None:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise CannotRead(f"{name} is empty.")
    for magic, sentence in MAGIC.items():
        if data.startswith(magic):
            raise CannotRead(sentence.format(name=name))
    if data[:200].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise CannotRead(f"{name} is a web page. Download the list itself as CSV and import that file.")
    if _longest_line(data) > LONGEST_LINE:
        raise CannotRead(f"{name} has a line longer than {LONGEST_LINE // CHUNK} MB, so it is no list of people.")


def _longest_line(data: bytes) -> int:
    """The longest stretch without a line break, in bytes, give or take one window; cheap on any file."""
    longest, since = 0, 0
    for at in range(0, len(data), CHUNK):
        last = max(data.rfind(b"\n", at, at + CHUNK), data.rfind(b"\r", at, at + CHUNK))
        if last >= 0:
            since = last
        longest = max(longest, min(at + CHUNK, len(data)) - since)
    return longest


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark shows as zeros in every second byte."""
    head = data[:HEAD]
    even, odd, half = head[::2].count(0), head[1::2].count(0), len(head) // 2
    if half and odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if half and even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _checked(data: bytes, encoding: str, name: str) -> Decoding:
    try:
        for _ in _decoded(data, encoding, "strict"):
            pass
    except UnicodeDecodeError:
        return _second_best(data, encoding, name)
    return Decoding(encoding)


def _second_best(data: bytes, encoding: str, name: str) -> Decoding:
    """A few damaged characters in good UTF-8, or else the Western European table spreadsheets write."""
    doubt = f"{name} has characters that could not be read; they show as \N{REPLACEMENT CHARACTER}."
    if not encoding.startswith("utf-8"):
        return Decoding(encoding, "replace", doubt)
    lost = good = 0
    for text in _decoded(data, encoding, "replace"):
        bad = text.count("\N{REPLACEMENT CHARACTER}")
        lost += bad
        good += len(text) - len(text.encode("ascii", "ignore")) - bad
    if good > lost:
        return Decoding(encoding, "replace", doubt)
    return Decoding("cp1252", "replace", f"{name} is not in UTF-8; its accents were read as a Western spreadsheet's.")


def _decoded(data: bytes, encoding: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    view = memoryview(data)
    for at in range(0, len(data), CHUNK):
        yield decoder.decode(view[at : at + CHUNK])
    yield decoder.decode(b"", final=True)
