"""Coming in and going out, in server mode."""

from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponseBase

_login = views.LoginView.as_view(template_name="login.html", redirect_authenticated_user=True)
_logout = views.LogoutView.as_view()


@login_not_required
def login(request: HttpRequest) -> HttpResponseBase:
    """The log-in page; on one's own machine there is none."""
    if settings.LOCAL:
        raise Http404
    return _login(request)


def logout(request: HttpRequest) -> HttpResponseBase:
    """Goes out; by POST alone."""
    if settings.LOCAL:
        raise Http404
    return _logout(request)
