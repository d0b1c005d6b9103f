"""A question that invites a judgement of somebody absent."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This invites them to speak ill of somebody. Ask how things are done there."


def check(asked: Asked) -> Iterator[Finding]:
    """Every such stretch."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS)


rule = Rule("invites-gossip", Level.ADVICE, check, ("question",), "Invites gossip.")
