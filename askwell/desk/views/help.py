"""The method, in our own words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def help(request: HttpRequest) -> HttpResponse:  # noqa: A001  # the page's name
    """Eight stages, four mistakes, and the keys; one page, at the same place everywhere."""
    return render(request, "help.html")
