"""Signs, dates and small words of the pages."""

from datetime import date, datetime

from django import template
from django.templatetags.static import static
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

# What the pages call the kinds of people.
KINDS = {
    "aspired-role": "In the role you want",
    "veteran": "Long in the field",
    "non-traditional": "Came another way",
    "alumni": "From your school",
    "shared-experience": "Shares something with you",
}


@register.simple_tag
def sign(name: str, css: str = "ico") -> SafeString:
    """A line drawing of the sprite, hidden from those who listen."""
    return format_html('<svg class="{}" aria-hidden="true"><use href="{}#{}"/></svg>', css, _sprite(), name)


@register.simple_tag
def pict(kind: str, css: str = "pict") -> SafeString:
    """The pictogram of a kind of people in its colour; its words stand beside it."""
    return format_html(
        '<svg class="{}" data-kind="{}" aria-hidden="true"><use href="{}#{}"/></svg>', css, kind, _sprite(), kind
    )


def _sprite() -> str:
    return static("askwell/signs.svg")


@register.filter
def kind_words(kind: str) -> str:
    """What the pages call a kind of people."""
    return KINDS.get(kind, "")


@register.filter
def question(text: str) -> SafeString:
    """A heading whose last question mark is green."""
    text = text.rstrip()
    if not text.endswith("?"):
        return format_html("{}", text)
    return format_html('{}<span class="qm">?</span>', text[:-1])


@register.simple_tag(takes_context=True)
def day(context: template.Context, when: date | None) -> str:
    """A day as people say it: today, yesterday, 12 March, or 12 March 2019 when the year is another."""
    if when is None:
        return "no date"
    now = context["now"]
    if isinstance(when, datetime):
        when = timezone.localtime(when, now.tzinfo).date()
    gone = (now.date() - when).days
    if gone in _NEAR:
        return _NEAR[gone]
    return formats.date_format(when, "j F" if when.year == now.year else "j F Y")


_NEAR = {0: "today", 1: "yesterday", -1: "tomorrow"}


@register.simple_tag(takes_context=True)
def moment(context: template.Context, when: datetime) -> str:
    """A day and a time of day in my zone: today, 14:00."""
    return f"{day(context, when)}, {timezone.localtime(when, context['now'].tzinfo):%H:%M}"


@register.filter
def first_sentence(text: str) -> str:
    """The first sentence of a text, or its first line."""
    line = text.strip().split("\n", 1)[0]
    ends = [line.find(mark) for mark in (". ", "? ", "! ")]
    found = [end for end in ends if end > 0]
    return line[: min(found) + 1] if found else line


@register.filter
def web(address: str) -> str:
    """An address that a link may lead to: http and https alone, others lead nowhere."""
    text = address.strip()
    if "://" not in text:
        text = f"https://{text}"
    return text if text.lower().startswith(("http://", "https://")) else "#"
