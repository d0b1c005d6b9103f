"""How a message is laid before the encoder: its kind and facts first, then its sentences, as piece numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from askwell.messages.learned.wordpiece import Pieces

FACTS = 72  # pieces of all facts together
WHOLE = 384  # pieces in one look; a longer message is read in several
_CLS, _SEP = 101, 102


class Layout(NamedTuple):
    """Piece numbers, how many of them are the head (kind and facts), and each sentence's place among them."""

    ids: list[int]
    head: int
    where: list[tuple[int, int]]


def layout(pieces: Pieces, kind: str, facts: Sequence[str], sentences: Sequence[str]) -> Layout:
    """One look at a message; sentences beyond its end have empty places."""
    ids = [_CLS, *pieces.of(kind), _SEP, *pieces.of(" ; ".join(facts))[:FACTS], _SEP]
    head, where = len(ids), []
    for sentence in sentences:
        cut = pieces.of(sentence)[: WHOLE - len(ids) - 1]
        where.append((len(ids), len(ids) + len(cut)))
        ids += cut
    return Layout([*ids, _SEP], head, where)


def looks(pieces: Pieces, sentences: Sequence[str], *, most: int) -> list[list[str]]:
    """The sentences in as few looks as hold them, at most `most`; what is beyond is not read."""
    made: list[list[str]] = [[]]
    room = WHOLE - FACTS - 12
    for sentence in sentences:
        size = len(pieces.of(sentence))
        if made[-1] and size > room:
            if len(made) == most:
                break
            made.append([])
            room = WHOLE - FACTS - 12
        made[-1].append(sentence)
        room -= size
    return made
