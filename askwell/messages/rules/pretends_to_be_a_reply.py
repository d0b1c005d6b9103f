"""A subject that pretends to answer is found out at once."""

import re
from collections.abc import Iterator

from askwell.messages.view import View
from askwell.reading import Finding, Level, Rule

_ANSWER = re.compile(r"(?:\s*(?:re|fwd?|aw|wg|sv|tr)\s*:\s*)+", re.IGNORECASE)


def check(view: View) -> Iterator[Finding]:
    """The sign of an answer over a first letter, where nothing is known to have gone before; it may go."""
    match = _ANSWER.match(view.message.subject)
    if match and view.message.known.written_on is None:
        yield Finding(rule.name, rule.level, rule.says, *match.span(), field="subject", fix="")


rule = Rule(
    "pretends-to-be-a-reply",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred"),
    "They wrote nothing that this answers, so “Re:” looks like a trick. Take it out.",
    needs=("subject",),
)
