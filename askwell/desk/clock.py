"""The one place that reads the time."""

import os
from datetime import UTC, datetime

from askwell.desk.models import Profile


class BadClock(Exception):
    """ASKWELL_NOW holds something that is no time."""


def now(profile: Profile | None = None) -> datetime:
    """The time now, in my zone where a profile is given; ASKWELL_NOW sets it for tests and repeatable walks."""
    told = os.environ.get("ASKWELL_NOW")
    zone = profile.clock() if profile else UTC
    if not told:
        return datetime.now(zone)
    try:
        at = datetime.fromisoformat(told)
    except ValueError as fault:
        raise BadClock(f"ASKWELL_NOW is {told!r}; it must be a time such as 2026-11-23T09:00.") from fault
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(zone)
