"""Make the invitation that both calendars take."""

from datetime import datetime

from askwell import calendars, method
from askwell.desk.acts.times import both_zones
from askwell.desk.models import Interview


def make_invite(*, interview: Interview, now: datetime) -> bytes:
    """The agreed meeting as an .ics file; a moved meeting replaces the earlier one in the same calendar entry.

    Raises method.OutOfOrder where no time stands.
    """
    history = interview.history()
    agreed, both = method.meeting(history), both_zones(interview)
    if agreed is None or agreed.meeting is None or both is None:
        raise method.OutOfOrder("An invitation needs the time of the meeting")
    me, person = interview.desk.me, interview.person
    mail = next(iter(me.emails), "")
    return calendars.invite(
        uid=f"interview-{interview.pk}-{int(history[0].at.timestamp())}@askwell.local",
        start=both.mine,
        minutes=agreed.minutes or method.USUAL_MINUTES,
        summary=f"{me.name or 'Me'} and {person.name}",
        description=f"{both.words}\nA conversation to learn from {person.first or person.name}.",
        organiser=(me.name, mail) if mail and person.email else None,
        attendee=(person.name, person.email) if mail and person.email else None,
        sequence=sum(e.step == "agreed" for e in history) - 1,
        stamp=now,
    )
