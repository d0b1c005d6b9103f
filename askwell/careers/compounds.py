"""Compound words such as Produktmanagerin, taken apart."""

from askwell.careers.lexicon import Lexicon

SHORTEST_COMPOUND, SHORTEST_PART, SHORTEST_OPENING = 9, 4, 6  # letters


def taken_apart(token: str, words: Lexicon) -> tuple[str, ...]:
    """A compound such as Produktmanagerin as its two words, where both are known."""
    if len(token) < SHORTEST_COMPOUND or token in words.forms or words.word((token,)):
        return (token,)
    for at in range(SHORTEST_PART, len(token) - SHORTEST_PART):
        last = words.word((token[at:],))
        first = token[:at] if words.word((token[:at],)) else token[:at].removesuffix("s")
        if last and last.kind in ("craft", "head") and words.word((first,)):
            return (first, token[at:])
    for at in range(len(token) - 1, SHORTEST_OPENING, -1):
        word = words.forms.get(token[:at])
        if word and word.kind == "function":
            return (token[:at],)
    return (token,)
