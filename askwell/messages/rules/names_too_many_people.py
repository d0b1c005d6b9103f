"""One introduction is a favour; four are a mailing."""

from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import View, mark, marks
from askwell.reading import Finding, Level, Rule

_MOST = 2  # people in one request
_JOINTS = frozenset({"and", "or"})


def check(view: View) -> Iterator[Finding]:
    """A row of more than two names after the request, or a whole team."""
    yield from marks(rule, view, "names_too_many_people.everyone")
    for hit in view.hits("names_too_many_people.introduce"):
        names = _names(view, hit.after, view.letter.limits[hit.first])
        if len(names) > _MOST:
            yield mark(rule, view, Hit(names[0][0], names[-1][1]))


def _names(view: View, first: int, last: int) -> list[tuple[int, int]]:
    """The names that follow one another from word `first`, with commas, "and" or "or" between."""
    names: list[tuple[int, int]] = []
    i = first
    while i < last:
        begin = i
        while i < last and view.letter.capital(i) and (i == begin or "," not in _between(view, i)):
            i += 1
        if i == begin:
            break
        names.append((begin, i))
        i += i < last and view.letter.words[i] in _JOINTS
    return names


def _between(view: View, i: int) -> str:
    """What stands before word i and after the word before it."""
    return view.message.text[view.letter.ends[i - 1] : view.letter.starts[i]]


rule = Rule(
    "names-too-many-people",
    Level.ADVICE,
    check,
    ("introduction-request",),
    "So many introductions are a lot to ask of one person. Ask for the one that matters most.",
    needs=(
        "names_too_many_people.introduce",
        "names_too_many_people.everyone",
    ),
)
