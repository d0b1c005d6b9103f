"""The plan of a talk: its blocks, their minutes, and how many questions they can hold."""

from bisect import bisect_left
from dataclasses import dataclass

SHORTEST, LONGEST = 10, 120  # minutes planned for
HALF = 2  # blocks are planned in halves of a minute


@dataclass(frozen=True, slots=True)
class Question:
    """One question to ask: its theme, the fact it rests on as it was noted, why it is asked, and if it must be."""

    text: str
    theme: str
    fact: str | None
    why: str
    must: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the talk: its minutes (halves allowed), what to remember in it, and its questions in order."""

    name: str
    minutes: float
    cue: str
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole talk; the minutes of its blocks add up to `minutes`."""

    minutes: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Minutes by block and the number of questions, with the number that must be asked."""

    minutes: tuple[float, ...]
    questions: int
    must: int


BLOCKS = ("open", "rapport", "path", "work", "field", "advice", "people", "close")
NAMES = {
    "open": "Thanks and time",
    "rapport": "Getting acquainted",
    "path": "Their path",
    "work": "The work as it is",
    "field": "The field",
    "advice": "Advice for my choice",
    "people": "Reading and people",
    "close": "Close",
}
CUES = {
    "open": "Say thank you, and ask whether the time still suits.",
    "rapport": "Say in under a minute who you are and why you chose them; name what you share.",
    "path": "Ask for the story behind one step, then listen.",
    "work": "Ask your most important questions here. At half time, look which ones are left.",
    "field": "Ask what they have seen change, and how people come in.",
    "advice": "Say in a sentence what you are weighing, then ask.",
    "people": "Only now: what to read, and who else sees this.",
    "close": "Two minutes before the end: say what you take with you, thank them, and stop on time.",
}
FOLLOW_UPS: tuple[str, ...] = (
    "What made that difficult?",
    "Could you give me an example?",
    "How did you come to that decision?",
    "What happened after that?",
    "What would you do today?",
)

# Source: Askwell's method, section on agendas; about one question for every three minutes of asking.
PLANS = {
    15: Plan((1, 2, 3, 4, 1, 2, 1, 1), 4, 2),
    20: Plan((1, 2, 4, 6, 2, 2, 1.5, 1.5), 6, 3),
    30: Plan((1, 3, 6, 9, 4, 4, 2, 1), 8, 3),
    45: Plan((1, 4, 8, 14, 7, 6, 3, 2), 11, 4),
}
# Questions by block, in the order a longer talk adds them.
FILLING = ("path", "work", "advice", "people", "field", "work", "path", "work", "field", "advice", "work", "path")


def plan_for(minutes: int) -> Plan:
    """The plan for a talk of so many minutes, scaled from the nearest written one; its minutes add up exactly."""
    if minutes in PLANS:
        return PLANS[minutes]
    nearest = PLANS[min(PLANS, key=lambda written: (abs(written - minutes), written))]
    return Plan(_scaled(nearest.minutes, minutes), _between(minutes, "questions"), _between(minutes, "must"))


def _scaled(shares: tuple[float, ...], minutes: int) -> tuple[float, ...]:
    """The shares stretched to `minutes` in halves, the largest remainders rounded up."""
    exact = [share * minutes * HALF / sum(shares) for share in shares]
    whole = [int(part) for part in exact]
    by_remainder = sorted(range(len(exact)), key=lambda n: (whole[n] - exact[n], n))
    for n in by_remainder[: minutes * HALF - sum(whole)]:
        whole[n] += 1
    return tuple(part / HALF for part in whole)


def _between(minutes: int, what: str) -> int:
    """A count on the line between the two nearest written plans; the outermost hold beyond them."""
    written = sorted(PLANS)
    counts = [PLANS[length].questions if what == "questions" else PLANS[length].must for length in written]
    if minutes <= written[0] or minutes >= written[-1]:
        return counts[0] if minutes <= written[0] else counts[-1]
    at = bisect_left(written, minutes)
    share = (minutes - written[at - 1]) / (written[at] - written[at - 1])
    return round(counts[at - 1] + share * (counts[at] - counts[at - 1]))
