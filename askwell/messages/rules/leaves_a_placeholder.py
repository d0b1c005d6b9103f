"""A field left unfilled tells the reader that the letter was not written for them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from askwell.messages.files import data
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule

# One of these stands in every unfilled field; the pattern is made ready only where one does.
_SIGN = re.compile(
    r"[\[{<%«_*@(]|XX|N[Aa][Mm][Ee]|ipsum|TODO|FIXME|TK TK|INSERT|ENTER|ADD|FILL|Recipient|Contact|name|Company"
)
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


@cache
def _slot() -> re.Pattern[str]:
    slots = data("rules/leaves_a_placeholder.toml")
    return re.compile("|".join(slots["slots"]).replace("WORDS", f"(?:{slots['words']})"), re.MULTILINE)


def _in(text: str, field: Literal["text", "subject"]) -> Iterator[Finding]:
    if not _SIGN.search(text):
        return
    for match in _slot().finditer(text):
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


rule = Rule("leaves-a-placeholder", Level.STOP, check, LETTERS, "This is still to be filled in.", bars=True)
