"""Two questions in one breath."""

import re
from collections.abc import Iterator
from itertools import pairwise

from askwell.questions.asking import Asked, Clause
from askwell.questions.phrases import words
from askwell.reading import Finding, Level, Rule

SAYS = "These are two questions. Keep the one you would miss more."
SHORT = 4  # words; a shorter second half only follows up the first

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
# "Could you describe the role, the team and the plans": three things or more, each with its own article.
_LISTED = re.compile(
    r"\b(?:describe|explain|outline|cover|discuss|tell me about|talk about|walk me through)\s"
    r"(?P<list>(?:the|your)\s[\w' -]{2,40}"
    r"(?:,\s(?:and\s)?(?:the|your)\s[\w' -]{2,40}?)+,?\sand\s(?:the|your)\s[\w'-]{2,40})"
)
# Words that point back at the first half.
_BACK = frozenset("it its that this they them those these one so there then else instead".split())


def check(asked: Asked) -> Iterator[Finding]:
    """The second question, where it does not merely follow up the first; else a list that one is to speak about."""
    for before, clause in pairwise(asked.clauses):
        if not _follows_up(clause, asked, before):
            end = clause.start + len(asked.low[clause.start : clause.end].rstrip(" ?.!,;\n"))
            yield Finding(rule.name, rule.level, SAYS, clause.start, end)
            return
    listed = _LISTED.search(asked.low)
    if listed:
        yield Finding(rule.name, rule.level, SAYS, *listed.span("list"), detail="list")


def _follows_up(clause: Clause, asked: Asked, before: Clause) -> bool:
    said = _WORD.findall(clause.text)
    # "Which of it carries over, and which gets in the way?" is one question with two sides.
    if said[0] == "which" and len(said) > 1 and said[1] in words("aux"):
        return True
    if len(said) <= SHORT:
        return True
    if _asks_anew(clause, said, before) or "?" in asked.low[before.start : clause.start]:
        return False
    return any(word.split("'")[0] in _BACK for word in said)


def _asks_anew(clause: Clause, said: list[str], before: Clause) -> bool:
    """Whether a half that points back still wants an answer of its own: a yes or no after a story, or a number."""
    if clause.form == "closed":
        return before.form == "open"
    return said[0] == "how" and said[1:2] in (["many"], ["much"])


rule = Rule("asks-two-things", Level.FIX, check, ("question",), "Asks two things at once.")
