"""The order of steps in one informational interview, what is due when, and which mistake each step prevents.

State is a function of the events; nothing here reads a clock. Source: the article; `docs/decisions/states.md`
says how its long table was reduced.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

Step = Literal[
    "chosen",
    "asked",
    "nudged",
    "answered",
    "agreed",
    "moved",
    "prepared",
    "held",
    "missed",
    "thanked",
    "reflected",
    "closed",
]
Reply = Literal["yes", "no", "later"]
STEPS: tuple[Step, ...] = get_args(Step)
REPLIES: tuple[Reply, ...] = get_args(Reply)

NUDGE_AFTER = 7  # working days of silence; Duke and SFU on Dalton
SILENT_AFTER = 10  # working days after the nudge, then it rests
ANSWER_WITHIN = timedelta(hours=24)
PREPARE_BEFORE = timedelta(days=3)
CONFIRM_BEFORE = timedelta(days=1)
THANK_WITHIN = timedelta(hours=24)  # Yale
REFLECT_WITHIN = timedelta(hours=72)
WRITE_WITHIN = timedelta(days=7)
ASK_AGAIN_AFTER = timedelta(days=90)
FIRST_TOUCH_AFTER = timedelta(days=30)
USUAL_MINUTES = 20  # the article's own ask
REST_BEFORE_ASKING_AGAIN = 180  # days of silence before the same person may be asked again


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in one interview: `at` is when; `meeting` and `minutes` belong to agreed."""

    step: Step
    at: datetime
    reply: Reply | None = None
    meeting: datetime | None = None
    minutes: int | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """One kind thing to do: shown from `since`, best done by `at`."""

    what: str
    at: datetime
    since: datetime
    why: str


class OutOfOrder(Exception):
    """The step does not follow from what has happened; the message says what it needs."""


# What each step may follow: the states of `state`.
_FOLLOWS: dict[Step, tuple[str, ...]] = {
    "chosen": ("",),
    "asked": ("chosen", "later"),
    "nudged": ("asked",),
    "answered": ("asked", "nudged"),
    "agreed": ("yes", "moved", "missed"),
    "moved": ("agreed", "prepared"),
    "prepared": ("agreed",),
    "held": ("agreed", "prepared"),
    "missed": ("agreed", "prepared"),
    "thanked": ("held", "no"),
    "reflected": ("thanked",),
    "closed": (
        "chosen",
        "asked",
        "nudged",
        "yes",
        "no",
        "later",
        "agreed",
        "moved",
        "prepared",
        "missed",
        "thanked",
        "reflected",
    ),
}
_NEEDS: dict[Step, str] = {
    "chosen": "nothing before it",
    "asked": "chosen",
    "nudged": "asked",
    "answered": "asked",
    "agreed": "an answer of yes",
    "moved": "agreed",
    "prepared": "agreed",
    "held": "agreed",
    "missed": "agreed",
    "thanked": "held",
    "reflected": "thanked",
    "closed": "chosen",
}
PREVENTS: dict[Step, str] = {
    "asked": "treating it like a job interview",
    "prepared": "not preparing",
    "held": "being too vague",
    "thanked": "not following up",
}


def state(events: Sequence[Event]) -> str:
    """Where one interview stands: the last step, or the reply when the last step is an answer; "" before the first."""
    if not events:
        return ""
    last = events[-1]
    return last.reply or "yes" if last.step == "answered" else last.step


def follow(events: Sequence[Event], event: Event) -> None:
    """Refuse an event that cannot come next.

    Raises OutOfOrder with what the step needs. Closing a talk that was not thanked for needs a reason (R24).
    """
    now = state(events)
    if event.step == "answered" and event.reply is None:
        raise OutOfOrder("answered needs a reply: yes, no or later")
    if event.step == "agreed" and event.meeting is None:
        raise OutOfOrder("agreed needs the time of the meeting")
    if event.step == "closed" and now == "held":
        if not event.because:
            raise OutOfOrder("closed needs thanked, or a reason why not")
        return
    if now in _FOLLOWS[event.step]:
        return
    raise OutOfOrder(_refusal(events, event.step, now))


def _refusal(events: Sequence[Event], step: Step, now: str) -> str:
    if now == "no":
        return f"{step} cannot follow: they said no"
    if any(e.step == step for e in events) and step not in ("agreed", "moved"):
        return f"{step} is already recorded"
    return f"{step} cannot follow: this interview is closed" if now == "closed" else f"{step} needs {_NEEDS[step]}"


