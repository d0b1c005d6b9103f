"""Every address of the desk; an address is a noun."""

from collections.abc import Callable
from importlib import import_module

from django.http import HttpRequest, HttpResponse
from django.urls import path


def _view(where: str) -> Callable[..., HttpResponse]:
    module, name = where.rsplit(".", 1)

    def view(request: HttpRequest, **kwargs: int) -> HttpResponse:
        found: Callable[..., HttpResponse] = getattr(import_module(f"askwell.desk.views.{module}"), name)
        return found(request, **kwargs)

    view.login_required = name != "login"  # type: ignore[attr-defined]  # Django's own mark
    return view


urlpatterns = [
    path("", _view("today.today"), name="today"),
    path("curious/", _view("curious.curious"), name="curious"),
    path("who/", _view("who.who"), name="who"),
    path("people/", _view("people.people"), name="people"),
    path("people/<int:pk>/", _view("people.person"), name="person"),
    path("people/<int:pk>/facts/", _view("people.facts"), name="facts"),
    path("people/<int:pk>/aside/", _view("who.aside"), name="aside"),
    path("people/<int:pk>/interview/", _view("steps.choose"), name="choose"),
    path("people/<int:pk>/zone/", _view("people.zone"), name="zone"),
    path("me/", _view("me.me"), name="me"),
    path("looks/", _view("me.looks"), name="looks"),
    path("interviews/<int:pk>/message/", _view("message.message"), name="message"),
    path("interviews/<int:pk>/reading/", _view("message.reading"), name="reading"),
    path("interviews/<int:pk>/steps/", _view("steps.steps"), name="steps"),
    path("interviews/<int:pk>/invitation.ics", _view("steps.invitation"), name="invitation"),
    path("interviews/<int:pk>/questions/", _view("questions.questions"), name="questions"),
    path("interviews/<int:pk>/live/", _view("live.live"), name="live"),
    path("interviews/<int:pk>/notes/", _view("notes.notes"), name="notes"),
    path("interviews/<int:pk>/thanks/", _view("thanks.thanks"), name="thanks"),
    path("imports/", _view("imports.imports"), name="imports"),
    path("imports/<int:pk>/", _view("imports.imported"), name="import"),
    path("imports/<int:pk>/removal/", _view("imports.removal"), name="removal"),
    path("data/", _view("data.data"), name="data"),
    path("data/export.json", _view("data.export"), name="export"),
    path("help/", _view("help.help"), name="help"),
    path("sample/", _view("sample.sample"), name="sample"),
    path("login/", _view("accounts.login"), name="login"),
    path("logout/", _view("accounts.logout"), name="logout"),
]
