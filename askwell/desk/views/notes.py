"""Notes from the live page, sent by the device after every pause until they have arrived."""

import uuid

from django.http import Http404, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from askwell.desk import clock
from askwell.desk.acts.find_person import NoSuchPerson
from askwell.desk.acts.keep_note import Kept, keep_note
from askwell.desk.models import Interview, Question
from askwell.desk.requests import AtDesk

LONGEST_NOTE = 100_000  # characters; an hour of fast typing is about 20,000
HIGHEST_VERSION = 2**31 - 1


@require_POST
def notes(request: AtDesk, pk: int) -> HttpResponse:
    """Keep one note: 200 with its version, 409 where another window changed it and both are kept now."""
    interview = get_object_or_404(Interview.objects.of(request.desk).select_related("person", "desk"), pk=pk)
    try:
        kept = keep_typed(request, interview)
    except BadNote as fault:
        return HttpResponseBadRequest(str(fault), content_type="text/plain; charset=utf-8")
    if request.headers.get("Accept") != "application/json":
        return redirect(reverse("live", args=[pk]))
    return JsonResponse(_answer(request, kept), status=409 if kept.other else 200)


class BadNote(Exception):
    """A note that cannot be read: its name or version is missing."""


def keep_typed(request: AtDesk, interview: Interview, text: str | None = None) -> Kept:
    """Keep the note of a form, or these words in its place. Raises BadNote, and Http404 for another's note."""
    post = request.POST
    try:
        key, version = uuid.UUID(post.get("key", "")), int(post.get("version", ""))
    except ValueError as fault:
        raise BadNote("A note needs its key and its version.") from fault
    words = post.get("text", "") if text is None else text
    if not 0 < version <= HIGHEST_VERSION or len(words) > LONGEST_NOTE:
        raise BadNote("This note is too long, or its version is none.")
    try:
        return keep_note(
            interview=interview,
            key=key,
            version=version,
            text=words.replace("\r\n", "\n"),
            at=clock.now(request.desk.me),
            star=post.get("star") == "1",
            question=question_in(request, interview),
        )
    except NoSuchPerson as fault:
        raise Http404 from fault


def question_in(request: AtDesk, interview: Interview) -> Question | None:
    """The question that a form names, where it is one of this talk."""
    pk = request.POST.get("question", "")
    return interview.questions.filter(pk=int(pk)).first() if pk.isascii() and pk.isdigit() and len(pk) < 18 else None


def _answer(request: AtDesk, kept: Kept) -> dict[str, object]:
    note = kept.note
    answer: dict[str, object] = {
        "key": str(note.key) if note else request.POST["key"],
        "version": note.version if note else int(request.POST["version"]),
    }
    return answer | ({"theirs": kept.other.text} if kept.other else {})
