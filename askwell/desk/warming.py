"""The learned reader, made ready once the server answers, so that nobody's first letter waits for it."""

from askwell.desk.acts.check_message import read
from askwell.desk.acts.choose_stage import deepest
from askwell.reading import Message

_SOME_LETTER = "Hello,\n\nCould we talk for 20 minutes about how you came to your work?\n\nThank you."


def warm() -> None:
    """Reads a letter of no one's with every stage, so that what they need is loaded; about a third of a second."""
    read(Message(_SOME_LETTER), stage=deepest())
