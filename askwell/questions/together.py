"""The questions of one talk, read together: whether they are too many, alike, for anyone, or begin with the hardest."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from askwell.questions.agenda import LONGEST, SHORTEST, plan_for
from askwell.questions.asking import Asked, stems
from askwell.questions.marking import spans
from askwell.reading import Finding, Level, Rule

TAILORED = 2  # questions that should rest on something known of the person
FEWEST = 3  # questions; fewer run dry before the time is over
ALIKE = 0.6  # share of their words from which two questions are the same question
TELLING = 2  # words that two questions must share to be alike
MOST_COMPARED = 60  # questions
_PAY = frozenset("pay salary salaries wage wages earn earns earning earnings income bonus bonuses".split())
_PEOPLE = frozenset({"who else", "whom else", "anyone else", "someone else", "introduce me"})
_HARD = frozenset("hate worst dislike regret problem problems frustrating frustrates struggle hardest".split())


def check_set(
    questions: Sequence[str], *, facts: tuple[str, ...] = (), minutes: int | None = None
) -> tuple[Finding, ...]:
    """What an adviser would say of a whole list of questions, in the order they are to be asked; advice only.

    `detail` names the questions meant by their number, from 1. `minutes` is the length of the talk, None where unknown.
    """
    asked = [Asked(text, facts) for text in questions if text.strip()]
    found = (_too_many(asked, minutes), _for_anyone(asked, facts), _hardest(asked), _pay(asked), _alike(asked))
    return tuple(finding for findings in found for finding in findings)


def _advice(rule: Rule, says: str, *numbers: int) -> Finding:
    return Finding(rule.name, rule.level, says, detail=", ".join(map(str, numbers)))


def _too_many(asked: Sequence[Asked], minutes: int | None) -> Iterator[Finding]:
    if minutes is None or not asked:
        return
    most = plan_for(min(max(minutes, SHORTEST), LONGEST)).questions
    if len(asked) > most:
        says = f"In {minutes} minutes there is time for about {most} questions, and these are {len(asked)}."
        yield _advice(MORE_THAN_FITS, says)
    elif len(asked) < FEWEST:
        yield _advice(MORE_THAN_FITS, "A talk runs dry on so few questions. Three or four carry it.")


def _for_anyone(asked: Sequence[Asked], facts: tuple[str, ...]) -> Iterator[Finding]:
    resting = sum(question.rests for question in asked)
    if facts and len(asked) >= FEWEST and resting < TAILORED:
        yield _advice(FOR_ANYONE, FOR_ANYONE.says)


def _hardest(asked: Sequence[Asked]) -> Iterator[Finding]:
    if len(asked) < FEWEST:
        return
    first = asked[0]
    if _about_pay(first) or not _HARD.isdisjoint(first.words) or any(phrase in first.low for phrase in _PEOPLE):
        yield _advice(HARDEST_FIRST, HARDEST_FIRST.says, 1)


def _pay(asked: Sequence[Asked]) -> Iterator[Finding]:
    early = [n for n, question in enumerate(asked, 1) if n > 1 and 2 * n <= len(asked) and _about_pay(question)]
    if early:
        yield _advice(PAY_EARLY, PAY_EARLY.says, *early)


def _about_pay(question: Asked) -> bool:
    return not _PAY.isdisjoint(question.words) or any(spans(question, "asks-about-their-pay"))


def _alike(asked: Sequence[Asked]) -> Iterator[Finding]:
    known = [(number, stems(question.text)) for number, question in enumerate(asked[:MOST_COMPARED], 1)]
    for (first, mine), (second, other) in combinations(known, 2):
        shared = len(mine & other)
        if shared >= TELLING and shared >= ALIKE * max(len(mine), len(other)):
            yield _advice(REPEATS, REPEATS.says, first, second)


def _alone(_asked: Asked) -> Iterable[Finding]:
    """One question by itself shows none of these."""
    return ()


def _rule(name: str, says: str) -> Rule:
    return Rule(name, Level.ADVICE, _alone, ("question",), says)


MORE_THAN_FITS = _rule("asks-more-than-fits", "There is no time for all of these.")
FOR_ANYONE = _rule("asks-anyone", "These could go to anyone. Build two of them on what you know of this person.")
HARDEST_FIRST = _rule(
    "opens-with-the-hardest", "Begin with their path; pay, troubles and other names come easier later."
)
PAY_EARLY = _rule("asks-about-pay-early", "Pay is easier to speak of once you know each other. Ask it near the end.")
REPEATS = _rule("repeats-a-question", "These two ask the same. Keep the one that says more.")
SET_RULES: tuple[Rule, ...] = (MORE_THAN_FITS, FOR_ANYONE, HARDEST_FIRST, PAY_EARLY, REPEATS)
