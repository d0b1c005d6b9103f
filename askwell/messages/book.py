"""All phrases of this room in one book: those of the elements and those of the rules."""

from collections.abc import Mapping
from functools import cache

from askwell.messages.letter import Letter
from askwell.messages.phrases import Phrasebook, Phrases
from askwell.messages.table import table
from askwell.messages.tags import Tags


@cache
def book() -> Phrasebook:
    """The phrases of elements.toml and rules.toml, made ready once."""
    return Phrasebook(table())


def phrases_in(letter: Letter) -> tuple[Phrases, Tags]:
    """The phrases of the book in the letter, by name, and the tags of its words."""
    phrases = book().scan(letter)
    return phrases, Tags(letter, phrases)


def limits_of(where: str) -> Mapping[str, int]:
    """The limits of a place that messages are sent through, or of their words; see limits.toml for the units."""
    return book().table.limits[where]
