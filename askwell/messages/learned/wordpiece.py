"""Words cut into the pieces that the encoder knows (Schuster & Nakajima 2012; the uncased vocabulary of BERT)."""

import re
import unicodedata
from collections.abc import Mapping

_LONGEST = 40  # characters; what is longer is no word
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_COMBINING = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


class Pieces:
    """A vocabulary of word pieces; a piece inside a word begins with "##"."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._ids = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._cut: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> list[int]:
        """The numbers of the pieces of a text, in order; a word without pieces is one unknown piece."""
        found: list[int] = []
        for token in _TOKEN.findall(_plain(text)):
            found.extend(self._cut.get(token) or self._remember(token))
        return found

    def _remember(self, token: str) -> tuple[int, ...]:
        if len(self._cut) > len(self._ids):
            self._cut.clear()
        cut = self._cut[token] = self._pieces(token)
        return cut  # another thread may have cleared what is kept by now

    def _pieces(self, token: str) -> tuple[int, ...]:
        """The longest known beginning, then the longest that follows, and so on."""
        if len(token) > _LONGEST:
            return (self._unknown,)
        found, at = [], 0
        while at < len(token):
            mark = "##" if at else ""
            end = next((e for e in range(len(token), at, -1) if mark + token[at:e] in self._ids), 0)
            if not end:
                return (self._unknown,)
            found.append(self._ids[mark + token[at:end]])
            at = end
        return tuple(found)


def _plain(text: str) -> str:
    """Lower case, without accents."""
    low = text.lower()
    return low if low.isascii() else _COMBINING.sub("", unicodedata.normalize("NFD", low))
