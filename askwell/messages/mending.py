"""Safe replacements for the words of a finding."""

from collections.abc import Mapping

from askwell.messages.files import data
from askwell.messages.phrases import Hit
from askwell.messages.view import View
from askwell.reading import Finding

_ENDS = ".!?…"
_GAPS = " \t"


def with_fix(finding: Finding, fix: str | None) -> Finding:
    """The finding with what its words may be replaced with."""
    return finding._replace(fix=fix)


def written(view: View, hit: Hit) -> str:
    """The words of a hit as they stand in the text."""
    return view.message.text[slice(*view.letter.span(*hit))]


def exchanged(view: View, hit: Hit, fault: str) -> str | None:
    """The plainer words that fixes.toml has for a hit, with its capital kept; None where it has none."""
    table: Mapping[str, str] = data("fixes.toml")[fault]
    said = written(view, hit)
    plain = table.get(" ".join(view.letter.words[hit.first : hit.after]))
    return None if plain is None else as_written(said, plain)


def as_written(said: str, instead: str) -> str:
    """A replacement that begins with a capital where the words it replaces do."""
    return instead[:1].upper() + instead[1:] if said[:1].isupper() else instead


def whole_sentence(view: View, hit: Hit) -> tuple[int, int] | None:
    """The span of the sentence with its mark and the spaces after it, where the hit is all of it; else None."""
    letter = view.letter
    if letter.begins[hit.first] != hit.first or letter.limits[hit.first] != hit.after:
        return None
    start, end = letter.span(*hit)
    text = view.message.text
    if text[end : end + 1] not in tuple(_ENDS):
        return None
    while end < len(text) and text[end] in _ENDS:
        end += 1
    while end < len(text) and text[end] in _GAPS:
        end += 1
    return start, end
