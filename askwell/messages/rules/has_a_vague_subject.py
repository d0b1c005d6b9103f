"""A subject that says nothing is opened last."""

import re
from collections.abc import Iterator
from functools import cache

from askwell.messages.files import data
from askwell.messages.view import View
from askwell.reading import Finding, Level, Rule

_WORD = re.compile(r"[^\W_]+")


def check(view: View) -> Iterator[Finding]:
    """The subject, where it says nothing of this letter."""
    subject = view.message.subject
    said = " ".join(_WORD.findall(subject.lower())) if subject else ""
    if said in _empty():
        yield Finding(rule.name, rule.level, rule.says, 0, len(subject), field="subject")


@cache
def _empty() -> frozenset[str]:
    return frozenset(line for line in data("rules/has_a_vague_subject.toml")["subjects"].splitlines() if line)


rule = Rule(
    "has-a-vague-subject",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "follow-up", "introduction-request", "keep-in-touch"),
    "This subject could stand over anything. Name the thing that links you: a school, a talk, a topic.",
    needs=("subject",),
)
