"""A field left unfilled tells the reader that the letter was not written for them."""

import re
from collections.abc import Iterator
from typing import Literal

from askwell.messages.spotting import spotted
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule

_EMPTY_GREETING = re.compile(
    r"\A\s*(?:hi|hello|dear|hey)[ \t]+(?=[,!]|null\b|undefined\b|none\b)(?:null|undefined|none)?", re.IGNORECASE
)
_CENTURY = re.compile(r"(?:century|chromosomes?|siècle|século|secolo|size|rugby|superbowl|bowl)\s*$", re.IGNORECASE)


def check(view: View) -> Iterator[Finding]:
    """Every unfilled field of the text, quoted parts too, and of the subject."""
    yield from _in(view.message.text, "text")
    yield from _in(view.message.subject, "subject")
    empty = _EMPTY_GREETING.match(view.message.text)
    if empty:
        yield _finding(empty, "text", "greeting")


def _in(text: str, field: Literal["text", "subject"]) -> Iterator[Finding]:
    pattern = spotted(text, "rules/leaves_a_placeholder.toml", re.MULTILINE) if text else None
    for match in pattern.finditer(text) if pattern else ():
        if match[0][0] not in "Xx" or not _CENTURY.search(text[max(0, match.start() - 20) : match.start()]):
            yield _finding(match, field, match[0][:40])


def _finding(match: re.Match[str], field: Literal["text", "subject"], detail: str) -> Finding:
    return Finding(
        rule.name,
        rule.level,
        rule.says,
        match.start(),
        match.end(),
        field=field,
        detail=detail,
        bars=True,
        absolute=True,
    )


rule = Rule(
    "leaves-a-placeholder",
    Level.STOP,
    check,
    LETTERS,
    "This is still to be filled in.",
    bars=True,
    needs=(
        "spots rules/leaves_a_placeholder.toml",
        "subject",
        "greets blank",
        "says null",
        "says undefined",
        "says none",
    ),
)
