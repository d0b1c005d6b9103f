"""Two questions in one breath."""

import re
from collections.abc import Iterator

from askwell.questions.asking import Asked, Clause
from askwell.questions.phrases import words
from askwell.reading import Finding, Level, Rule

SAYS = "These are two questions. Keep the one you would miss more."
SHORT = 4  # words; a shorter second half only follows up the first

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
# Words that point back at the first half.
_BACK = frozenset("it its that this they them those these one so there then else instead".split())


def check(asked: Asked) -> Iterator[Finding]:
    """The second question, where it does not merely follow up the first."""
    for clause in asked.clauses[1:]:
        if not _follows_up(clause):
            end = clause.start + len(asked.low[clause.start : clause.end].rstrip(" ?.!,;\n"))
            yield Finding(rule.name, rule.level, SAYS, clause.start, end)
            return


def _follows_up(clause: Clause) -> bool:
    said = _WORD.findall(clause.text)
    # "Which of it carries over, and which gets in the way?" is one question with two sides.
    if said[0] == "which" and len(said) > 1 and said[1] in words("aux"):
        return True
    return len(said) <= SHORT or any(word.split("'")[0] in _BACK for word in said)


rule = Rule("asks-two-things", Level.FIX, check, ("question",), "Asks two things at once.")
