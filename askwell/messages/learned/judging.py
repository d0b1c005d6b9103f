"""What the learned stages make of a message that the rules have read: its labels, and where each is seen best."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from askwell.messages.learned import Stage, instant
from askwell.messages.learned.decide import decide
from askwell.messages.learned.labels import COLUMN, OF_KIND
from askwell.messages.learned.sentences import spans
from askwell.messages.learned.weighing import chances, trust, verdict_chances
from askwell.reading import Message, Reading

_SURE, _NOT = 0.999, 0.001
_PLAIN = {"comments-on-their-person": "hurts", "contradicts-what-is-known": "false"}  # rare, and never seen wrong
_EASED = ("q-vague", "q-public", "q-closed", "q-two", "q-leading")


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a message, in code points of its field."""

    field: Literal["text", "subject"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judged:
    """Labels held to be there, the verdict they make (0 send, 1 fix, 2 stop), and each label's strongest sentence."""

    labels: frozenset[str]
    verdict: int
    where: Mapping[str, Place]


def judge(message: Message, plain: Reading, stage: Stage) -> Judged | None:
    """What a learned stage makes of a message, given the rules' reading; None where there are no words to read."""
    places = _places(message)
    if not places:
        return None
    sentences = [_words_of(message, p) for p in places]
    rows = instant.score(message.kind, message.facts, sentences).tolist()
    whole = verdict = None
    if stage == "deep":
        from askwell.messages.learned import deep  # onnxruntime takes its time to load

        seen = deep.score(message.kind, message.facts, sentences)
        whole, verdict, rows_seen = (seen.whole, seen.verdict), verdict_chances(seen.verdict), seen.sentences
    else:
        rows_seen = rows
    found = chances(message.kind, plain, rows, whole) | _settled(message, plain)
    labels, aim = decide(message.kind, found, verdict=verdict, trust=trust(message.kind))
    best = {x: max(range(len(rows_seen)), key=lambda i: rows_seen[i][COLUMN[x]]) for x in labels}
    return Judged(labels, aim, {x: places[i] for x, i in best.items()})


def _places(message: Message) -> list[Place]:
    found = [Place("text", begin, end) for begin, end in spans(message.text)]
    subject = message.subject
    return [Place("subject", 0, len(subject)), *found] if subject.strip() else found


def _words_of(message: Message, place: Place) -> str:
    return f"subject: {message.subject}" if place.field == "subject" else message.text[place.start : place.end]


def _settled(message: Message, plain: Reading) -> dict[str, float]:
    """What precise rules decide alone: a slot left open, a wrong name, a remark on looks, a plain ask for a job."""
    barred = {f.rule for f in plain.findings if f.bars}
    of_kind = OF_KIND[message.kind]
    sure = {}
    if "placeholder" in of_kind:
        sure["placeholder"] = _SURE if barred & {"leaves-a-placeholder", "leaves-generator-text"} else _NOT
    if any(f.rule == "is-a-starter" for f in plain.findings):
        sure |= dict.fromkeys(_EASED, _NOT)  # the article's own questions: fit for anyone, and good to begin with
    job = "q-job" if message.kind == "question" else "job"
    if "asks-for-a-job" in barred:
        sure[job] = _SURE
    if "wrong-name" in barred:
        sure["false"] = _SURE
    said = {_PLAIN[f.rule] for f in plain.findings if f.rule in _PLAIN}
    return sure | dict.fromkeys(said.intersection(of_kind), _SURE)
