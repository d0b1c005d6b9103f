"""A letter to "Sir or Madam" was written to no one in particular."""

from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import FIRST, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The impersonal greeting."""
    for hit in view.phrases.get("greets_nobody.impersonal", ()):
        yield mark(rule, view, Hit(*hit))


rule = Rule("greets-nobody", Level.ADVICE, check, FIRST, "Greet this person by name.")
