"""Which words carry which tag: by a list, by how they are written, or by their ending."""

from collections.abc import Mapping
from functools import cache

from askwell.messages.files import data
from askwell.messages.letter import Letter

Tags = tuple[Mapping[str, tuple[int, ...]], ...]

_TRADES = ("er", "or", "ist", "ian", "ant", "eer", "man", "wife")  # how English ends the names of trades
_SHORTEST_TRADE = 5  # letters
_VOWELS = "aeiou"
_FIRST_YEAR, _LAST_YEAR = 1930, 2049  # four digits outside are a number, not a year


class Lexicon:
    """Tagged words and phrases; `common` words say nothing of their own, `things` end like a trade and are none."""

    def __init__(self, tagged: Mapping[str, str], common: frozenset[str], things: frozenset[str]) -> None:
        self.common = common
        self.things = things
        self.entries: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for tag, phrases in tagged.items():
            for phrase in phrases.replace("\n", " ").split(","):
                self._add(f"<{tag}>", phrase.split())

    def _add(self, tag: str, phrase: list[str]) -> None:
        if not phrase:
            return
        *before, last = phrase
        for form in inflections(last[:-1]) if last[-1] == "~" else (last,):
            first, *rest = (*before, form)
            self.entries.setdefault(first, []).append((tuple(rest), tag))

    def tags(self, letter: Letter) -> Tags:
        """For each word, the tags that begin there with the words they may end before, longest first."""
        return tuple(self._at(i, word, letter) for i, word in enumerate(letter.words))

    def _at(self, i: int, word: str, letter: Letter) -> dict[str, tuple[int, ...]]:
        here: dict[str, tuple[int, ...]] = {}
        for rest, tag in self.entries.get(word, ()):
            after = i + 1 + len(rest)
            if not rest or (after <= letter.limits[i] and letter.words[i + 1 : after] == rest):
                here[tag] = tuple(sorted({*here[tag], after}, reverse=True)) if tag in here else (after,)
        self._by_look(i, word, letter, here)
        return here

    def _by_look(self, i: int, word: str, letter: Letter, here: dict[str, tuple[int, ...]]) -> None:
        one = (i + 1,)
        if word[0].isdigit():
            here["<num>"] = one
            if len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
                here["<year>"] = one
        elif word not in self.common:
            here["<content>"] = one
            if word.endswith(_TRADES) and len(word) >= _SHORTEST_TRADE and word not in self.things:
                here["<who>"] = one
        start = letter.starts[i]
        if start and letter.text[start - 1] == "[":
            here["<blank>"] = one
        if letter.text[start].isupper() and word != "i":
            here["<cap>"] = one


def inflections(word: str) -> tuple[str, ...]:
    """A word with its endings: ask, asks, asked, asking. Some of them are no words, which does no harm."""
    base = word.removesuffix("e")
    forms = [word, word + "s", base + "ed", base + "ing"]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        forms += [word[:-1] + "ies", word[:-1] + "ied"]
    if word[-1] in "sxzho":
        forms.append(word + "es")
    if len(word) > 2 and word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        forms += [word + word[-1] + "ed", word + word[-1] + "ing"]
    return tuple(forms)


@cache
def lexicon() -> Lexicon:
    """The tagged words of lexicon.toml, read once."""
    words = data("lexicon.toml")
    return Lexicon(words["tags"], frozenset(words["common"].split()), frozenset(words["things"].split()))
