"""Which words carry which tag: by a list, by how they are written, or by their ending."""

from collections.abc import Container, Iterable, Mapping

_TRADES = ("er", "or", "ist", "ian", "ant", "eer", "man", "wife")  # how English ends the names of trades
_SHORTEST_TRADE = 5  # letters
_VOWELS = "aeiou"
_FIRST_YEAR, _LAST_YEAR = 1930, 2049  # four digits outside are a number, not a year

BY_LOOK = ("<num>", "<year>", "<content>", "<who>")
BY_CASE = ("<cap>", "<blank>")  # tags of the word as it is written there and then


class Lexicon:
    """Tagged words and phrases; `common` words say nothing of their own, `things` end like a trade and are none."""

    def __init__(self, tagged: Mapping[str, str], common: Iterable[str], things: Iterable[str]) -> None:
        self.common = frozenset(common)
        self.things = frozenset(things)
        self.words: dict[str, set[str]] = {tag: set() for tag in BY_LOOK}
        self.phrases: dict[str, set[tuple[str, ...]]] = {}
        for tag, entries in tagged.items():
            for entry in entries.replace("\n", " ").split(","):
                self._add(f"<{tag}>", entry.split())

    def _add(self, tag: str, entry: list[str]) -> None:
        words, phrases = self.words.setdefault(tag, set()), self.phrases.setdefault(tag, set())
        if not entry:
            return
        *before, last = entry
        for form in inflections(last[:-1]) if last[-1] == "~" else (last,):
            if before:
                phrases.add((*before, form))
            else:
                words.add(form)


def by_look(word: str, common: Container[str] = (), things: Container[str] = ()) -> tuple[str, ...]:
    """The tags a word carries by its digits, its ending, or because it is none of the `common` words."""
    if word[0].isdigit():
        year = len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR
        return ("<num>", "<year>") if year else ("<num>",)
    if word in common:
        return ()
    trade = word.endswith(_TRADES) and len(word) >= _SHORTEST_TRADE and word not in things
    return ("<content>", "<who>") if trade else ("<content>",)


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