def possible(events: Sequence[Event]) -> tuple[Step, ...]:
    """The steps that can come next, in the order of the method."""
    now = state(events)
    return tuple(step for step in STEPS if now in _FOLLOWS[step] or (step == "closed" and now == "held"))


def meeting(events: Sequence[Event]) -> Event | None:
    """The agreed event that stands, or None where no time stands."""
    agreed = [e for e in events if e.step in ("agreed", "moved", "missed")]
    return agreed[-1] if agreed and agreed[-1].step == "agreed" else None


def working_days_after(day: date, days: int) -> date:
    """The date so many working days (Monday to Friday) after a day."""
    weeks, rest = divmod(days, 5)
    start = day - timedelta(days=max(0, day.weekday() - 4))
    for _ in range(rest):
        start += timedelta(days=3 if start.weekday() == 4 else 1)
    return start + timedelta(weeks=weeks)


def due(events: Sequence[Event]) -> tuple[Due, ...]:
    """What one interview asks of me next, soonest first."""
    if not events:
        return ()
    last = events[-1]
    found = _DUE.get(state(events), lambda _events, _last: ())(events, last)
    return tuple(sorted(found, key=lambda d: d.at))


def _after_working_days(at: datetime, days: int) -> datetime:
    return datetime.combine(working_days_after(at.date(), days), at.timetz())


def _chosen(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    return (Due("write", last.at + WRITE_WITHIN, last.at, "You chose them, and have not written yet."),)


def _asked(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    when = _after_working_days(last.at, NUDGE_AFTER)
    return (Due("nudge", when, when, "Seven working days without an answer: one short reminder is fair."),)


def _nudged(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    when = _after_working_days(last.at, SILENT_AFTER)
    return (Due("close", when, when, "No answer after a reminder. Let it rest, without hard feelings."),)


def _yes(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    return (Due("agree", last.at + ANSWER_WITHIN, last.at, "They said yes. Offer two or three times within a day."),)


def _no(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    return (Due("thank", last.at + THANK_WITHIN, last.at, "They cannot. A short thank-you, and no second ask."),)


def _later(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    when = last.at + ASK_AGAIN_AFTER
    return (Due("ask again", when, when, "They asked you to come back later."),)


def _agreed(events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    return (_prepare(events, last), *_prepared(events, last))


def _prepare(events: Sequence[Event], _last: Event) -> Due:
    at = _meeting_of(events)
    return Due(
        "prepare", at - CONFIRM_BEFORE, at - PREPARE_BEFORE, "A few good questions make twenty minutes worth it."
    )


def _prepared(events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    at = _meeting_of(events)
    confirm = at - CONFIRM_BEFORE
    found = [Due("hold", at, at - CONFIRM_BEFORE / 2, "Your conversation.")]
    if last.at < confirm:
        found.append(Due("confirm", confirm, confirm, "One line the day before, with the time in their zone."))
    return tuple(found)


def _open_time(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    return (Due("agree", last.at + ANSWER_WITHIN, last.at, "The time no longer stands. Offer two others."),)


def _held(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    return (Due("thank", last.at + THANK_WITHIN, last.at, "Thank them within a day, with something they said."),)


def _thanked(events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    held = [e for e in events if e.step == "held"]
    if not held:
        return (Due("close", last.at, last.at, "You have thanked them. That is all there is to do."),)
    return (Due("reflect", held[-1].at + REFLECT_WITHIN, last.at, "What did you learn, and what does it change?"),)


def _reflected(_events: Sequence[Event], last: Event) -> tuple[Due, ...]:
    when = last.at + FIRST_TOUCH_AFTER
    return (Due("keep in touch", when, when, "Tell them what you did with their advice."),)


def _meeting_of(events: Sequence[Event]) -> datetime:
    agreed = meeting(events)
    if agreed is None or agreed.meeting is None:
        raise OutOfOrder("agreed needs the time of the meeting")  # follow() lets no such history come about
    return agreed.meeting


_DUE = {
    "chosen": _chosen,
    "asked": _asked,
    "nudged": _nudged,
    "yes": _yes,
    "no": _no,
    "later": _later,
    "agreed": _agreed,
    "prepared": _prepared,
    "moved": _open_time,
    "missed": _open_time,
    "held": _held,
    "thanked": _thanked,
    "reflected": _reflected,
}
