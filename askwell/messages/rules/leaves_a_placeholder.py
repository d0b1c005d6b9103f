"""A field left unfilled tells the reader that the letter was not written for them."""

import re
from collections.abc import Iterator
from typing import Literal

from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule

_SLOT_WORDS = (
    r"(?:name|your|my|their|his|her|company|employer|organi[sz]ation|insert|date|day|time|role|job|title|position|field|industry|sector|topic"
    r"|subject|school|university|college|city|town|place|recipient|contact|first|last|surname|mutual|specific|project|link|number|article"
    r"|degree|course|major|skill|reason|something|detail|fill|add|xx+|tbd|tbc|todo|placeholder|area|department|team|event|month|year|hobby|interest)"
)
_SLOT = (
    # [anything], but not a footnote, an editor's mark, a ticked box or a link
    r"\[(?!\s*(?:sic|x|edit(?:ed)?|laughs?|laughter|external|ext|redacted|image|photo|cid:[^\]]*|\.{2,}|…|emphasis[^\]]*|was:[^\]]*|http[^\]]*)\s*\])"
    r"(?=[^\]\n]{0,80}[^\W\d_])[^\[\]\n]{1,100}\](?!\()"
    r"|\{\{[^{}\n]{0,60}\}\}|\$\{[^{}\n]{1,60}\}|\{[A-Za-z_][^{}\n]{0,40}\}|\{%[^{}\n]{1,60}%\}|%%?[A-Za-z_]{3,30}%%?|\*\|[A-Z_]{2,30}\|\*|@@[A-Za-z_]{2,30}@@"
    rf"|«\s*(?i:{_SLOT_WORDS})[^»\n]{{0,40}}»|<<[^<>\n]{{1,40}}>>"
    rf"|<\s*(?i:{_SLOT_WORDS})[^<>\n@/:=]{{0,40}}>"
    rf"|\(\s*(?i:(?:insert|your|add|fill in|enter|recipient['’]?s?|their|company|first|last|full)\s+{_SLOT_WORDS}|name|company|employer|job title|company name)\s*\)"
    r"|(?<!_)_{3,}(?!_)|\b(?:INSERT|ENTER|ADD|FILL IN) (?:[A-Z]+ ?){1,4}\b|\b(?:FIRST|LAST|FULL|COMPANY|RECIPIENT|CONTACT|USER)[ _]?NAME\b|\b[Ll]orem ipsum\b"
    r"|\bX{3,}\b|(?<=[a-z,] )XX(?= (?:[a-z]|at\b)|[,.?!]|$)|\b(?:TODO|FIXME)\b|\bTK TK\b"
    r"|(?:(?<=\bDear )|(?<=\bHi )|(?<=\bHello ))(?:Name|First ?name|Recipient|Contact)(?=[,:!\n])"
    r"|^[ \t]*(?:Your|My|First|Full) [Nn]ame[ \t]*$|\bat Company\b(?! [A-Z])"
)
# One of these stands in every unfilled field; the pattern is made ready only where one does.
_SIGN = re.compile(r"[\[{<%«_*@(]|XX|N[Aa][Mm][Ee]|ipsum|TODO|FIXME|TK TK|INSERT|ENTER|ADD|FILL|Recipient|Contact|name|Company")
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
    if not _SIGN.search(text):
        return
    for match in re.finditer(_SLOT, text, re.MULTILINE):
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
