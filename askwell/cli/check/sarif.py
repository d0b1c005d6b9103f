"""Findings as SARIF 2.1.0, the format in which checkers speak to code hosts and editors.

The form: OASIS, Static Analysis Results Interchange Format 2.1.0.
"""

import hashlib
from pathlib import PurePath
from urllib.parse import quote

from askwell import __version__
from askwell.cli.check import rulebook
from askwell.cli.check.lines import Lines
from askwell.cli.check.reading import Checked
from askwell.messages.silencing import Heard, Silence
from askwell.reading import Level, Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.STOP: "error", Level.FIX: "warning", Level.ADVICE: "note"}
STANDARD_INPUT = "standard-input"

_Object = dict[str, object]


def document(checked: list[Checked]) -> _Object:
    """One run with every rule that found something, and every finding, silenced ones as suppressed."""
    names = sorted({h.finding.rule for one in checked for h in (*one.heard, *(s[0] for s in one.silenced))})
    index = {name: number for number, name in enumerate(names)}
    run: _Object = {
        "tool": {"driver": {"name": "Askwell", "semanticVersion": __version__, "rules": _rules(names)}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n"],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notes(checked)}],
        "results": [result for one in checked for result in _results(one, index)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(names: list[str]) -> list[_Object]:
    rules: dict[str, Rule] = {}
    for rule in rulebook.rules():
        rules.setdefault(rule.name, rule)
    return [_rule(rules.get(name), name) for name in names]


def _rule(rule: Rule | None, name: str) -> _Object:
    if rule is None:  # a finding that a learned stage named
        return {"id": name}
    page = "\n\n".join(rulebook.pages(name))
    return {
        "id": name,
        "shortDescription": {"text": rule.says},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"kinds": list(rule.kinds), "bars": rule.bars},
    }


def _results(one: Checked, index: dict[str, int]) -> list[_Object]:
    lines = Lines(one.source.text)
    heard = [_result(one, lines, h, index) for h in one.heard]
    silenced = [{**_result(one, lines, h, index), "suppressions": [_suppression(s)]} for h, s in one.silenced]
    return heard + silenced


def _result(one: Checked, lines: Lines, heard: Heard, index: dict[str, int]) -> _Object:
    finding = heard.finding
    region = _region(one, lines, heard)
    made: _Object = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": _file(one), "region": region}}],
        "partialFingerprints": {"askwell/v1": _fingerprint(one, heard)},
        "properties": {"detail": finding.detail, "bars": finding.bars},
    }
    if finding.fix is not None and heard.start is not None:
        change = {"deletedRegion": region, "insertedContent": {"text": finding.fix}}
        made["fixes"] = [
            {
                "description": {"text": f"Write: {finding.fix}" if finding.fix else "Leave this out."},
                "artifactChanges": [{"artifactLocation": _file(one), "replacements": [change]}],
            }
        ]
    return made


def _region(one: Checked, lines: Lines, heard: Heard) -> _Object:
    """Where the words are; for the message as a whole the line it begins with, since code hosts want one."""
    if heard.start is None or heard.end is None:
        return {"startLine": lines.place(one.letter_at).line}
    first, after = lines.place(heard.start), lines.place(heard.end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": after.line,
        "endColumn": after.column,
        "snippet": {"text": one.source.text[heard.start : heard.end]},
    }


def _suppression(silence: Silence | None) -> _Object:
    if silence is None:
        return {"kind": "external", "justification": "Muted by the configuration."}
    return {"kind": "inSource", **({"justification": silence.because} if silence.because else {})}


def _fingerprint(one: Checked, heard: Heard) -> str:
    """The same for the same words in the same file, wherever they stand in it."""
    words = "" if heard.start is None else one.source.text[heard.start : heard.end]
    told = "\0".join((str(_file(one)["uri"]), heard.finding.rule, heard.finding.detail, words))
    return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def _notes(checked: list[Checked]) -> list[_Object]:
    return [
        {
            "level": "note",
            "message": {"text": sentence},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": _file(one),
                        "region": {"startLine": Lines(one.source.text).place(at).line},
                    }
                }
            ],
        }
        for one in checked
        for at, sentence in one.notes
    ]


def _file(one: Checked) -> _Object:
    path = one.source.path
    if path == "-":
        return {"uri": STANDARD_INPUT}
    pure = PurePath(path)
    return {"uri": pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), errors="surrogateescape")}
