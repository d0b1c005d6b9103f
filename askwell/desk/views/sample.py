"""Looking around with an invented network."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from askwell.desk import clock
from askwell.desk.acts.look_around import close_sample, open_sample
from askwell.desk.models import Desk
from askwell.desk.requests import AtDesk


@require_http_methods(["GET", "HEAD", "POST"])
def sample(request: AtDesk) -> HttpResponse:
    """Open Sam's network, go back to one's own desk, or remove it; the two never touch."""
    if request.method != "POST":
        return render(request, "sample.html")
    do = request.POST.get("do")
    if do == "open":
        open_sample(owner=request.desk.owner, now=clock.now(request.desk.me))
        request.session["desk"] = Desk.Kind.SAMPLE.value
        return redirect("who")
    request.session["desk"] = Desk.Kind.OWN.value
    close_sample(owner=request.desk.owner)
    messages.success(request, "Sam’s network is gone. This is your own desk.")
    return redirect("today")
