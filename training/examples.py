"""Texts turned into what the encoder is trained on, with the variations that make few texts into many."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace

from askwell.messages.learned.decide import verdict_of
from askwell.messages.learned.labels import FIRST, OF_KIND
from askwell.messages.learned.sentences import spans
from training.texts import Question, Text

Labels = frozenset[str]
VERDICTS = {"send": 0, "ask": 0, "fix": 1, "improve": 1, "stop": 2}


@dataclass(frozen=True, slots=True)
class Example:
    """A text as sentences with labels; `verdict` is -1 where none was given."""

    id: str
    writer: str
    kind: str
    facts: tuple[str, ...]
    sentences: tuple[str, ...]
    labels: tuple[Labels, ...]
    verdict: int
    single: bool = False
    second: Labels | None = None  # a second reader's labels of the whole

    @property
    def whole(self) -> Labels:
        """The labels of the text as a whole."""
        return frozenset().union(*self.labels)


def examples(texts: Iterable[Text], questions: Iterable[Question]) -> list[Example]:
    """Every text and question as an example; sentences are cut as the program cuts them."""
    found = [_from_text(t) for t in texts]
    for q in questions:
        labels = frozenset(f"q-{label}" for label in q.labels)
        found.append(Example(q.id, q.writer, "question", (q.context,), (q.text,), (labels,), VERDICTS[q.verdict]))
    return found


def _from_text(text: Text) -> Example:
    where = spans(text.text) or [(0, len(text.text))]
    labels: list[set[str]] = [set() for _ in where]
    for at, marked in text.marks:
        i = max((i for i, (begin, _) in enumerate(where) if begin <= at), default=0)
        labels[i] |= marked
    sentences = [text.text[a:b] for a, b in where]
    if text.subject:
        sentences.insert(0, f"subject: {text.subject}")
        labels.insert(0, set(text.subject_labels))
    return Example(
        text.id,
        text.writer,
        text.kind,
        text.facts,
        tuple(sentences),
        tuple(frozenset(x & set(OF_KIND[text.kind])) for x in labels),
        VERDICTS.get(text.verdict, -1),
        text.single,
    )


class Varied:
    """Gives each message anew in some variation: a sentence taken out, one put in, facts left out, letters slipped."""

    def __init__(self, pool: Iterable[Example], seed: int) -> None:
        self.random = random.Random(seed)
        singles = [e for e in pool if e.single and e.kind in FIRST]
        self.jobs = [e for e in singles if "job" in e.whole]
        self.innocent = [e for e in singles if not e.whole]

    def vary(self, example: Example) -> Example:
        """The example or a variation of it; what the variation changes in labels and verdict is changed."""
        if example.single or example.kind == "question" or example.verdict < 0:
            return self._slip(example)
        chance = self.random.random()
        if chance < 0.15:
            example = self._without_one(example)
        elif chance < 0.21 and self.jobs and example.verdict == 0:
            example = self._with(example, self.random.choice(self.jobs))
        elif chance < 0.33 and self.innocent:
            example = self._with(example, self.random.choice(self.innocent))
        return self._slip(example)

    def _without_one(self, e: Example) -> Example:
        carrying = [i for i, labels in enumerate(e.labels) if labels]
        if not carrying or len(e.sentences) < 3:
            return e
        gone = self.random.choice(carrying)
        keep = [i for i in range(len(e.sentences)) if i != gone]
        return self._judged(
            replace(e, sentences=tuple(e.sentences[i] for i in keep), labels=tuple(e.labels[i] for i in keep)), e
        )

    def _with(self, e: Example, other: Example) -> Example:
        at = self.random.randint(1, len(e.sentences))
        return self._judged(
            replace(
                e,
                sentences=(*e.sentences[:at], other.sentences[0], *e.sentences[at:]),
                labels=(*e.labels[:at], other.labels[0] & set(OF_KIND[e.kind]), *e.labels[at:]),
            ),
            e,
        )

    def _judged(self, new: Example, old: Example) -> Example:
        """A verdict that the table did not explain before is not known after."""
        known = verdict_of(old.kind, old.whole) == old.verdict
        return replace(new, verdict=verdict_of(new.kind, new.whole) if known else -1, second=None)

    def _slip(self, e: Example) -> Example:
        facts = e.facts if self.random.random() > 0.07 or "cites" in e.whole or e.kind == "question" else ()
        if self.random.random() > 0.1:
            return replace(e, facts=facts)
        return replace(e, facts=facts, sentences=tuple(self._typo(s) for s in e.sentences))

    def _typo(self, sentence: str) -> str:
        if len(sentence) < 8 or self.random.random() < 0.4:
            return sentence
        i = self.random.randrange(1, len(sentence) - 2)
        kinds = (
            sentence[:i] + sentence[i + 1 :],
            sentence[:i] + sentence[i + 1] + sentence[i] + sentence[i + 2 :],
            sentence.lower(),
            sentence.replace(",", "").replace("'", ""),
        )
        return self.random.choice(kinds)
