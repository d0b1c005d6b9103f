"""Who comes in: only this machine's own browser, only from Askwell's own pages, only with the address it printed."""

import re
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseForbidden
from django.shortcuts import redirect, resolve_url
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_GET, require_safe

from askwell.site.tokens import new_token, use_token

__all__ = ["Doorstep", "Gate", "healthz", "icon", "new_token", "start"]

OPENED = "opened"  # the session's mark
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
SETTLED = ("same-origin", "none")  # Sec-Fetch-Site of our own pages, and of an address typed or a bookmark

WAY_IN = re.compile(r"/start/[^/]+/")

View = Callable[..., HttpResponseBase]
GetResponse = Callable[[HttpRequest], HttpResponse]


class Doorstep:
    """Refuses a foreign Host (400), and what another site's page asks for (403), before anything else is looked at."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers a refusal, or hands the request on."""
        request.get_host()  # raises DisallowedHost, which Django answers with 400
        if comes_from_elsewhere(request):
            return refusal()
        return self.get_response(request)


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether another site's page sent this; following a link to Askwell is all that it may do."""
    site = request.headers.get("Sec-Fetch-Site", "none")
    if request.method in SAFE_METHODS:
        return site not in SETTLED and not follows_a_link(request)
    origin = request.headers.get("Origin", "")
    own = f"{request.scheme}://{request.get_host()}"
    return site not in SETTLED or (origin != "" and origin.lower() != own.lower())


def follows_a_link(request: HttpRequest) -> bool:
    """Whether the browser is going to a page as a whole, not loading it into another."""
    headers = request.headers
    return headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest", "document") == "document"


def refusal() -> HttpResponse:
    """Says that another site's page may not do this."""
    words = "This was asked by a page outside Askwell, so nothing was done. Open Askwell itself and try again there."
    return HttpResponseForbidden(words, content_type="text/plain; charset=utf-8")


class Gate:
    """On one's own machine lets in only a session that the printed address opened; on a server only who logged in."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.log_in = LoginRequiredMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers the closed page, or hands the request on; no page is kept by the browser."""
        if settings.LOCAL and not (is_open_to_all(request.path) or request.session.get(OPENED)):
            response = closed()
        else:
            response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[object, ...], kwargs: dict[str, object]
    ) -> HttpResponseBase | None:
        """Asks a stranger to log in, on a server alone; htmx is told to send the whole page there."""
        asked = None if settings.LOCAL else self.log_in.process_view(request, view, args, kwargs)
        if asked is not None and request.headers.get("HX-Request"):
            return HttpResponse(status=401, headers={"HX-Redirect": resolve_url(settings.LOGIN_URL)})
        return asked


def is_open_to_all(path: str) -> bool:
    """Whether an address holds nothing of anyone: the way in, the sign of life, and the icon that browsers ask for."""
    return path in (reverse("healthz"), reverse("icon")) or WAY_IN.fullmatch(path) is not None


def closed() -> HttpResponse:
    """The page for who comes without the address that Askwell prints; the same for every address."""
    return HttpResponseForbidden(render_to_string("closed.html"))  # without the request: nobody's desk is looked at


@login_not_required
@require_GET
def start(request: HttpRequest, token: str) -> HttpResponse:
    """Opens this browser's session with the token of the printed address, once."""
    if not settings.LOCAL:
        raise Http404
    if not use_token(settings.HOME, token):
        return redirect("/") if request.session.get(OPENED) else closed()
    request.session.cycle_key()
    request.session[OPENED] = True
    return redirect("/")


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # Django's signature
    """Says that the server is alive, and nothing else."""
    return HttpResponse("alive\n", content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
def icon(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # Django's signature
    """Sends a browser that asks for an icon at the usual place to ours."""
    return redirect(static("askwell/icon.svg"))
