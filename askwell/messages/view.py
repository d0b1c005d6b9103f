"""One message as the rules see it: its letter, the phrases found in it and the elements it holds."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from askwell.messages.letter import Letter
from askwell.messages.phrases import Hit, Phrases
from askwell.messages.tags import Tags
from askwell.reading import Finding, Level, Message, MessageKind, Rule

FIRST: tuple[MessageKind, ...] = ("outreach", "linkedin-note", "inmail", "referred")
ASKING: tuple[MessageKind, ...] = (*FIRST, "follow-up")
LETTERS: tuple[MessageKind, ...] = (*ASKING, "thank-you", "keep-in-touch", "introduction-request", "reschedule")


class View(NamedTuple):
    """What every rule is given: `near` is True where an employer or field known from the facts is named."""

    message: Message
    letter: Letter
    phrases: Phrases
    tags: Tags
    elements: Mapping[str, bool]
    near: bool = False
    english: bool = True

    def hits(self, name: str) -> tuple[Hit, ...]:
        """The hits of one phrase between greeting and closing."""
        return self.phrases.in_body(name)

    def finds(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where a pattern matches in what the writer wrote here and now: no quotes, no forwarded part."""
        return (match for match in pattern.finditer(self.message.text) if self.letter.owns(match.start()))

    def lacks(self, element: str) -> bool:
        """True where the element is looked for in this kind and is not there."""
        return not self.elements.get(element, True)


def mark(
    rule: Rule, view: View, hit: Hit, *, detail: str = "", level: Level | None = None, bars: bool = False
) -> Finding:
    """A finding on the words of a hit."""
    start, end = view.letter.span(*hit)
    return Finding(rule.name, level or rule.level, rule.says, start, end, detail=detail, bars=bars)


def marks(rule: Rule, view: View, *names: str, level: Level | None = None) -> Iterator[Finding]:
    """A finding for every hit of the named phrases; the phrase's own name is the detail."""
    for name in names:
        for hit in view.hits(name):
            yield mark(rule, view, hit, detail=name.rpartition(".")[2], level=level)


def whole(rule: Rule, *, level: Level | None = None, says: str = "", detail: str = "") -> Finding:
    """A finding on the message as a whole."""
    return Finding(rule.name, level or rule.level, says or rule.says, detail=detail)
