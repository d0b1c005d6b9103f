"""Findings for people: where, what the reader will feel, the words underlined, and what to write instead."""

import os
import sys

from askwell.cli.check.lines import Lines
from askwell.cli.check.reading import Checked
from askwell.messages.silencing import Heard
from askwell.reading import Finding

WIDTH = 100  # columns of a terminal that does not say
MARGIN = 8  # columns left of a shown line, its number included
BEFORE = 24  # columns shown before the words that are meant, in a line too long to show whole
FIX_SHOWN = 160  # characters of a rewrite
RULE_HELP = "askwell rule"
COLOURS = {"stop": "1;31", "fix": "1;33", "advice": "1;36"}
_STEERING = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_WORDS = (("stop", "to stop for"), ("fix", "to mend"), ("advice", "to think about"))


def show(checked: list[Checked]) -> str:
    """The whole answer; nothing where nothing was found. Notes on silences go to standard error."""
    paint = Paint(on=colourful())
    blocks = [block for one in checked for block in _of(one, paint)]
    for one in checked:
        lines = Lines(one.source.text)
        for at, sentence in one.notes:
            print(f"{_safe(one.source.path)}:{lines.place(at).line}: {sentence}", file=sys.stderr)
    if not blocks:
        return _all_well(len(checked)) if sys.stdout.isatty() else ""
    return "\n\n".join((*blocks, _summary(checked, paint)))


class Paint:
    """Colour, or none."""

    __slots__ = ("on",)

    def __init__(self, *, on: bool) -> None:
        self.on = on

    def __call__(self, code: str, words: str) -> str:
        """The words in the colour of an ANSI code."""
        return f"\x1b[{code}m{words}\x1b[0m" if self.on and words else words


def colourful() -> bool:
    """True for a terminal that shows colour and whose owner has not said otherwise."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _of(one: Checked, paint: Paint) -> list[str]:
    lines = Lines(one.source.text)
    return [_block(one, lines, heard, paint) for heard in one.heard]


def _block(one: Checked, lines: Lines, heard: Heard, paint: Paint) -> str:
    finding, start, end = heard
    colour = COLOURS[finding.level.word]
    place = None if start is None else lines.place(start)
    path = _safe(one.source.path)
    where = path if place is None else f"{path}:{place.line}:{place.column}"
    says = [f"{paint('1', where)}: {paint(colour, finding.rule)} ({finding.level.word})", f"  {finding.message}"]
    if place is not None and start is not None and end is not None:
        bounds = lines.bounds(place.line)
        shown, under = _underlined(one.source.text, bounds, (start, end))
        goes_on = " …" if end > bounds[1] else ""
        says += [f"{place.line:>{MARGIN - 3}} | {shown}", f"{'':{MARGIN - 3}} | {paint(colour, under + goes_on)}"]
    return "\n".join(says + _instead(finding, paint))


def _instead(finding: Finding, paint: Paint) -> list[str]:
    if finding.fix is None:
        return []
    fix = _safe(" ".join(finding.fix.split()))
    words = fix[:FIX_SHOWN] + "…" * (len(fix) > FIX_SHOWN)
    return [f"{'':{MARGIN - 3}} = {paint('32', f'instead: {words}' if words else 'leave this out')}"]


def _underlined(text: str, line: tuple[int, int], words: tuple[int, int]) -> tuple[str, str]:
    """A line, or the part of it around the words meant, and the marks to go under it; never more than is shown."""
    room = width() - MARGIN
    begin, cut = line[0], ""
    if words[0] - begin > BEFORE and _fitting(text, line, room) < line[1]:
        begin, cut = words[0] - BEFORE, "…"
    end = _fitting(text, (begin, line[1]), room - len(cut) - 1)
    marks = "^" * max(_cells(text[words[0] : min(words[1], end)]), 1)
    shown = cut + _safe(text[begin:end]) + "…" * (end < line[1])
    return shown, " " * len(cut) + _blank(text[begin : words[0]]) + marks


def width() -> int:
    """The columns of the terminal."""
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40) if sys.stdout.isatty() else WIDTH
    except (OSError, ValueError):
        return WIDTH


def _fitting(text: str, line: tuple[int, int], room: int) -> int:
    """Where the part of a line ends that fits in the room, in columns."""
    at, end = line
    while at < end and room > 0:
        room -= _cell(text[at])
        at += 1
    return at


def _blank(words: str) -> str:
    """As much room as the words take; a tab stays one, so that it is as wide as the tab above."""
    return "".join("\t" if c == "\t" else " " * _cell(c) for c in words)


def _cells(words: str) -> int:
    return sum(map(_cell, words))


def _cell(character: str) -> int:
    """Columns of a character: emoji and East Asian letters take two, accents on the letter before none."""
    if character < "\u0300":
        return 1
    import unicodedata

    if unicodedata.combining(character) or character in "\u200d\ufe0e\ufe0f":
        return 0
    return 1 + (unicodedata.east_asian_width(character) in "WF")


def _safe(words: str) -> str:
    """Words that cannot steer the terminal: control characters and hidden direction marks are shown as ·."""
    if words.isascii() and words.isprintable():
        return words
    import unicodedata

    return "".join(
        "·" if c in _STEERING or (unicodedata.category(c) in ("Cc", "Cs") and c != "\t") else c for c in words
    )


def _summary(checked: list[Checked], paint: Paint) -> str:
    levels = [level for one in checked for level in one.levels]
    counts = [f"{levels.count(level)} {words}" for level, words in _WORDS if level in levels]
    texts = f", in {sum(bool(one.heard) for one in checked)} of {len(checked)} texts" if len(checked) > 1 else ""
    first = next(one.heard[0].finding.rule for one in checked if one.heard)
    return paint("1", f"{', '.join(counts)}{texts}.") + f" Why: {RULE_HELP} {first}"


def _all_well(count: int) -> str:
    return "Nothing to mend." if count == 1 else f"Nothing to mend in {count} texts."
