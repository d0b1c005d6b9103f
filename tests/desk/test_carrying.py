"""What was read deeply stays while its words stay, moves with them, and gives way to what is seen to have changed."""

from hypothesis import given
from hypothesis import strategies as st

from askwell.desk.carrying import LETTERS_REMEMBERED, Last, carried, forget, last_of, remember
from askwell.reading import Finding, Level, Message, Reading

TEXT = "Dear Amina, I hope for a corner of your team. Could we talk? Thank you."
OBLIQUE = "I hope for a corner of your team"


def found(rule: str, words: str | None = None, text: str = TEXT, level: Level = Level.FIX) -> Finding:
    start = None if words is None else text.index(words)
    return Finding(rule, level, "So.", start, None if words is None or start is None else start + len(words))


def reading(*findings: Finding, **elements: bool) -> Reading:
    return Reading("outreach", elements, findings, "fix")


def after(last: Last, light: Reading, text: str) -> list[tuple[str, int | None]]:
    return [(f.rule, f.start) for f in carried(last, light, Message(text)).findings]


def test_words_that_stay_keep_what_was_understood_where_they_stand_now() -> None:
    last = Last(Message(TEXT), reading(found("asks-for-a-job", OBLIQUE)), reading())
    assert after(last, reading(), TEXT) == [("asks-for-a-job", 12)]
    assert after(last, reading(), f"Oh! {TEXT}") == [("asks-for-a-job", 16)]
    assert after(last, reading(), TEXT.replace("a corner", "the corner")) == [("asks-for-a-job", 12)]


def test_what_only_the_light_stage_sees_stays_dismissed_until_it_changes() -> None:
    light = reading(found("is-vague", "Could we talk"))
    last = Last(Message(TEXT), reading(), light)
    assert after(last, light, TEXT) == []
    more = f"{TEXT} Some time, somehow."
    assert after(last, reading(*light.findings, found("is-vague", "Some time", more)), more) == [("is-vague", 72)]


def test_words_that_are_gone_take_their_note_with_them() -> None:
    last = Last(Message(TEXT), reading(found("asks-for-a-job", OBLIQUE)), reading())
    assert after(last, reading(), TEXT.replace(OBLIQUE, "We met")) == []


def test_a_fault_of_the_whole_goes_when_the_light_stage_sees_it_mended() -> None:
    both = reading(found("says-no-thanks"))
    last = Last(Message(TEXT), both, both)
    assert after(last, both, f"{TEXT} x") == [("says-no-thanks", None)]
    assert after(last, reading(), f"{TEXT} Thanks.") == []


def test_what_bars_is_never_carried_and_never_held_back() -> None:
    bar = found("wrong-name", "Amina")._replace(bars=True)
    assert after(Last(Message(TEXT), reading(bar), reading(bar)), reading(), TEXT) == []
    assert after(Last(Message(TEXT), reading(), reading(bar)), reading(bar), TEXT) == [("wrong-name", 5)]


def test_a_part_changes_only_when_the_light_stage_sees_it_change() -> None:
    last = Last(Message(TEXT), reading(thanks=False), reading(thanks=True))
    assert carried(last, reading(thanks=True), Message(TEXT)).elements == {"thanks": False}
    last = Last(Message(TEXT), reading(thanks=True), reading(thanks=True))
    assert carried(last, reading(thanks=False), Message(TEXT)).elements == {"thanks": False}


def test_a_note_on_the_subject_goes_with_the_subject() -> None:
    note = found("is-vague", "Dear")._replace(field="subject")
    last = Last(Message(TEXT, subject="Dear you"), reading(note), reading())
    assert carried(last, reading(), Message(TEXT, subject="Dear you")).findings == (note,)
    assert carried(last, reading(), Message(TEXT, subject="Tides")).findings == ()


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_a_note_never_stands_outside_the_letter(old: str, new: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(old)), min(b, len(old))))
    last = Last(Message(old), reading(Finding("is-vague", Level.FIX, "So.", start, end)), reading())
    for finding in carried(last, reading(), Message(new)).findings:
        assert finding.start is not None
        assert finding.end is not None
        assert 0 <= finding.start <= finding.end <= len(new)


def test_only_so_many_letters_are_remembered() -> None:
    forget()
    last = Last(Message(TEXT), reading(), reading())
    for number in range(LETTERS_REMEMBERED + 1):
        remember((number, "outreach", "email"), last)
    assert last_of((0, "outreach", "email")) is None
    assert last_of((1, "outreach", "email")) == last
    forget()
    assert last_of((1, "outreach", "email")) is None
