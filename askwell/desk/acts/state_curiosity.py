"""State what I want to understand."""

from datetime import datetime

from askwell import people
from askwell.desk.models import Curiosity, Desk


class NothingStated(Exception):
    """A curiosity without a word in it."""


def state_curiosity(*, desk: Desk, curiosity: people.Curiosity, at: datetime) -> Curiosity:
    """Keep a curiosity as the current one; the same words again change nothing."""
    lists = {name: [v.strip() for v in getattr(curiosity, name) if v.strip()] for name in _LISTS}
    text = curiosity.text.strip()
    if not text and not any(lists.values()):
        raise NothingStated("Say in a few words what you would like to understand.")
    latest = Curiosity.objects.of(desk).order_by("-at", "-id").first()
    if latest and latest.text == text and all(getattr(latest, name) == values for name, values in lists.items()):
        return latest
    return Curiosity.objects.create(desk=desk, text=text, at=at, **lists)


def current_curiosity(*, desk: Desk, number: int | None = None) -> Curiosity | None:
    """The curiosity with this number, or the newest; None where there is none."""
    rows = Curiosity.objects.of(desk)
    return rows.filter(pk=number).first() if number is not None else rows.order_by("-at", "-id").first()


_LISTS = ("roles", "fields", "places", "questions")
