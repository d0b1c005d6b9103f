"""A request as the pages know it: it stands at a desk."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from askwell.desk.models import Desk

LONGEST_NUMBER = 15  # digits; every key and every number of minutes is far shorter


class AtDesk(HttpRequest):
    """A request after the middleware: whose desk it is, and whether only a part of a page is wanted."""

    desk: Desk
    htmx: HtmxDetails


def whole(text: str) -> int | None:
    """The whole number from 0 on that a field or an address holds; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None
