"""See the few kind things to do now."""

from dataclasses import dataclass
from datetime import datetime

from askwell import method
from askwell.desk.models import Desk, Interview


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do for one interview."""

    interview: Interview
    due: method.Due


def see_next(*, desk: Desk, now: datetime) -> tuple[ToDo, ...]:
    """What open interviews ask for by now, soonest due first; nothing that can wait."""
    interviews = Interview.objects.of(desk).filter(open=True).select_related("person").prefetch_related("events")
    found = [ToDo(i, d) for i in interviews for d in method.due(i.history()) if d.since <= now]
    return tuple(sorted(found, key=lambda t: t.due.at))
