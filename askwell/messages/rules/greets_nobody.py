"""A letter to "Sir or Madam" was written to no one in particular."""

from collections.abc import Iterator

from askwell.messages.mending import with_fix, written
from askwell.messages.view import LETTERS, View, mark, whole
from askwell.reading import Finding, Level, Rule

_ADDRESSED = ("email", "letter")  # channels where a letter opens with a greeting
_EVERYONE = "to"  # how "to whom it may concern" begins


def check(view: View) -> Iterator[Finding]:
    """The impersonal greeting, with a greeting by name as its fix; the whole letter where it has no greeting at all."""
    hits = view.phrases.get("greets_nobody.impersonal", ())
    for hit in hits:
        opening = written(view, hit).split()[0]
        opening = "Dear" if opening.lower() == _EVERYONE else opening
        name = view.message.recipient if "@" not in view.message.recipient else ""
        yield with_fix(mark(rule, view, hit), f"{opening} {name}" if name else None)
    message = view.message
    if not hits and view.letter.greeting is None and message.kind != "linkedin-note" and message.channel in _ADDRESSED:
        yield whole(rule, detail="no greeting")


rule = Rule(
    "greets-nobody",
    Level.ADVICE,
    check,
    LETTERS,
    "A greeting by name shows that this was written to them.",
    needs=(
        "greets_nobody.impersonal",
        "greets nobody",
    ),
)
