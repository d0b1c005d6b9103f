"""A question so broad that any answer would do."""

import re
from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked, spans
from askwell.questions.phrases import words
from askwell.reading import Finding, Level, Rule

SAYS = "This is too broad to answer well. Name the moment, task or choice you want to hear about."

_WORD = re.compile(r"[^\W_]+")


def check(asked: Asked) -> Iterator[Finding]:
    """A broad phrase, or a whole question in which no word names anything in particular."""
    broad = any(spans(asked, rule.name))
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)
    if asked.clauses and not broad and not _says_something(asked.low):
        yield Finding(rule.name, rule.level, SAYS, asked.span[0], asked.span[0] + len(asked.low.strip().rstrip(" ?.!")))


def _says_something(low: str) -> bool:
    passing = (words("general") | words("idle") | words("aux") | words("wh")) - {"first", "last"}
    return any(len(word) > 1 and word not in passing for word in _WORD.findall(low))


rule = Rule("is-vague", Level.FIX, check, ("question",), "Too broad to answer well.")
