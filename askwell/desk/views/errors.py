"""Pages for what went wrong; they give back the words that were typed."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

NOT_WORDS = ("csrfmiddlewaretoken", "password", "key", "version")  # fields that nobody wrote a text in
SHORTEST = 3  # characters worth keeping


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django names the reason for developers
    """A form that was not ours, or was too old: 403."""
    return _page(
        request,
        403,
        "Could you send that once more?",
        "The form was open for a long time, or it came from another page. Nothing was changed.",
    )


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """A request that cannot be understood: 400."""
    return _page(request, 400, "That did not arrive whole.", "Nothing was changed. Go back and try once more.")


def too_large(request: HttpRequest) -> HttpResponse:
    """More bytes than are taken: 413, said before they are read."""
    most = settings.LARGEST_UPLOAD // (1024 * 1024)
    because = f"The largest file I take is {most} MB. An archive with everyone you know is rarely above 20."
    return _page(request, 413, "Could it be a smaller file?", because, unread=True)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """Something that this visitor may not do: 403."""
    return _page(request, 403, "This is not yours to do.", "Nothing was changed.")


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # the same page whatever was missing
    """Nothing here, or nothing of yours: 404, and the same words for both."""
    return _page(
        request, 404, "There is nothing at this address.", "It may have been removed, or the address has a slip."
    )


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of Askwell's own: 500."""
    return _page(
        request,
        500,
        "Askwell stumbled over its own feet.",
        "That is a fault in Askwell, not in what you did. What was saved before is safe.",
    )


def _page(request: HttpRequest, status: int, heading: str, because: str, *, unread: bool = False) -> HttpResponse:
    back = _back(request)
    context = {
        "heading": heading,
        "because": because,
        "kept": [] if unread else _typed(request),
        "back": back or "/",
        "back_words": "Go back" if back else "Go to Today",
    }
    return render(request, "error.html", context, status=status)


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed into a form of our own: its longer words, by field."""
    if request.method != "POST" or not _from_here(request):
        return []
    try:
        fields = list(request.POST.lists())
    except Exception:  # noqa: BLE001  # the body itself may be what is broken; the page must still come
        return []
    texts = [(name, "\n".join(values)) for name, values in fields if name not in NOT_WORDS]
    return [(name.replace("_", " ").capitalize(), text) for name, text in texts if len(text.strip()) >= SHORTEST]


def _back(request: HttpRequest) -> str:
    """Where the form stood, when that was a page of ours."""
    referrer = request.headers.get("Referer", "")
    return urlsplit(referrer).path if request.method == "POST" and _from_here(request) else ""


def _from_here(request: HttpRequest) -> bool:
    try:
        return urlsplit(request.headers.get("Referer", "")).netloc == request.get_host()
    except (DisallowedHost, ValueError):
        return False
