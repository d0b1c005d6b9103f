"""Which elements a message holds, by its kind (article S75-S79 for first messages, S28-S30 for what follows)."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from askwell.messages.echoes import echoes, stems, telling
from askwell.messages.letter import Letter, read
from askwell.messages.phrases import Hit, Phrases
from askwell.messages.tags import Tags
from askwell.reading import Message

_ENOUGH = 2  # different telling words shared with the facts make a reason of their own
_ENOUGH_ANYWHERE = 3  # the same, in sentences that do not say "you"
_LONGEST_BLANK = 120  # characters
_ALTERNATIVES = 2  # times to choose from when a talk is moved
_SETTLED = "presses.presumes"  # a time that the writer has set for the reader

Spans = tuple[Hit, ...]


class Source(NamedTuple):
    """What the elements are read from."""

    message: Message
    letter: Letter
    phrases: Phrases
    tags: Tags

    def body(self, name: str) -> Spans:
        """The hits of a phrase between greeting and closing."""
        return self.phrases.in_body(name)

    def anywhere(self, name: str) -> Spans:
        """The hits of a phrase in the whole letter."""
        return tuple(self.phrases.get(name, ()))

    def echoed(self, *, to_reader: bool) -> Spans:
        """The words shared with the facts, names aside."""
        if not self.message.facts:
            return ()
        names = frozenset(read(f"{self.message.recipient} {self.message.sender}").words)
        known = stems(self.message.facts, without=names)
        return tuple(Hit(i, i + 1) for i in echoes(self.letter, known, to_reader=to_reader).values())


def held(source: Source) -> dict[str, bool]:
    """Each element looked for in this kind, and whether it is there."""
    return {name: look.holds(source) for name, look in _LOOKED_FOR[source.message.kind].items()}


class Found(Mapping[str, tuple[tuple[int, int], ...]]):
    """Where each element of a letter stands, in code points, worked out when asked for; no places where it is not."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._places: dict[str, tuple[tuple[int, int], ...]] = {}

    def __getitem__(self, name: str) -> tuple[tuple[int, int], ...]:
        if name not in self._places:
            look = _LOOKED_FOR[self._source.message.kind][name]
            self._places[name] = tuple(self._source.letter.span(*hit) for hit in look.find(self._source))
        return self._places[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_LOOKED_FOR[self._source.message.kind])

    def __reduce__(self) -> tuple[type[dict[str, object]], tuple[dict[str, object]]]:
        """Kept or sent elsewhere, it is the places alone."""
        return dict, (dict(self),)

    def __len__(self) -> int:
        return len(_LOOKED_FOR[self._source.message.kind])


def near(source: Source) -> bool:
    """True where a sentence to the reader names anything known from the facts, if only the employer or the field."""
    return bool(source.echoed(to_reader=True))


def _ask(source: Source) -> Spans:
    """Requests; where there is none, a length named for the future is one ("three questions, twenty minutes")."""
    settled = {source.letter.begins[hit.first] for hit in source.body(_SETTLED)}
    asked = tuple(h for h in source.body("ask") if source.letter.begins[h.first] not in settled)
    return asked or (() if settled else source.body("length"))


def _asks(source: Source) -> bool:
    if source.phrases.stands(_SETTLED):
        return bool(_ask(source))
    return source.phrases.stands("ask") or source.phrases.stands("length")


def _reason(source: Source) -> Spans:
    return (*source.body("reason"), *_echoed(source))


def _has_reason(source: Source) -> bool:
    return source.phrases.stands("reason") or bool(_echoed(source))


def _echoed(source: Source) -> Spans:
    """Enough words shared with the facts to be a reason."""
    echoed = source.echoed(to_reader=True)
    if len(echoed) < _ENOUGH:
        echoed = source.echoed(to_reader=False)
        echoed = echoed if len(echoed) >= _ENOUGH_ANYWHERE else ()
    return echoed


