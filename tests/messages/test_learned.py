"""The learned stages: what they may change in a reading, and what they may not."""

import math
from pathlib import Path

import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.messages import Message, check, refining, stages
from askwell.messages.learned import decide, labels, weighing
from askwell.messages.learned import deep as encoder
from askwell.messages.learned.judging import Judged, Place
from askwell.messages.learned.sentences import spans
from askwell.messages.learned.wordpiece import Pieces
from askwell.reading import KINDS, Finding, Level

GOOD = (
    "Dear Mr Pell,\n\nI'm Dita, a bank clerk in Kassel who throws pots on Sundays. Your piece on the ruined batch made "
    "me laugh, because I have just lost one the same way. Could I ring you for ten minutes and hear how you went from "
    "the desk to the kiln?\n\nThank you, whatever you decide.\nDita"
)
FACTS = ("fires the brick kiln at Hagby, was a bank clerk until 2015", "wrote about a ruined batch")
LEARNED = ("instant", "deep")
ARTICLE = Path(__file__).parents[3] / "shared" / "article.txt"


def test_every_stage_is_installed_for_the_tests() -> None:
    assert stages() == ("rules", "instant", "deep")


@pytest.mark.parametrize("stage", stages())
def test_a_good_message_is_let_through_at_every_stage(stage: str) -> None:
    reading = check(Message(GOOD, facts=FACTS), stage=stage)  # type: ignore[arg-type]  # parametrized
    assert reading.verdict == "send"
    assert reading.stage == stage
    assert all(reading.elements[name] for name in ("introduction", "specific_reason", "clear_ask", "advice_framing"))


@pytest.mark.parametrize("stage", LEARNED)
def test_a_learned_finding_never_bars(stage: str) -> None:
    hinted = GOOD.replace("Thank you", "My oven is sold, and I come cheap should a pair of hands be missed. Thank you")
    reading = check(Message(hinted, facts=FACTS), stage=stage)  # type: ignore[arg-type]
    learned = [f for f in reading.findings if f.detail == "as-understood"]
    assert learned
    assert not any(f.bars or f.absolute for f in learned)
    assert all(f.start is not None and f.message for f in learned)


def test_a_thought_about_a_job_hunt_does_not_hide_a_job_ask_that_only_the_model_sees() -> None:
    hunting = Finding("introduces-a-job-seeker", Level.ADVICE, "Your search is not their task.", 0, 4)
    judged = Judged(frozenset({"job"}), decide.STOP, {"job": Place("text", 5, 9)})
    assert [(f.rule, f.level) for f in refining.settle([hunting], judged)] == [
        ("introduces-a-job-seeker", Level.ADVICE),
        ("asks-for-a-job", Level.STOP),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Comment avez-vous choisi votre métier et pourquoi cette entreprise ?",
        "Wie sind Sie zu diesem Beruf gekommen?",
        "¿Qué es lo más difícil de su trabajo?",
    ],
)
def test_a_question_in_another_language_is_not_judged_by_what_was_learned_from_english(text: str) -> None:
    assert check(Message(text, "question"), stage="instant") == check(Message(text, "question"), stage="deep")
    assert check(Message(text, "question"), stage="deep").verdict == "ask"


def test_what_bars_is_the_same_at_every_stage() -> None:
    asking = GOOD.replace("Could I ring", "Are there any job openings on your team? Could I ring")
    text = asking.replace("Pell", "[Name]")
    barred = [{(f.rule, f.start, f.end) for f in check(Message(text, facts=FACTS), stage=s).bars} for s in stages()]
    assert barred[0]
    assert barred[0] == barred[1] == barred[2]


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300), kind=st.sampled_from(KINDS), facts=st.lists(st.text(max_size=40), max_size=3))
def test_any_text_has_a_reading_whose_verdict_is_its_highest_level(text: str, kind: str, facts: list[str]) -> None:
    for stage in LEARNED:
        reading = check(Message(text, kind=kind, facts=tuple(facts)), stage=stage)  # type: ignore[arg-type]
        worst = max((f.level for f in reading.findings), default=Level.ADVICE)
        words = ("ask", "improve", "stop") if kind == "question" else ("send", "fix", "stop")
        assert reading.verdict == words[worst - 1]
        for f in reading.findings:
            assert f.start is None or 0 <= f.start <= f.end <= len(text)  # type: ignore[operator]


@pytest.mark.parametrize("stage", LEARNED)
@pytest.mark.parametrize(
    ("words", "rule", "verdict"),
    [
        ("Are you single?", "comments-on-their-person", "stop"),
        ("Your book is here.", "contradicts-what-is-known", "fix"),
    ],
)
def test_what_is_too_rare_to_be_learned_is_left_to_its_rule(stage: str, words: str, rule: str, verdict: str) -> None:
    text = GOOD.replace("Thank you", f"{words} Thank you")
    reading = check(Message(text, facts=(*FACTS, "Has written no book")), stage=stage)  # type: ignore[arg-type]
    assert rule in {f.rule for f in reading.findings}
    assert reading.verdict == verdict


