"""A friend's name opens the letter (article S72)."""

from collections.abc import Iterator

from askwell.messages.letter import read
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_FIRST_FEW = 2  # sentences


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the first sentences do not name whoever sent the writer."""
    referrer = view.message.known.referrer
    if not referrer:
        return
    names = frozenset(read(referrer).words)
    sentences = view.letter.sentences(body=True)[:_FIRST_FEW]
    if all(names.isdisjoint(view.letter.words[begin:end]) for begin, end in sentences):
        yield whole(rule)


rule = Rule(
    "hides-who-sent-you",
    Level.ADVICE,
    check,
    ("referred",),
    "Name whoever sent you in the first lines; it is why they will read on.",
    needs=("context",),
)
