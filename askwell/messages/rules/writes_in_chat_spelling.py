"""Chat spelling to a stranger looks like haste."""

from collections.abc import Iterator

from askwell.messages.mending import exchanged, with_fix, written
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule

_SMALL_ONLY = frozenset({"u", "ur"})  # in capitals these are somebody's initials


def check(view: View) -> Iterator[Finding]:
    """Every such spelling; written out where that is plain."""
    for hit in view.hits("writes_in_chat_spelling.chat"):
        if view.letter.words[hit.first] not in _SMALL_ONLY or written(view, hit).islower():
            yield with_fix(mark(rule, view, hit), exchanged(view, hit, "writes_in_chat_spelling"))


rule = Rule(
    "writes-in-chat-spelling",
    Level.ADVICE,
    check,
    LETTERS,
    "Spelt out, this shows that you took a moment for them.",
    needs=("writes_in_chat_spelling.chat",),
)
