"""What a writer allows in a text: `<!-- askwell: allow is-long -->`, and what that silences.

Standing among the words, such a comment is for its line; alone on a line, for the next line with words; before the
first word, or as `askwell: allow is-long` between `---` lines that open the text, for the whole text.
What shuts the door until a reason is typed needs one here too: `allow asks-for-a-job because I quote an advert`.
"""

import re
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from askwell.messages.plain import Cut
from askwell.reading import Finding

HOW = "<!-- askwell: allow RULE -->"
MOST = 100  # comments that are heard in one text; more would be no letter
_BLANK = " \t"
_COMMENT = r"(?i)<!--[ \t]{0,9}askwell:([^<>]{0,400}?)-->"
_FRONT = r"---[ \t]*\r?\n((?:(?!---)[^\n]{0,400}\n){1,50})---[ \t]*(?:\r?\n|\Z)"
_FRONT_LINE = r"(?im)^askwell:([^\n]*)$"
_ALLOW = (
    r"(?is)\s{0,9}allow:?\s{1,9}(?P<rules>[a-z-]{1,60}(?:\s{0,9},\s{0,9}[a-z-]{1,60}){0,20})"
    r"(?:\s{1,9}because:?\s{1,9}(?P<because>\S.*))?\s*"
)  # patterns are made ready when first needed: most texts allow nothing


class Silence(NamedTuple):
    """One rule allowed, from `start` to `end` of the text as given; both None for the whole. `at`: where it says so."""

    rule: str
    at: int
    start: int | None = None
    end: int | None = None
    because: str = ""


class Allowed(NamedTuple):
    """What a text allows, the stretches that say so, and where something is said that cannot be read."""

    silences: tuple[Silence, ...] = ()
    cuts: tuple[Cut, ...] = ()
    unclear: tuple[int, ...] = ()


_Said = list[tuple[int, str, tuple[int | None, int | None]]]


class Heard(NamedTuple):
    """A finding and where it stands in the text as given; both None where the whole text is meant."""

    finding: Finding
    start: int | None
    end: int | None


def allowed_in(text: str) -> Allowed:
    """What the text allows; time is linear in its length."""
    front = _front(text)
    begin = front.end() if front else 0
    comments = list(islice(re.compile(_COMMENT).finditer(text, begin), MOST)) if "<!--" in text else []
    if not front and not comments:
        return Allowed()
    said: _Said = [(m.start(), m[1], (None, None)) for m in _front_lines(text, front)]
    cuts = [Cut(front.start(), front.end())] if front else []
    begun = False
    scopes = _scopes(text, comments)
    for number, comment in enumerate(comments):
        begun = begun or not _says_nothing(text[comments[number - 1].end() if number else begin : comment.start()])
        said.append((comment.start(), comment[1], scopes[number] if begun else (None, None)))
        cuts.append(_cut(text, comment))
    return _read(said, cuts)


def _read(said: _Said, cuts: list[Cut]) -> Allowed:
    silences: list[Silence] = []
    unclear: list[int] = []
    for at, words, (start, end) in said:
        found = re.fullmatch(_ALLOW, words)
        if found is None:
            unclear.append(at)
            continue
        because = " ".join((found["because"] or "").split())
        silences += [Silence(name.strip().lower(), at, start, end, because) for name in found["rules"].split(",")]
    return Allowed(tuple(silences), tuple(cuts), tuple(unclear))


def _front(text: str) -> re.Match[str] | None:
    """The lines between `---` that open a text, where one of them speaks to Askwell."""
    found = re.match(_FRONT, text) if text.startswith("---") else None
    return found if found and re.search(_FRONT_LINE, found[1]) else None


def _front_lines(text: str, front: re.Match[str] | None) -> list[re.Match[str]]:
    return list(re.compile(_FRONT_LINE).finditer(text, front.start(1), front.end(1))) if front else []


def _says_nothing(before: str) -> bool:
    """True for blank lines and a subject line, which stand before the first word of a letter."""
    bare = before.strip()
    return not bare or (bare[:8].lower() == "subject:" and "\n" not in bare)


def _around(text: str, comment: re.Match[str]) -> tuple[int, int]:
    """The line that a comment stands on, its end before the line break."""
    end = text.find("\n", comment.end())
    return text.rfind("\n", 0, comment.start()) + 1, len(text) if end < 0 else end


def _cut(text: str, comment: re.Match[str]) -> Cut:
    """The comment with the blanks or the line that it alone fills."""
    start, end = comment.span()
    first, last = _around(text, comment)
    if not (text[first:start] + text[end:last]).strip():
        return Cut(first, min(last + 1, len(text)))
    if end == last or text[end] in _BLANK or text[end] == "\r":
        while start > first and text[start - 1] in _BLANK:
            start -= 1
    if start == first:
        while end < last and text[end] in _BLANK:
            end += 1
    return Cut(start, end)


def _scopes(text: str, comments: list[re.Match[str]]) -> list[tuple[int, int]]:
    """For each comment the line with words that it is for; read from the end, so that comments in a row share one."""
    scopes: list[tuple[int, int]] = []
    following = (len(text), len(text))
    for number in range(len(comments) - 1, -1, -1):
        comment = comments[number]
        first, last = _around(text, comment)
        if re.sub(_COMMENT, "", text[first:last]).strip():
            following = (first, last)
        else:
            limit = comments[number + 1].start() if number + 1 < len(comments) else len(text)
            following = _next_line(text, last, limit) or following
        scopes.append(following)
    return scopes[::-1]


def _next_line(text: str, at: int, limit: int) -> tuple[int, int] | None:
    """The first line with words from `at` to `limit`."""
    while at < limit:
        end = text.find("\n", at + 1)
        end = len(text) if end < 0 else end
        if re.sub(_COMMENT, "", text[at:end]).strip():
            return at + 1, end
        at = end
    return None


class Sifted(NamedTuple):
    """What is still heard, what a silence covers, the silences that cover nothing, and those that may not."""

    heard: tuple[Heard, ...]
    silenced: tuple[tuple[Heard, Silence], ...]
    unused: tuple[Silence, ...]
    refused: tuple[tuple[Silence, Finding], ...]


def sift(heard: Iterable[Heard], silences: tuple[Silence, ...]) -> Sifted:
    """Findings against silences. No silence covers an absolute finding, nor a bar without saying because of what."""
    kept: list[Heard] = []
    silenced: list[tuple[Heard, Silence]] = []
    refused: dict[Silence, Finding] = {}
    used: set[Silence] = set()
    for one in heard:
        fitting = [silence for silence in silences if _covers(silence, one)]
        willing = [silence for silence in fitting if may_silence(silence, one.finding)]
        used.update(fitting)
        refused.update((silence, one.finding) for silence in fitting if silence not in willing)
        if willing:
            silenced.append((one, willing[0]))
        else:
            kept.append(one)
    unused = tuple(silence for silence in silences if silence not in used)
    return Sifted(tuple(kept), tuple(silenced), unused, tuple(refused.items()))


def may_silence(silence: Silence, finding: Finding) -> bool:
    """Whether the finding is one that a writer may allow."""
    return not finding.absolute and (not finding.bars or bool(silence.because))


def _covers(silence: Silence, heard: Heard) -> bool:
    if silence.rule != heard.finding.rule:
        return False
    if silence.start is None or silence.end is None:
        return True
    return (
        heard.start is not None
        and heard.end is not None
        and (heard.start <= silence.end and silence.start <= heard.end)
    )
