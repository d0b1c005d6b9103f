"""What the buttons beside a letter do to it, on the page of a message and on that of a thank-you alike."""

from dataclasses import replace
from datetime import datetime

from django.contrib import messages

from askwell.desk.acts.mute_advice import NoSuchAdvice, hear_again, mute_advice
from askwell.desk.editing import Letter, filled, fixed
from askwell.desk.models import Interview
from askwell.desk.noticing import heading_of
from askwell.desk.requests import AtDesk

LONGEST_RULE = 60  # characters


def pressed(request: AtDesk, interview: Interview, letter: Letter, *, at: datetime) -> Letter:
    """The letter after a button: its blanks filled, a fix made or taken back, or some advice muted."""
    do = request.POST.get("do", "")
    if do == "fill":
        return filled(letter, request.POST.getlist("gap"), request.POST.getlist("fill"))
    if do.startswith("fix:"):
        return _fixed(request, interview, letter, do.removeprefix("fix:"), at=at)
    if do == "undo":
        return _undone(request, interview, letter)
    if do.startswith("mute:") and hush(request, do, at=at):
        said = heading_of(do.removeprefix("mute:"))
        messages.success(request, f"“{said}” will not be said again. You can ask for it back on your own page.")
    return letter


def hush(request: AtDesk, do: str, *, at: datetime) -> bool:
    """Mute the advice of a rule, or hear it again: `mute:is-long`, `hear:is-long`; False where there is none such."""
    verb, _, rule = do.partition(":")
    try:
        if verb == "mute":
            mute_advice(desk=request.desk, rule=rule[:LONGEST_RULE], at=at)
        elif verb == "hear":
            hear_again(desk=request.desk, rule=rule[:LONGEST_RULE])
    except NoSuchAdvice:
        return False
    return verb in ("mute", "hear")


def can_undo(request: AtDesk, interview: Interview, letter: Letter) -> bool:
    """Whether the letter is as the last fix left it, so that the fix can be taken back."""
    return bool(request.session.get(_place(interview), {}).get("is") == _words(letter))


def _fixed(request: AtDesk, interview: Interview, letter: Letter, key: str, *, at: datetime) -> Letter:
    after = fixed(letter, interview, key, now=at)
    if after != letter:
        request.session[_place(interview)] = {"was": _words(letter), "is": _words(after)}
    return after


def _undone(request: AtDesk, interview: Interview, letter: Letter) -> Letter:
    if not can_undo(request, interview, letter):
        return letter
    subject, text = request.session.pop(_place(interview))["was"]
    return replace(letter, subject=subject, text=text)


def _words(letter: Letter) -> list[str]:
    return [letter.subject, letter.text]


def _place(interview: Interview) -> str:
    return f"fixed-{interview.pk}"
