"""Whose desk a request is for."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from askwell.desk.models import Desk, User
from askwell.desk.views import errors

MOST_FILES_AT_ONCE = 2  # of the largest size


class AtTheDesk:
    """Sets `request.desk`: of this machine, or of whoever logged in; None for a stranger, whom the gate stops."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Find the desk, then go on; what is far too large is not even read."""
        if _size(request) > MOST_FILES_AT_ONCE * settings.LARGEST_UPLOAD:
            return errors.too_large(request)
        request.desk = _desk(request)  # type: ignore[attr-defined]  # the one attribute that Askwell adds
        return self.get_response(request)


def _size(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdigit() else 0


def _desk(request: HttpRequest) -> Desk | None:
    kind = "sample" if request.session.get("desk") == "sample" else "own"
    if settings.LOCAL:
        return Desk.objects.local(kind)
    return Desk.objects.owned_by(request.user, kind) if isinstance(request.user, User) else None
