"""What is kept, and how to take it along."""

import json

from django.conf import settings
from django.db import models
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askwell.desk import clock
from askwell.desk.acts.export_desk import export_desk
from askwell.desk.models import Fact, Import, Interview, Letter, Message, Note, Person
from askwell.desk.requests import AtDesk

KEPT: dict[str, type[models.Model]] = {
    "people": Person,
    "letters from your archive": Letter,
    "facts you wrote down": Fact,
    "interviews": Interview,
    "messages of yours": Message,
    "notes": Note,
    "imports": Import,
}


@require_safe
def data(request: AtDesk) -> HttpResponse:
    """What this desk keeps, in plain sentences and counts."""
    counts = [(words, model._default_manager.filter(desk=request.desk).count()) for words, model in KEPT.items()]
    return render(request, "data.html", {"counts": counts, "home": settings.HOME if settings.LOCAL else ""})


@require_safe
def export(request: AtDesk) -> HttpResponse:
    """The whole desk as one JSON document."""
    now = clock.now(request.desk.me)
    document = json.dumps(export_desk(desk=request.desk, now=now), ensure_ascii=False, indent=1)
    response = HttpResponse(document, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="askwell-{now:%Y-%m-%d}.json"'
    return response
