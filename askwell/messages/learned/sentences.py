"""A message cut into the sentences that the learned stages read one by one."""

import re

_FORWARDED = re.compile(
    r"-{3,}\s*(?:original|forwarded)\b|begin forwarded message|on\b.{5,200}\bwrote:\s*$|_{20,}\s*$", re.IGNORECASE
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|mx|prof|st|rev|fr|sr|jr|e\.g|i\.e|vs|approx|no|ext|dept|tel|ing|hon)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_SHORT_LINE = 50  # characters; a shorter line was broken on purpose, not wrapped
_LONGEST = 600  # characters read as one sentence


def spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence stands, in code points, end exclusive; no quoted or forwarded part, no signature.

    A sentence goes over a line's end only where the line was wrapped. Time is linear in the text.
    """
    return [span for begin, end in _blocks(text) for span in _sentences(text, begin, end)]


def _blocks(text: str) -> list[tuple[int, int]]:
    """Runs of lines that a sentence may go through."""
    blocks: list[tuple[int, int]] = []
    at, goes_on, before = 0, False, ""
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if line.rstrip("\r\n") in ("-- ", "--") or _FORWARDED.match(bare[:240]):
            break
        if not bare or bare[0] == ">":
            goes_on = False
        elif goes_on and (bare[0].islower() or len(before) >= _SHORT_LINE):
            blocks[-1] = (blocks[-1][0], at + len(line))
        else:
            blocks.append((at, at + len(line)))
        before, goes_on = bare, bool(bare) and bare[0] != ">"
        at += len(line)
    return blocks


def _sentences(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    found, at = [], begin
    for mark in _END.finditer(text, begin, end):
        near = text[max(at, mark.start() - 8) : mark.start() + 1]
        if mark[0] == "." and _ABBREVIATION.search(near) and mark.end() < end - 1:
            continue
        found.append((at, mark.end()))
        at = mark.end()
    found.append((at, end))
    return [s for a, b in found if (s := _trimmed(text, a, b))]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int] | None:
    part = text[begin:end]
    bare = part.strip()
    if not any(c.isalnum() for c in bare):
        return None
    begin += part.index(bare)
    return begin, begin + min(len(bare), _LONGEST)