def _reminder(source: Source) -> Spans:
    return _reason(source) or source.echoed(to_reader=False) or _topic(source)


def _topic(source: Source) -> Spans:
    """What the earlier message was about, said again."""
    stock = {source.letter.begins[hit.first] for hit in source.body("opens_with_a_stock_phrase.opener")}
    earlier = [hit for hit in source.body("earlier") if source.letter.begins[hit.first] not in stock]
    return tuple(
        h for h in earlier if any("<content>" in source.tags[i] for i in range(h.first, source.letter.limits[h.first]))
    )


def _cited(source: Source) -> Spans:
    """What was heard, said again; what still stands in a blank was not said."""
    said = source.echoed(to_reader=False) if source.message.facts else source.body("cited")
    return tuple(hit for hit in said if not _in_blank(source, hit))


def _in_blank(source: Source, hit: Hit) -> bool:
    start = source.letter.starts[hit.first]
    before = source.message.text[max(0, start - _LONGEST_BLANK) : start]
    return before.rfind("[") > before.rfind("]")


def _next_step(source: Source) -> Spans:
    keeps = {h.first for h in source.body("keeps")}
    return tuple(h for h in source.body("next_step") if not keeps.intersection(range(h.first, h.after)))


def _link(source: Source) -> Spans:
    return source.body("link") or source.echoed(to_reader=False)


def _target(source: Source) -> Spans:
    """Somebody named who is neither the reader nor the writer, or a role in a named place."""
    known = frozenset(read(f"{source.message.recipient} {source.message.sender}").words)
    first, last = source.letter.body
    inner = (i for i in range(first, last) if "<cap>" in source.tags[i] and source.letter.begins[i] != i)
    names = tuple(
        Hit(i, i + 1) for i in inner if telling(source.letter.words[i]) and source.letter.words[i] not in known
    )
    return names or source.body("target")


def _free(source: Source) -> Spans:
    return source.body("free") or source.body("easy_out")


def _alternatives(source: Source) -> Spans:
    times = source.body("other_times")
    return times if len({source.letter.words[h.first] for h in times}) >= _ALTERNATIVES else ()


class _Look(NamedTuple):
    """How an element is found: whether it is there, and all of its words."""

    holds: Callable[[Source], bool]
    find: Callable[[Source], Spans]


def _body(name: str) -> _Look:
    """The element that is a phrase between greeting and closing."""
    return _Look(lambda source: source.phrases.stands(name), lambda source: source.body(name))


def _letter(name: str) -> _Look:
    """The element that is a phrase anywhere."""
    return _Look(lambda source: bool(source.anywhere(name)), lambda source: source.anywhere(name))


def _by(find: Callable[[Source], Spans]) -> _Look:
    return _Look(lambda source: bool(find(source)), find)


_FIRST: Mapping[str, _Look] = {
    "introduction": _body("introduction"),
    "specific_reason": _Look(_has_reason, _reason),
    "clear_ask": _Look(_asks, _ask),
    "bounded_ask": _body("bounded"),
    "advice_framing": _body("learning"),
    "thanks": _letter("thanks"),
    "easy_out": _body("easy_out"),
}
_LOOKED_FOR: Mapping[str, Mapping[str, _Look]] = {
    "outreach": _FIRST,
    "linkedin-note": _FIRST,
    "inmail": _FIRST,
    "referred": _FIRST,
    "follow-up": {**_FIRST, "specific_reason": _by(_reminder)},
    "thank-you": {
        "thanks": _letter("thanks"),
        "cites_specific": _by(_cited),
        "next_step": _by(_next_step),
        "keeps_in_touch": _letter("keeps"),
    },
    "keep-in-touch": {"has_news_or_gift": _body("news"), "links_to_talk": _by(_link)},
    "introduction-request": {"names_target": _by(_target), "says_why": _body("says_why"), "easy_out": _by(_free)},
    "reschedule": {"apologises": _body("sorry"), "offers_alternatives": _by(_alternatives)},
    "question": {},
}
