"""What the instant stage sees of a sentence: its words, their neighbours, their parts, and what it has of the facts.

Each feature is a number below BUCKETS, by the hash of its name (Weinberger et al. 2009).
"""

import re
from collections.abc import Collection
from itertools import pairwise
from zlib import crc32

BUCKETS = 1 << 16
PARTS = 5  # letters
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!…:;(]|[^\w\s]")
_STEM = 6  # letters; "curator" and "curators" are one
_MOST_SHARED = 3
_SHORT = 4  # letters; shorter words tell little of what a sentence is about


def words(sentence: str) -> list[str]:
    """The words and marks of a sentence in lower case."""
    return [w.replace("’", "'") for w in _WORD.findall(sentence.lower())]


def stems(texts: Collection[str]) -> frozenset[str]:
    """What the telling words of the facts begin with."""
    return frozenset(w[:_STEM] for t in texts for w in words(t) if len(w) >= _SHORT)


def features(sentence: str, *, kind: str, known: Collection[str]) -> list[int]:
    """The features of one sentence of a message of a kind; `known` are the stems of the facts."""
    said = words(sentence)
    shared = min(_MOST_SHARED, len({w[:_STEM] for w in said if len(w) >= _SHORT}.intersection(known)))
    line = ["<", *said, ">"]
    names = [f"k{kind}", f"s{shared}{bool(known)}", f"l{min(len(said) // 4, 6)}", f"k{kind}s{shared}"]
    names += said
    names += [f"{a} {b}" for a, b in pairwise(line)]
    names += [f"{a} {b} {c}" for a, b, c in zip(line, line[1:], line[2:], strict=False)]
    names += [f"{a} _ {c}" for a, c in zip(line, line[2:], strict=False)]
    names += [f"#{p}" for w in said if len(w) > PARTS for p in (w[:PARTS], w[-PARTS:])]
    return [crc32(name.encode(errors="surrogatepass")) & (BUCKETS - 1) for name in names]
