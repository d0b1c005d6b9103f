"""A request as the pages know it: it stands at a desk."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from askwell.desk.models import Desk


class AtDesk(HttpRequest):
    """A request after the middleware: whose desk it is, and whether only a part of a page is wanted."""

    desk: Desk
    htmx: HtmxDetails
