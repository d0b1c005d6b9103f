"""Asking for work without the word: hints that mean little alone, weighed together sentence by sentence."""

from collections.abc import Iterator

from askwell.messages.phrases import Hit
from askwell.messages.view import View

_YOURS = "your"  # followed by a place, it is the hint <j-yours>
_WEIGHTS = {"<j-take>": 4, "<j-avail>": 3, "<j-place>": 2, "<j-free>": 2, "<j-yours>": 2, "<j-hyp>": 1}
_HEAVY = ("<j-take>", "<j-avail>")  # without either, all the others together weigh too little
_TALK = frozenset({"<j-talk>"})
_WEIGHTED = frozenset(_WEIGHTS)
_ENOUGH = 8
_ENOUGH_FOR_TWO = 10  # with the hints of the sentence after
_OF_A_TALK = 4  # taken off where the sentence speaks of a diary, a call, a coffee
_TELLING = frozenset({"<j-take>", "<j-avail>", "<j-place>"})
_WORK = frozenset(
    {"<j-take>", "<j-avail>", "<j-place>", "<j-free>", "<who>", "<anyone>", "<workverb>", "<acquire>", "<select>"}
)
_OWNERS = frozenset("your his her their its".split())
_THEIR_SIDE = frozenset({"your", "the"})


def could_ask_in_other_words(view: View) -> bool:
    """False where no sentence can, which is told sooner than which of them do."""
    return any(map(view.phrases.get, _HEAVY)) or any(_could_want(view, *at) for at in view.phrases.where("wanting"))


def asks_in_other_words(view: View, masked: set[int]) -> Iterator[Hit]:
    """Sentences whose hints add up to an ask for work; `masked` words (denials, thanks for help given) say nothing."""
    wanting = frozenset(begin for begin, end in view.phrases.where("wanting") if _could_want(view, begin, end))
    wanting = wanting and wanting & _sentences_with(view, "wanting")
    weighty = frozenset(view.letter.begins[hit.first] for name in _HEAVY for hit in view.phrases.get(name))
    if not wanting and not weighty:
        return
    begins, sentences = view.letter.begins, view.letter.sentences(body=True)
    for (begin, end), following in zip(sentences, [*sentences[1:], (0, 0)], strict=False):
        wants = begin in wanting and _wants_work(view, begin, end, masked)
        if wants and begin not in _sentences_with(view, "seeking"):
            yield Hit(begin, end)
            continue
        near = not weighty.isdisjoint((begins[begin], begins[following[0]]))
        if near and _weigh_enough(view, (begin, end), following, masked):
            yield Hit(begin, end)


def of_a_talk(view: View, hit: Hit) -> bool:
    """True where the sentence speaks of a diary, a call, a coffee."""
    sentence = range(view.letter.begins[hit.first], view.letter.limits[hit.first])
    return not view.tags.words_with(_TALK).isdisjoint(sentence)


def _sentences_with(view: View, name: str) -> frozenset[int]:
    return frozenset(view.letter.begins[hit.first] for hit in view.hits(name))


def _weigh_enough(view: View, sentence: tuple[int, int], following: tuple[int, int], masked: set[int]) -> bool:
    here = _hints(view, *sentence, masked)
    if here.isdisjoint(_TELLING):
        return False
    return _weighs_enough(view, Hit(*sentence), here, _hints(view, *following, masked))


def _weighs_enough(view: View, hit: Hit, here: frozenset[str], after: frozenset[str]) -> bool:
    """Alone, or with the sentence after it: "Maybe you need hands. I can be there from Monday."."""
    less = _OF_A_TALK if "<j-take>" not in here and of_a_talk(view, hit) else 0
    alone = sum(_WEIGHTS[h] for h in here | (after & {"<j-avail>"})) - less
    return alone >= _ENOUGH or sum(_WEIGHTS[h] for h in here | after) - less >= _ENOUGH_FOR_TWO


def _hints(view: View, begin: int, end: int, masked: set[int]) -> frozenset[str]:
    """The hints of one sentence; the words of "work for you" count once."""
    found: set[str] = set()
    spent = begin
    words, weighted = view.letter.words, view.tags.words_with(_WEIGHTED)
    for i in range(begin, end):
        if i in masked or (i not in weighted and words[i] != _YOURS):
            continue
        here = view.tags[i]
        if "<j-take>" in here:
            found.add("<j-take>")
            spent = max(spent, here["<j-take>"][0])
        elif i >= spent:
            owned = words[i - 1] in _OWNERS
            found |= {tag for tag in _WEIGHTS if tag in here and not (owned and tag == "<j-place>")}
            if words[i] == _YOURS and _their_place(view, i, end, _THEIR_SIDE):
                found.add("<j-yours>")
    return frozenset(found)


def _could_want(view: View, begin: int, end: int) -> bool:
    """False where no word after "your" or "the" can begin a place of work; most wishes are of something else."""
    words = view.letter.words
    return any(
        view.tags.could_carry("<org>", j)
        for i in range(begin, end)
        if words[i] in _THEIR_SIDE
        for j in range(i + 1, min(i + 3, end))
    )


def _wants_work(view: View, begin: int, end: int, masked: set[int]) -> bool:
    """True where a wish of my own meets the reader's place of work and something done or held there."""
    if of_a_talk(view, Hit(begin, end)):
        return False
    places = {j for i in range(begin, end) for j in _their_place(view, i, end, _THEIR_SIDE)}
    free = (i for i in range(begin, end) if i not in masked and i not in places)
    return bool(places) and any(
        not _WORK.isdisjoint(view.tags[i]) and view.letter.words[i - 1] not in _OWNERS for i in free
    )


def _their_place(view: View, i: int, end: int, owners: frozenset[str]) -> tuple[int, ...]:
    """The words of "your team", "the night desk", where one begins at word i."""
    if view.letter.words[i] not in owners:
        return ()
    return next((tuple(range(i, j + 1)) for j in range(i + 1, min(i + 3, end)) if "<org>" in view.tags[j]), ())
