"""Which elements a message holds, by its kind (article S75-S79 for first messages, S28-S30 for what follows)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from askwell.messages.echoes import echoes, stems, telling
from askwell.messages.letter import Letter, read
from askwell.messages.phrases import Hit
from askwell.messages.tags import Tags
from askwell.reading import Message

_ENOUGH = 2  # different telling words shared with the facts make a reason of their own
_ENOUGH_ANYWHERE = 3  # the same, in sentences that do not say "you"
_LONGEST_BLANK = 120  # characters
_ALTERNATIVES = 2  # times to choose from when a talk is moved

Spans = tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """What the elements are read from."""

    message: Message
    letter: Letter
    phrases: Mapping[str, Spans]
    tags: Tags

    def body(self, name: str) -> Spans:
        """The hits of a phrase between greeting and closing."""
        first, last = self.letter.body
        return tuple(h for h in self.phrases.get(name, ()) if first <= h.first and h.after <= last)

    def anywhere(self, name: str) -> Spans:
        """The hits of a phrase in the whole letter."""
        return tuple(self.phrases.get(name, ()))

    def echoed(self, *, to_reader: bool) -> Spans:
        """The words shared with the facts, names aside."""
        names = frozenset(read(f"{self.message.recipient} {self.message.sender}").words)
        known = stems(self.message.facts, without=names)
        return tuple(Hit(i, i + 1) for i in echoes(self.letter, known, to_reader=to_reader).values())


def find(source: Source) -> dict[str, Spans]:
    """Each element looked for in this kind, with where it was found; an element not found has no hits."""
    return {name: look(source) for name, look in _LOOKED_FOR[source.message.kind].items()}


def near(source: Source) -> bool:
    """True where a sentence to the reader names anything known from the facts, if only the employer or the field."""
    return bool(source.echoed(to_reader=True))


def _introduction(source: Source) -> Spans:
    return source.body("introduction")


def _ask(source: Source) -> Spans:
    """Requests; where there is none, a length named for the future is one ("three questions, twenty minutes")."""
    settled = {source.letter.begins[hit.first] for hit in source.body("presses.presumes")}
    asked = tuple(h for h in source.body("ask") if source.letter.begins[h.first] not in settled)
    return asked or (() if settled else source.body("length"))


def _reason(source: Source) -> Spans:
    echoed = source.echoed(to_reader=True)
    if len(echoed) < _ENOUGH:
        echoed = source.echoed(to_reader=False)
        echoed = echoed if len(echoed) >= _ENOUGH_ANYWHERE else ()
    return (*source.body("reason"), *echoed)


def _reminder(source: Source) -> Spans:
    return _reason(source) or source.echoed(to_reader=False) or _topic(source)


def _topic(source: Source) -> Spans:
    """What the earlier message was about, said again."""
    stock = {source.letter.begins[hit.first] for hit in source.body("opens_with_a_stock_phrase.opener")}
    earlier = [hit for hit in source.body("earlier") if source.letter.begins[hit.first] not in stock]
    return tuple(
        h for h in earlier if any("<content>" in source.tags[i] for i in range(h.first, source.letter.limits[h.first]))
    )


def _bounded(source: Source) -> Spans:
    return source.body("bounded")


def _advice(source: Source) -> Spans:
    return source.body("learning")


def _thanks(source: Source) -> Spans:
    return source.anywhere("thanks")


def _easy_out(source: Source) -> Spans:
    return source.body("easy_out")


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


def _keeps(source: Source) -> Spans:
    return source.anywhere("keeps")


def _news(source: Source) -> Spans:
    return source.body("news")


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


def _why(source: Source) -> Spans:
    return source.body("says_why")


def _free(source: Source) -> Spans:
    return source.body("free") or source.body("easy_out")


def _sorry(source: Source) -> Spans:
    return source.body("sorry")


def _alternatives(source: Source) -> Spans:
    times = source.body("other_times")
    return times if len({source.letter.words[h.first] for h in times}) >= _ALTERNATIVES else ()


_Look = Mapping[str, Callable[[Source], Spans]]
_FIRST: _Look = {
    "introduction": _introduction,
    "specific_reason": _reason,
    "clear_ask": _ask,
    "bounded_ask": _bounded,
    "advice_framing": _advice,
    "thanks": _thanks,
    "easy_out": _easy_out,
}
_LOOKED_FOR: Mapping[str, _Look] = {
    "outreach": _FIRST,
    "linkedin-note": _FIRST,
    "inmail": _FIRST,
    "referred": _FIRST,
    "follow-up": {**_FIRST, "specific_reason": _reminder},
    "thank-you": {"thanks": _thanks, "cites_specific": _cited, "next_step": _next_step, "keeps_in_touch": _keeps},
    "keep-in-touch": {"has_news_or_gift": _news, "links_to_talk": _link},
    "introduction-request": {"names_target": _target, "says_why": _why, "easy_out": _free},
    "reschedule": {"apologises": _sorry, "offers_alternatives": _alternatives},
    "question": {},
}
