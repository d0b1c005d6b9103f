"""What a rule offers to put in place of its words mends the fault and makes no new one."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.messages import RULES, Message, check
from askwell.reading import Finding, Level
from tests.messages.pages import examples

GOOD = (
    "I'm Mia, a ward clerk in York.",
    "I noticed you moved from nursing to tide gauges in 2019, and I'd value your advice on that step.",
    "Would you be open to a 20-minute call?",
    "If not, I completely understand.",
    "Thank you!",
)
FAULTY = (
    "I hope this email finds you well.",
    "Sorry to bother you.",
    "Please get back to me asap.",
    "I need an answer as soon as possible!!!",
    "May I book an informational interview with you?",
    "I'd love to touch base and find synergies.",
    "Can u give me a hint pls?",
    "I REALLY like your maps!",
    "Thx a lot! 🙏 🎉",
    "I wanna learn from you, btw.",
    "Do you have bandwidth for a deep dive?",
)
GREETINGS = ("Hi Ana,", "Dear Sir or Madam,", "Hi Anna,", "Dear Dr Ben,", "To whom it may concern,", "Hello team,")
SIZES = ("\n", "\r\n")


def mended(message: Message) -> Message:
    """The message with every fix made, from its end to its beginning."""
    text, subject = message.text, message.subject
    reached = len(text)
    for f in sorted(check(message).findings, key=lambda f: -(f.start or 0)):
        if f.fix is None or f.start is None or f.end is None:
            continue
        if f.field == "subject":
            subject = subject[: f.start] + f.fix + subject[f.end :]
        elif f.end <= reached:
            text, reached = text[: f.start] + f.fix + text[f.end :], f.start
    return message._replace(text=text, subject=subject)


def counted(message: Message) -> Counter[str]:
    return Counter(f.rule for f in check(message).findings)


def serious(message: Message) -> set[str]:
    return {f.rule for f in check(message).findings if f.level > Level.ADVICE}


def fixable(message: Message) -> list[Finding]:
    return [f for f in check(message).findings if f.fix is not None]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_fix_on_a_page_mends_its_fault_and_makes_no_other(rule: object) -> None:
    for example in examples(rule.name, "Flagged"):  # type: ignore[attr-defined]
        before, after = counted(example.message), counted(mended(example.message))
        assert not after - before, (example.message.text, after - before)
        own = [f for f in check(example.message).findings if f.rule == rule.name]  # type: ignore[attr-defined]
        if own and all(f.fix is not None for f in own):
            assert not after[rule.name], mended(example.message).text  # type: ignore[attr-defined]


@given(
    st.lists(st.sampled_from(GOOD + FAULTY), min_size=1, max_size=7),
    st.sampled_from(GREETINGS),
    st.sampled_from(SIZES),
    st.sampled_from(("outreach", "inmail", "follow-up", "thank-you", "introduction-request")),
)
@settings(max_examples=200, deadline=None)
def test_fixes_made_together_make_no_new_finding(lines: list[str], greeting: str, end: str, kind: str) -> None:
    text = f"{greeting}{end}{end}{' '.join(lines)}{end}{end}Best,{end}Mia"
    message = Message(text, kind=kind, sender="Mia Lund", recipient="Ana Ruiz", facts=("moved to tide gauges",))  # type: ignore[arg-type]
    better = mended(message)
    assert set(counted(better)) <= set(counted(message)) | LENGTH, (message.text, better.text)
    assert serious(better) <= serious(message)
    assert not fixable(better), better.text


LENGTH = {"is-short"}  # a letter whose padding is taken out may turn out to be short


def test_the_right_name_is_put_in_the_form_of_the_wrong_one() -> None:
    forms = {"Hi Anna,": "Hi Bo,", "Dear Dr Ruiz,": "Dear Dr Lindqvist,", "Dear Anna Ruiz,": "Dear Bo Lindqvist,"}
    for wrong, right in forms.items():
        assert mended(Message(f"{wrong}\n\nThank you.", recipient="Dr Bo Lindqvist")).text.startswith(right)
