"""What every page knows."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from askwell.desk import clock
from askwell.desk.models import Desk

THEMES = ("auto", "light", "dark")
LAST_FONT = settings.PACKAGE / "desk/static/askwell/fonts/source-serif-4-italic.woff2"  # made last, so all are there


def desk(request: HttpRequest) -> dict[str, object]:
    """Theme, shortcuts and desk; the profile and the time are read only by pages that ask."""
    here: Desk | None = getattr(request, "desk", None)
    session = getattr(request, "session", {})
    theme = session.get("theme", "auto")
    return {
        "theme": theme if theme in THEMES else "auto",
        "themes": THEMES,
        "shortcuts": session.get("shortcuts", True),
        "fonts": LAST_FONT.exists(),
        "desk": here,
        "sample": bool(here and here.kind == Desk.Kind.SAMPLE),
        "local": settings.LOCAL,
        "largest": settings.LARGEST_UPLOAD,
        "me": SimpleLazyObject(lambda: here.me if here else None),
        "now": SimpleLazyObject(lambda: clock.now(here.me if here else None)),
    }
