"""What is written after a talk: a thank-you that cites it, and a note that keeps in touch."""

from collections.abc import Iterator

from askwell.messages.drafting import dates, heard
from askwell.messages.drafting.known import Draft, Known, Part
from askwell.messages.drafting.letters import blank, letter, voice_of
from askwell.messages.drafting.voice import Voice

_RENDITIONS = 4  # ways in which each choice of parts is said
_MOST_CITED = 6
_SECOND = 0.6  # share of thank-yous that cite a second thing, where there is one


def thanks(known: Known) -> Iterator[Draft]:
    """Thank-yous, those that cite the starred notes first, one with a blank last."""
    cited = [*heard.cited(known.heard, known.person.name)[:_MOST_CITED]]
    if cited and known.seed:
        cited = _in_turn(cited, known)
    plan = next(heard.plans(known.heard), None)
    attempt = 0
    for part in (*cited, Part("blank", blank("cited"))):
        for step in (plan, None):
            for _ in range(_RENDITIONS):
                others = [c for c in cited if c is not part]
                yield _thank_you(known, voice_of(known, attempt), part, others[0] if others else None, step)
                attempt += 1


def _in_turn(cited: list[Part], known: Known) -> list[Part]:
    """Another seed cites another note first, among those starred alike."""
    starred = {n.text for n in known.heard if n.star}
    first = [c for c in cited if c.used[0] in starred] or cited
    at = known.seed % len(first)
    return [*first[at:], *first[:at], *(c for c in cited if c not in first)]


def _thank_you(known: Known, voice: Voice, part: Part, other: Part | None, plan: Part | None) -> Draft:
    talked = _talked(known)
    starred = {n.text for n in known.heard if n.star}
    both = bool(other) and {*part.used, *(other.used if other else ())} <= starred
    second = other if part.shape != "blank" and (both or voice.random.random() < _SECOND) else None
    said = _cite(voice, part)
    also = _second(voice, second) if second else ""
    step = voice.say("thank-you.plan", plan=plan.text) if plan else voice.say("thank-you.next")
    lines = [
        f"{voice.say('thank-you.opening', talked=talked)} {said} {also}".strip(),
        f"{step} {voice.say('thank-you.keep')}",
    ]
    if voice.random.random() < 1 / 2:
        lines = [voice.say("thank-you.opening", talked=talked), f"{said} {also}".strip(), lines[1]]
    used = (*part.used, *(second.used if second else ()), *(plan.used if plan else ()))
    return letter(
        known,
        voice,
        lines,
        used=used,
        subject=voice.say("subject.thank-you", **({"talked": talked} if talked in (" today", " yesterday") else {})),
    )


def _cite(voice: Voice, part: Part) -> str:
    shape = part.shape
    slot = {"thing": "thing", "quote": "quote", "blank": "blank"}.get(shape, "clause")
    return voice.say(f"thank-you.{shape}", **{slot: part.text})


def _second(voice: Voice, part: Part) -> str:
    if part.shape == "quote":
        return voice.say("thank-you.second_quote", quote=part.text)
    if part.shape == "thing":
        return voice.say("thank-you.second_thing", thing=part.text)
    return voice.say("thank-you.second", clause=part.text)


def _talked(known: Known) -> str:
    return dates.ago(known.talked_on, known.today, known.me.english)


def keeping_in_touch(known: Known) -> Iterator[Draft]:
    """Notes with a line of the talk and news of mine; where there is no news, one with a blank for it."""
    cited = [c for c in heard.cited(known.heard, known.person.name) if c.shape in ("said", "act", "advice", "quote")][
        :_MOST_CITED
    ]
    told = [*heard.news(known.heard)]
    attempt = 0
    for link in (*_turned(cited, known.seed), None):
        for _ in range(_RENDITIONS):
            yield _keep(known, voice_of(known, attempt), link, told)
            attempt += 1


def _turned(cited: list[Part], seed: int) -> list[Part]:
    at = seed % len(cited) if cited else 0
    return [*cited[at:], *cited[:at]]


def _keep(known: Known, voice: Voice, link: Part | None, told: list[Part]) -> Draft:
    talked = _talked(known)
    if link is None:
        linked = voice.say("keep-in-touch.bare", talked=talked)
    else:
        slot = "quote" if link.shape == "quote" else "clause"
        linked = voice.say(
            f"keep-in-touch.{'quote' if link.shape == 'quote' else 'link'}", talked=talked, **{slot: link.text}
        )
    news = (
        voice.say("keep-in-touch.news", news=told[0].text)
        if told
        else voice.say("keep-in-touch.blank", blank=blank("news"))
    )
    more = voice.say("keep-in-touch.also", news=told[1].text) if len(told) > 1 else ""
    used = (*(link.used if link else ()), *(u for part in told[:2] for u in part.used))
    lines = [f"{linked} {news} {more}".strip(), voice.say("keep-in-touch.close")]
    return letter(known, voice, lines, used=used, subject=voice.say("subject.keep-in-touch"))
