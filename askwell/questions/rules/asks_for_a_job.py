"""A question that asks for work, a word put in, or papers passed on."""

from collections.abc import Iterator

from askwell.questions.asking import Asked, Clause
from askwell.questions.marking import PACKAGE, marked
from askwell.questions.phrases import patterns, words
from askwell.reading import Finding, Level, Rule

SAYS = "This asks for a job. Ask how people come into this work instead, and let them offer."
TOGETHER = {"request", "entry", "self"}  # what a clause says that asks for work without a known wording
OPENING = 4  # words in which "could you tell me" is said


def check(asked: Asked) -> Iterator[Finding]:
    """Every stretch that asks for an opening, a place, a referral, or to be kept in mind.

    A request known by its parts alone is found too, but it does not bar; nor does one that asks what or who.
    """
    open_ask = not any(clause.form == "open" for clause in asked.clauses)
    found = list(marked(asked, rule.name, level=rule.level, says=SAYS, bars=rule.bars and open_ask))
    yield from found
    if not found:
        yield from (_finding(clause) for clause in asked.clauses if _adds_up(clause))


def _adds_up(clause: Clause) -> bool:
    """Whether a clause asks, for the asker, for something that belongs to a job."""
    groups = patterns(PACKAGE, "asks_for_a_job.toml", "together")
    said = {what for what, pattern in groups if pattern.search(clause.text)}
    return said >= TOGETHER and "wondering" not in said and not _only_wonders(clause)


def _only_wonders(clause: Clause) -> bool:
    """Whether a clause asks to be told something: "what …", or "could you tell me how …"."""
    said = clause.text.replace(",", " ").split()
    told = any(word in words("telling_verbs") for word in said[:OPENING])
    asks_on = any(word in words("wh") or word == "about" for word in said)
    return clause.form == "open" or (told and (asks_on or not {"i", "my", "myself"} & set(said)))


def _finding(clause: Clause) -> Finding:
    end = clause.start + len(clause.text.rstrip(" ?.!\n"))
    return Finding(rule.name, rule.level, SAYS, clause.start, end, detail="hint")


rule = Rule("asks-for-a-job", Level.STOP, check, ("question",), "Asks for a job, an opening or a referral.", bars=True)
