"""A block of text looks like work."""

import re
from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_AROUND = 2  # blank lines that part greeting and closing from the body
_BREAK = re.compile(r"\n[ \t]*\r?\n")


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where it is long and has no paragraph."""
    first, last = view.letter.body
    blank_lines = view.message.text.count("\n\n")
    if blank_lines > _AROUND or last - first <= limits_of("words")["block"]:
        return
    if not _BREAK.search(view.message.text, *view.letter.span(first, last)):
        yield whole(rule)


rule = Rule(
    "is-one-block",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "thank-you", "keep-in-touch", "introduction-request"),
    "On a phone this is one grey block. A blank line or two makes it easy to take in.",
    needs=("block",),
)
