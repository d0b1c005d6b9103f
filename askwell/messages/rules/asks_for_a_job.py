"""A message asks to learn: never for a job, an opening, a referral, or to be kept in mind (article S3, S24, S78)."""

from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule

_PRECISE = ("job", "opening", "kept-in-mind", "referral", "resume")
_DENIAL_ENDS = frozenset(
    ["but", "though", "however", "although", "yet", "except", "unless", "just", "only", "still", "maybe", "could", "would", "please"]
)


def check(view: View) -> Iterator[Finding]:
    """Every ask of the kind that is not denied; one sentence is reported once, under its most precise name."""
    denied = _denied(view)
    seen: set[int] = set()
    for detail in (*_PRECISE, "indirect"):
        for hit in view.hits(f"asks_for_a_job.{detail}"):
            sentence = view.letter.begins[hit.first]
            if sentence not in seen and not denied.intersection(range(hit.first, hit.after)):
                seen.add(sentence)
                yield mark(rule, view, hit, detail=detail, bars=detail in _PRECISE)


def _denied(view: View) -> set[int]:
    """The words that a denial covers: from "not" to the end of its clause."""
    covered: set[int] = set()
    for hit in view.hits("asks_for_a_job.denied"):
        covered.update(range(hit.first, _clause_end(view, hit)))
    return covered


def _clause_end(view: View, hit: Hit) -> int:
    words, limit = view.letter.words, view.letter.limits[hit.first]
    return next((i for i in range(hit.after, limit) if words[i] in _DENIAL_ENDS), limit)


rule = Rule(
    "asks-for-a-job",
    Level.STOP,
    check,
    LETTERS,
    "This asks for a job, or for help to get one. Ask what you would like to learn.",
    bars=True,
)
