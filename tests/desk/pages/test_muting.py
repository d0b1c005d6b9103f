"""Advice that was heard often enough is muted for one desk; what must change is said all the same."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from askwell.desk.acts.mute_advice import NoSuchAdvice, hear_again, mute_advice, muted, without
from askwell.desk.models import Desk, Interview, Muted
from askwell.reading import Finding, Level, Reading
from tests.desk.pages.letters import ASKS_FOR_A_JOB, LETTER, amina_of, form, interview_at

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NO_WAY_OUT = LETTER.replace("If now is a bad time, I completely understand. ", "")
RULE = "leaves-no-way-out"
SAID = "Leaves no way out"


@pytest.fixture
def interview(mias_desk: Desk) -> Interview:
    return interview_at(amina_of(mias_desk), "chosen")


def read(client: Client, interview: Interview, text: str, **more: str) -> str:
    return client.post(reverse("reading", args=[interview.pk]), form(text, **more)).content.decode()


def test_only_advice_can_be_muted(mias_desk: Desk) -> None:
    weights = [
        Finding("is-long", Level.FIX, "x"),
        Finding("is-long", Level.STOP, "x"),
        Finding("is-long", Level.ADVICE, "x", bars=True),
        Finding("is-vague", Level.ADVICE, "x"),
    ]
    reading = Reading("outreach", {}, (*weights, Finding("is-long", Level.ADVICE, "x")), "stop")
    assert without(reading, frozenset({"is-long"})).findings == tuple(weights)


def test_advice_comes_with_a_way_to_mute_it_and_a_bar_does_not(as_mia: Client, interview: Interview) -> None:
    assert f'value="mute:{RULE}"' in read(as_mia, interview, NO_WAY_OUT)
    assert 'value="mute:asks-for-a-job"' not in read(as_mia, interview, ASKS_FOR_A_JOB)


def test_a_muted_rule_is_silent_on_this_desk_alone(
    as_mia: Client, interview: Interview, mias_desk: Desk, ottos_desk: Desk
) -> None:
    html = as_mia.post(
        reverse("message", args=[interview.pk]), form(NO_WAY_OUT, do=f"mute:{RULE}"), follow=True
    ).content.decode()
    assert f"“{SAID}” will not be said again" in html
    assert SAID not in read(as_mia, interview, NO_WAY_OUT)
    assert muted(mias_desk) == {RULE}
    assert muted(ottos_desk) == frozenset()


def test_while_typing_it_is_muted_and_heard_again_by_the_same_way(as_mia: Client, interview: Interview) -> None:
    assert SAID not in read(as_mia, interview, NO_WAY_OUT, also=f"mute:{RULE}")
    assert SAID in read(as_mia, interview, NO_WAY_OUT, also=f"hear:{RULE}")


def test_a_muted_rule_that_bars_is_still_said(as_mia: Client, interview: Interview, mias_desk: Desk) -> None:
    mute_advice(desk=mias_desk, rule="asks-for-a-job", at=NOW)
    assert "Asks for a job" in read(as_mia, interview, ASKS_FOR_A_JOB)


@pytest.mark.parametrize("rule", ["", "no-such-rule", "x" * 5000, "<b>"])
def test_a_rule_that_nobody_wrote_is_not_muted(
    as_mia: Client, interview: Interview, mias_desk: Desk, rule: str
) -> None:
    with pytest.raises(NoSuchAdvice):
        mute_advice(desk=mias_desk, rule=rule, at=NOW)
    assert as_mia.post(reverse("message", args=[interview.pk]), form(LETTER, do=f"mute:{rule}")).status_code == 302
    read(as_mia, interview, LETTER, also=f"mute:{rule}")
    assert not Muted.objects.of(mias_desk).exists()


def test_muting_twice_and_hearing_what_was_never_muted_change_nothing(mias_desk: Desk) -> None:
    for _ in range(2):
        mute_advice(desk=mias_desk, rule=RULE, at=NOW)
    hear_again(desk=mias_desk, rule="is-long")
    assert Muted.objects.of(mias_desk).count() == 1


def test_my_page_lists_what_is_muted_and_brings_it_back(as_mia: Client, as_otto: Client, mias_desk: Desk) -> None:
    assert "What I do not tell you" not in as_mia.get(reverse("me")).content.decode()
    mute_advice(desk=mias_desk, rule=RULE, at=NOW)
    assert SAID in as_mia.get(reverse("me")).content.decode()
    assert SAID not in as_otto.get(reverse("me")).content.decode()
    as_otto.post(reverse("advice"), {"rule": RULE})
    assert muted(mias_desk) == {RULE}
    assert as_mia.post(reverse("advice"), {"rule": RULE})["Location"] == "/me/#quiet"
    assert muted(mias_desk) == frozenset()
    assert as_mia.get(reverse("advice")).status_code == 405
