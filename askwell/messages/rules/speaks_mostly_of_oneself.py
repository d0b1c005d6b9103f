"""A letter about its writer leaves its reader out."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_MINE = ("i", "me", "my", "mine", "myself")
_YOURS = ("you", "your", "yours", "yourself")
_FEWEST = 8  # words about the writer; below, the share says little
_TOO_MANY = 2.5  # words about the writer to one about the reader


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, by its words about the writer and about the reader."""
    body, count = view.letter.body, view.tags.how_many
    mine = count(_MINE, *body)
    if mine >= _FEWEST and mine > _TOO_MANY * count(_YOURS, *body):
        yield whole(rule)


rule = Rule(
    "speaks-mostly-of-oneself",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred"),
    "Nearly every line is about you. One more about them would turn it round.",
)
