"""Findings as GitHub's workflow commands, which it shows beside the lines of a change."""

import os

from askwell.cli.check.lines import Lines
from askwell.cli.check.reading import Checked
from askwell.messages.silencing import Heard

COMMANDS = {"stop": "error", "fix": "warning", "advice": "notice"}
_IN_WORDS = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES = (*_IN_WORDS, (":", "%3A"), (",", "%2C"))


def show(checked: list[Checked]) -> str:
    """One command a line: findings, and notices about silences that silence nothing."""
    return "\n".join(line for one in checked for line in _of(one))


def _of(one: Checked) -> list[str]:
    lines = Lines(one.source.text)
    found = [_finding(one, lines, heard) for heard in one.heard]
    notes = [
        _command("notice", sentence, **_file(one), line=lines.place(at).line, title="askwell: allow")
        for at, sentence in one.notes
    ]
    return found + notes


def _finding(one: Checked, lines: Lines, heard: Heard) -> str:
    finding, start, end = heard
    where: dict[str, object] = {"line": lines.place(one.letter_at).line}
    if start is not None and end is not None:
        first, last = lines.place(start), lines.place(max(end - 1, start))
        where = {"line": first.line, "endLine": last.line, "col": first.column}
        if first.line == last.line:  # an end column is only understood within one line
            where["endColumn"] = last.column
    instead = f"\nInstead: {finding.fix}" if finding.fix else ""
    words = finding.message + instead
    return _command(COMMANDS[finding.level.word], words, **_file(one), **where, title=finding.rule)


def _file(one: Checked) -> dict[str, object]:
    """The path from the working folder on, as GitHub knows it; none for standard input."""
    path = one.source.path
    if path == "-":
        return {}
    inside = os.path.relpath(path) if os.path.isabs(path) else path  # noqa: PTH117  # pathlib is slower to load
    return {"file": os.path.normpath(inside).replace(os.sep, "/")}


def _command(name: str, words: str, **properties: object) -> str:
    said = ",".join(f"{key}={_escaped(str(value), _IN_PROPERTIES)}" for key, value in properties.items())
    return f"::{name} {said}::{_escaped(words, _IN_WORDS)}"


def _escaped(words: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for character, written in pairs:
        words = words.replace(character, written)
    return words