def test_the_encoder_reports_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(onnxruntime, "disable_telemetry_events", lambda: asked.append(True))
    encoder._loaded.cache_clear()
    check(Message(GOOD, facts=FACTS), stage="deep")
    assert asked == [True]


def test_a_long_text_is_read_without_waiting_long() -> None:
    reading = check(Message(GOOD * 300, facts=FACTS), stage="deep")
    assert reading.elements["clear_ask"]


@settings(max_examples=200)
@given(data=st.data(), kind=st.sampled_from(KINDS))
def test_the_labels_decided_make_the_verdict_decided(data: st.DataObject, kind: str) -> None:
    chances = {x: data.draw(st.floats(0.001, 0.999), label=x) for x in labels.OF_KIND[kind]}
    weights = data.draw(st.tuples(*(st.floats(0.01, 1),) * 3))
    total = sum(weights)
    verdict = (weights[0] / total, weights[1] / total, weights[2] / total)
    found = decide.decide(kind, chances, verdict=verdict, trust=1.0)
    assert decide.verdict_of(kind, found.labels) == found.verdict


def test_with_no_doubt_each_label_is_what_its_chance_says() -> None:
    wanted = {"intro", "reason", "ask", "advice", "thanks"}
    chances = {x: 0.99 if x in wanted else 0.01 for x in labels.OF_KIND["outreach"]}
    assert decide.decide("outreach", chances) == (frozenset(wanted), decide.SEND)


def test_one_doubtful_part_gives_way_to_a_sure_verdict() -> None:
    wanted = {"intro", "ask", "advice", "thanks"}
    chances = {x: 0.99 if x in wanted else 0.01 for x in labels.OF_KIND["outreach"]} | {"reason": 0.45}
    found = decide.decide("outreach", chances, verdict=(0.95, 0.04, 0.01), trust=1.0)
    assert "reason" in found.labels
    assert found.verdict == decide.SEND


def test_every_label_that_is_weighed_has_as_many_weights_as_there_is_evidence() -> None:
    reading = check(Message(GOOD, facts=FACTS))
    row = [0.0] * len(labels.LABELS)
    for deep, stage in ((None, "instant"), ((row, (0.0, 0.0, 0.0)), "deep")):
        held = weighing._loaded()[stage]
        assert set(labels.OF_KIND["outreach"]) - set(held) <= {"placeholder"}
        for label, (_, *each) in held.items():
            assert len(each) == len(weighing.evidence(label, reading, [row], deep))


def test_chances_are_chances() -> None:
    assert math.isclose(sum(weighing.verdict_chances((3.0, -2.0, 900.0))), 1.0)
    assert 0 < weighing.logistic(-1e9) < weighing.logistic(0) == 0.5


def test_sentences_leave_out_what_was_quoted_and_signed() -> None:
    text = "Dear Dr. Lind,\r\n> Could you hire me?\r\nI read your talk. May I ask\r\nyou that?\r\n-- \r\nSam. Hire me."
    assert [text[a:b] for a, b in spans(text)][-2:] == ["I read your talk.", "May I ask\r\nyou that?"]
    assert not any("hire" in text[a:b].lower() for a, b in spans(text))


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    held = ["[UNK]", "un", "##know", "##able", "cafe", ",", "##kn"]
    pieces = Pieces({piece: i for i, piece in enumerate(held)})
    assert pieces.of("Unknowable café, zzz") == [1, 2, 3, 4, 5, 0]


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not beside the project")
@pytest.mark.parametrize("stage", stages())
def test_the_articles_own_texts_are_fine_at_every_stage(stage: str) -> None:
    article = ARTICLE.read_text(encoding="utf-8")
    message = article[article.index("Hi [Name]") : article.index('[Your Name]"') + len("[Your Name]")]
    fields = {"[Name]": "Ana", "[Your Name]": "Mia Lund", "[industry]": "tidal power", "[Company]": "Arup"}
    for field, value in fields.items():
        message = message.replace(field, value)
    filled = Message(message, recipient="Ana Ruiz", facts=("Engineer at Arup",))
    assert check(filled, stage=stage).verdict == "send"  # type: ignore[arg-type]  # parametrized
    questions = [line[2:] for line in article.splitlines() if line.startswith("- ") and line.endswith("?")]
    assert len(questions) == 5
    for question in questions:
        assert check(Message(question, "question"), stage=stage).verdict == "ask"  # type: ignore[arg-type]
