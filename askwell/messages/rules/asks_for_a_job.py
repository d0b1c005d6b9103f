"""A message asks to learn: never for a job, an opening, a referral, or to be kept in mind (article S3, S24, S78)."""

from collections.abc import Iterator

from askwell.messages.hints import asks_in_other_words, could_ask_in_other_words, of_a_talk
from askwell.messages.phrases import Hit
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule

_DETAILS = ("job", "opening", "kept-in-mind", "referral", "resume", "plain", "indirect")  # the most precise first
_STATED = tuple((detail, f"asks_for_a_job.{detail}") for detail in _DETAILS)
_DENYING = frozenset("not no never nor neither nobody nothing without instead rather cannot nt dont wont".split())
_CLAUSE_ENDS = frozenset(
    "but though however although yet except unless just only still maybe could would please".split()
)
_TIMES = frozenset({"kept-in-mind", "opening", "job", "plain"})  # what may be said of a time as of a job
_DIARY = frozenset(
    "diary calendar schedule reschedule cancel postpone timetable agenda week move rearrange hours".split()
)


def check(view: View) -> Iterator[Finding]:
    """Every ask of the kind that is not denied; one sentence is reported once, under its most precise name."""
    stated = [*_stated(view)]
    if not stated and not could_ask_in_other_words(view):
        return
    masked, open_asks = _masked(view), _open_asks(view)
    seen: set[int] = set()
    for detail, hit in (*stated, *_hinted(view, masked)):
        sentence = view.letter.begins[hit.first]
        if sentence not in seen and not masked.intersection(range(hit.first, hit.after)):
            seen.add(sentence)
            yield mark(rule, view, hit, detail=detail, bars=sentence in open_asks)


def _open_asks(view: View) -> frozenset[int]:
    """The sentences that ask in so many words and deny nothing: these alone bar the door."""
    asked = (hit for hit in view.hits("asks_for_a_job.plain") if not _of_a_diary(view, hit))
    return frozenset(view.letter.begins[hit.first] for hit in asked if _DENYING.isdisjoint(_clause(view, hit)))


def _clause(view: View, hit: Hit) -> tuple[str, ...]:
    """The words of the clause around a hit: from the last "but" or comma before it to the next "but" after it."""
    letter, words, first = view.letter, view.letter.words, view.letter.begins[hit.first]
    before = range(hit.first, first, -1)
    gaps = {i: letter.text[letter.ends[i - 1] : letter.starts[i]] for i in before}
    turns = (i for i in before if "," in gaps[i] or words[i - 1] in _CLAUSE_ENDS)
    return words[next(turns, first) : _clause_end(view, hit)]


def _stated(view: View) -> Iterator[tuple[str, Hit]]:
    for detail, name in _STATED:
        for hit in view.hits(name):
            if detail not in _TIMES or not _of_a_day(view, hit):
                yield detail, hit
    for hit in view.hits("asks_for_a_job.offer"):
        if not of_a_talk(view, hit):
            yield "indirect", hit


def _hinted(view: View, masked: set[int]) -> Iterator[tuple[str, Hit]]:
    """A letter that moves a meeting speaks of times and places to be at, so hints say nothing there."""
    if view.message.kind != "reschedule":
        yield from (("indirect", hit) for hit in asks_in_other_words(view, masked))


def _of_a_day(view: View, hit: Hit) -> bool:
    """True for a slot in a calendar, and for the courtesy that something may come up."""
    letter = view.letter
    free = (letter.begins[out.first] for out in view.hits("easy_out"))
    return _of_a_diary(view, hit) or letter.begins[hit.first] in free


def _of_a_diary(view: View, hit: Hit) -> bool:
    """True for a slot in a calendar, which is a time and no job."""
    return not _DIARY.isdisjoint(view.letter.words[hit.first : view.letter.limits[hit.first]])


def _masked(view: View) -> set[int]:
    """The words of denials ("I am not asking for a job") and of what was given already, to the end of the clause."""
    covered: set[int] = set()
    for name in ("denied", "given"):
        for hit in view.hits(f"asks_for_a_job.{name}"):
            covered.update(range(hit.first, _clause_end(view, hit)))
    return covered


def _clause_end(view: View, hit: Hit) -> int:
    words, limit = view.letter.words, view.letter.limits[hit.first]
    return next((i for i in range(hit.after, limit) if words[i] in _CLAUSE_ENDS), limit)


rule = Rule(
    "asks-for-a-job",
    Level.STOP,
    check,
    LETTERS,
    "This asks for a job, or for help to get one. Ask what you would like to learn.",
    bars=True,
    needs=(
        "asks_for_a_job.job",
        "asks_for_a_job.opening",
        "asks_for_a_job.kept-in-mind",
        "asks_for_a_job.referral",
        "asks_for_a_job.resume",
        "asks_for_a_job.plain",
        "asks_for_a_job.indirect",
        "asks_for_a_job.offer",
        "wanting",
        "<j-take>",
        "<j-avail>",
    ),
)
