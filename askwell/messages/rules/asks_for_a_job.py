"""A message asks to learn: never for a job, an opening, a referral, or to be kept in mind (article S3, S24, S78)."""

from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import LETTERS, View, mark
from askwell.reading import Finding, Level, Rule

_PRECISE = ("job", "opening", "kept-in-mind", "referral", "resume")
_CLAUSE_ENDS = frozenset(
    "but though however although yet except unless just only still maybe could would please".split()
)
# A request for work in other words is a sum of hints, none of which means much alone; halves, to stay with whole numbers.
_WEIGHTS = {"<j-take>": 4, "<j-avail>": 3, "<j-place>": 2, "<j-free>": 2, "<j-yours>": 2, "<j-hyp>": 1}
_ENOUGH = 8
_ENOUGH_FOR_TWO = 10
_TELLING = frozenset({"<j-take>", "<j-avail>", "<j-place>"})
_OF_A_TALK = 4  # taken off where the sentence speaks of a diary, a call, a coffee
_OWNERS = frozenset("your his her their its".split())


def check(view: View) -> Iterator[Finding]:
    """Every ask of the kind that is not denied; one sentence is reported once, under its most precise name."""
    masked = _masked(view)
    seen: set[int] = set()
    for detail, hit in (*_stated(view), *_hinted(view, masked)):
        sentence = view.letter.begins[hit.first]
        if sentence not in seen and not masked.intersection(range(hit.first, hit.after)):
            seen.add(sentence)
            yield mark(rule, view, hit, detail=detail, bars=detail in _PRECISE)


def _stated(view: View) -> Iterator[tuple[str, Hit]]:
    for detail in (*_PRECISE, "indirect"):
        yield from ((detail, hit) for hit in view.hits(f"asks_for_a_job.{detail}"))


def _hinted(view: View, masked: set[int]) -> Iterator[tuple[str, Hit]]:
    """Sentences whose hints add up to an ask; the next one lends its own ("Maybe you need hands. I am free from Monday.")."""
    if view.message.kind == "reschedule":
        return
    first, last = view.letter.body
    sentences = [(b, e) for b, e in view.letter.sentences() if first <= b and e <= last]
    weighed = [_hints(view, begin, end, masked) for begin, end in sentences]
    for (begin, end), hints, later in zip(sentences, weighed, [*weighed[1:], set()], strict=True):
        alone = _weight(view, hints | (later & {"<j-avail>"}), begin, end)
        if hints & _TELLING and (alone >= _ENOUGH or _weight(view, hints | later, begin, end) >= _ENOUGH_FOR_TWO):
            yield "indirect", Hit(begin, end)


def _hints(view: View, begin: int, end: int, masked: set[int]) -> set[str]:
    """The hints of one sentence; words of "work for you" count once."""
    found: set[str] = set()
    spent = begin
    for i in range(begin, end):
        here = view.tags[i]
        if i in masked:
            continue
        if "<j-take>" in here:
            found.add("<j-take>")
            spent = max(spent, here["<j-take>"][0])
        elif i >= spent:
            found |= {
                t for t in _WEIGHTS if t in here and not (t == "<j-place>" and view.letter.words[i - 1] in _OWNERS)
            }
            if view.letter.words[i] == "your" and any("<org>" in view.tags[j] for j in range(i + 1, min(i + 3, end))):
                found.add("<j-yours>")
    return found


def _weight(view: View, hints: set[str], begin: int, end: int) -> int:
    weight = sum(_WEIGHTS[h] for h in hints)
    about_a_talk = any("<j-talk>" in view.tags[i] for i in range(begin, end))
    return weight - (_OF_A_TALK if about_a_talk and "<j-take>" not in hints else 0)


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
)
