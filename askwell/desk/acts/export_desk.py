"""Take everything with you: the whole desk as one document."""

import json
from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from askwell import __version__
from askwell.desk.models import (
    Curiosity,
    Desk,
    Education,
    Event,
    Fact,
    Import,
    Interview,
    Letter,
    Message,
    Muted,
    Note,
    Person,
    Position,
    Question,
    SetAside,
)

FORM = 1  # the form of this document; a higher one may add, never take away

_TABLES: dict[str, type[models.Model]] = {
    "people": Person,
    "positions": Position,
    "education": Education,
    "facts": Fact,
    "letters": Letter,
    "curiosities": Curiosity,
    "interviews": Interview,
    "events": Event,
    "messages": Message,
    "questions": Question,
    "notes": Note,
    "set_aside": SetAside,
    "muted": Muted,
    "imports": Import,
}
_INTERNAL = frozenset({"desk_id", "search", "url_key", "email_key", "row_key", "organisation_key", "digest"})


def export_desk(*, desk: Desk, now: datetime) -> dict[str, object]:
    """Every row of a desk by table, oldest first, with plain JSON values; off-record notes are yours and are in it."""
    tables = {name: _rows(model, desk) for name, model in _TABLES.items()}
    whole = {"askwell": __version__, "form": FORM, "at": now, "me": _me(desk), **tables}
    plain: dict[str, object] = json.loads(json.dumps(whole, cls=DjangoJSONEncoder))
    return plain


def _rows(model: type[models.Model], desk: Desk) -> list[dict[str, object]]:
    rows = model._default_manager.filter(desk=desk).order_by("pk").values()
    return [{k.removesuffix("_id"): v for k, v in row.items() if k not in _INTERNAL} for row in rows]


def _me(desk: Desk) -> dict[str, object]:
    me = desk.me
    names = ("name", "intro", "headline", "place", "zone", "english", "url", "emails")
    return {name: getattr(me, name) for name in names}
