"""The project's own labelled texts: enough, consistent, and never barred wrongly."""

from collections import Counter

import pytest

from askwell.messages import check
from askwell.messages.learned.decide import verdict_of
from askwell.messages.learned.sentences import spans
from measure.bars import LABEL_OF, message_of
from training.agreement import agreement, second
from training.examples import VERDICTS, Example, examples
from training.texts import Question, Text, read_all


@pytest.fixture(scope="module")
def records() -> tuple[list[Text], list[Question]]:
    return read_all()


@pytest.fixture(scope="module")
def read(records: tuple[list[Text], list[Question]]) -> list[Example]:
    return examples(*records)


def test_there_are_as_many_texts_as_the_data_card_needs(records: tuple[list[Text], list[Question]]) -> None:
    written = [t for t in records[0] if t.writer != "w00"]
    messages = [t for t in written if not t.single]
    assert len(messages) >= 1200
    assert sum(len(spans(t.text)) for t in written) >= 6000
    assert len(records[1]) >= 1200
    assert len({t.writer for t in written}) >= 20


def test_no_text_stands_twice(records: tuple[list[Text], list[Question]]) -> None:
    messages = Counter(t.text for t in records[0] if not t.single)
    assert [text for text, n in messages.items() if n > 1] == []


def test_nearly_every_verdict_is_what_the_contracts_table_makes_of_the_labels(read: list[Example]) -> None:
    whole = [e for e in read if not e.single]
    agreed = sum(verdict_of(e.kind, e.whole) == e.verdict for e in whole)
    assert agreed / len(whole) > 0.97


def test_a_second_reader_agrees_with_the_first(read: list[Example]) -> None:
    other = second()
    twice = [e for e in read if e.id in other and not e.single]
    assert len(twice) > 3000
    assert sum(e.verdict == other[e.id][0] for e in twice) / len(twice) > 0.95
    same, kappa = agreement([("job" in e.whole, "job" in other[e.id][1]) for e in twice if e.kind != "question"])
    assert same > 0.95
    assert kappa > 0.85


def test_every_second_label_is_a_label_and_a_verdict(read: list[Example]) -> None:
    verdicts = {e.id: e.verdict for e in read}
    assert all(id_ in verdicts and verdict in VERDICTS.values() for id_, (verdict, _) in second().items())


def test_what_bars_is_barred_rightly(records: tuple[list[Text], list[Question]]) -> None:
    right = wrong = 0
    every: list[Text | Question] = [*records[0], *records[1]]
    for record in every:
        for rule in {f.rule for f in check(message_of(record)).bars} & set(LABEL_OF):
            right += LABEL_OF[rule] in record.labels
            wrong += LABEL_OF[rule] not in record.labels
    assert right > 250
    assert right / (right + wrong) >= 0.99
