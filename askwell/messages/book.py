"""All phrases of this room in one book: those of the elements and those of the rules."""

from functools import cache

from askwell.messages.files import data
from askwell.messages.letter import Letter
from askwell.messages.lexicon import Tags, lexicon
from askwell.messages.phrases import Hit, Phrasebook


@cache
def book() -> Phrasebook:
    """The phrases of elements.toml and rules.toml, made ready once."""
    sources: list[tuple[str, str]] = [*data("elements.toml").items()]
    for rule, groups in data("rules.toml").items():
        sources += [(f"{rule}.{name}", lines) for name, lines in groups.items()]
    return Phrasebook(sources, data("lexicon.toml")["parts"])


def phrases_in(letter: Letter) -> tuple[dict[str, tuple[Hit, ...]], Tags]:
    """Every phrase of the book in the letter, by name, and the tags of its words."""
    tags = lexicon().tags(letter)
    return book().scan(letter, tags), tags
