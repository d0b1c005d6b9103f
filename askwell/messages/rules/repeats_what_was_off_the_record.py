"""What was said off the record stays off paper (article S61)."""

from collections.abc import Iterator

from askwell.messages.echoes import stem, stems, telling
from askwell.messages.phrases import Hit
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule

_FEWEST = 3  # telling words of a note that a sentence must share
_SHARE = 0.6  # of the telling words of the note


def check(view: View) -> Iterator[Finding]:
    """Every sentence that holds most of what a note off the record says."""
    notes = [stems((note,)) for note in view.message.known.off_record or ()]
    notes = [note for note in notes if len(note) >= _FEWEST]
    for begin, end in view.letter.sentences(body=True) if notes else ():
        said = {stem(w): i for i, w in enumerate(view.letter.words[begin:end], begin) if telling(w)}
        for note in notes:
            shared = [said[word] for word in note if word in said]
            if len(shared) >= max(_FEWEST, _SHARE * len(note)):
                yield mark(rule, view, Hit(min(shared), max(shared) + 1))
                break


rule = Rule(
    "repeats-what-was-off-the-record",
    Level.ADVICE,
    check,
    LETTERS,
    "This was told to you off the record. Leave it out of writing.",
    needs=("context",),
)
