"""Signs, dates and small words of the pages."""

from datetime import date, datetime

from django import template
from django.templatetags.static import static
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from askwell import people
from askwell.desk.thanking import in_words

register = template.Library()

# What the pages call the kinds of people.
KINDS = {
    "aspired-role": "In the role you want",
    "veteran": "Long in the field",
    "non-traditional": "Came another way",
    "alumni": "From your school",
    "shared-experience": "Shares something with you",
}
REDRAWN = ("veteran",)  # too fine a drawing for a line of text
# What stands for those who have a reason and are of no kind.
OTHERS = {"tie": "You know each other", "near": "Close to your question"}


@register.simple_tag
def sign(name: str, css: str = "ico") -> SafeString:
    """A line drawing of the sprite, hidden from those who listen."""
    return format_html('<svg class="{}" aria-hidden="true"><use href="{}#{}"/></svg>', css, _sprite(), name)


@register.simple_tag
def pict(kind: str, css: str = "pict") -> SafeString:
    """The pictogram of a kind of people in its colour; its words stand beside it."""
    drawing = f"{kind}-small" if kind in REDRAWN and css == "pict" else kind
    return format_html(
        '<svg class="{}" data-kind="{}" aria-hidden="true"><use href="{}#{}"/></svg>', css, kind, _sprite(), drawing
    )


def _sprite() -> str:
    return static("askwell/signs.svg")


@register.filter
def kind_words(kind: str) -> str:
    """What the pages call a kind of people."""
    return KINDS.get(kind) or OTHERS.get(kind, "")


@register.filter
def lower_first(text: str) -> str:
    """Words as they stand within a sentence."""
    return text[:1].lower() + text[1:]


@register.filter
def main_kind(candidate: people.Candidate) -> str:
    """The kind that a candidate stands under, or what stands for it."""
    if candidate.kinds:
        return candidate.kinds[0]
    return "tie" if any(reason.source.what == "message" for reason in candidate.reasons) else "near"


@register.filter
def unknown(text: str) -> str:
    """What is not known, without the words that stand before it on the page already."""
    return lower_first(text.removeprefix("Not known:").strip())


@register.filter
def quoted(text: str) -> SafeString:
    """A reason with the words it quotes set apart, as what someone wrote or said."""
    before, mark, rest = text.partition("“")
    words, end, after = rest.rpartition("”")
    if not mark or not end or not before.strip():
        return format_html("<b>{}</b>", text)
    return format_html('<b>{}</b><span class="words">“{}”{}</span>', before.rstrip(" :"), words, after)


@register.filter
def said(text: str) -> SafeString:
    """A block for what was said: in quotation marks where it is their words, without them where it tells of them."""
    words = in_words(text)
    return format_html('<blockquote class="said{}">{}</blockquote>', "" if words.startswith("“") else " told", words)


@register.filter
def without_day(source: people.Source) -> bool:
    """Whether the words of a source leave its day unsaid."""
    day = source.date
    return day is not None and not (str(day.year) in source.ref and str(day.day) in source.ref)


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
def by(context: template.Context, when: datetime) -> str:
    """Until when something is best done; what is late is still welcome, and not counted."""
    gone = (context["now"].date() - timezone.localtime(when, context["now"].tzinfo).date()).days
    if gone > 0:
        return "still welcome"
    return "today" if gone == 0 else f"by {day(context, when)}"


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
