"""A question that asks for work, a word put in, or papers passed on."""

from collections.abc import Iterator

from askwell.questions.asking import Asked
from askwell.questions.marking import marked
from askwell.reading import Finding, Level, Rule

SAYS = "This asks for a job. Ask how people come into this work instead, and let them offer."


def check(asked: Asked) -> Iterator[Finding]:
    """Every stretch that asks for an opening, a place, a referral, or to be kept in mind."""
    yield from marked(asked, rule.name, level=rule.level, says=SAYS, bars=rule.bars)


rule = Rule("asks-for-a-job", Level.STOP, check, ("question",), "Asks for a job, an opening or a referral.", bars=True)
