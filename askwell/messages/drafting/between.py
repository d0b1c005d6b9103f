"""Asking to be introduced, and moving a talk."""

from collections.abc import Iterator
from datetime import datetime

from askwell.messages.drafting import dates, names
from askwell.messages.drafting.introductions import Introduction, introductions
from askwell.messages.drafting.known import Draft, Known
from askwell.messages.drafting.letters import blank, letter, my_name, voice_of
from askwell.messages.drafting.topics import topics
from askwell.messages.drafting.voice import Voice

_ATTEMPTS = 6  # ways in which each choice of parts is said
_EXAMPLE = 3  # Thursday, the weekday that the second blank gives as an example
_ALTERNATIVES = 2  # times to choose from


def introducing(known: Known) -> Iterator[Draft]:
    """Requests that name whom and why, leave both free, and bring lines to forward."""
    named = (
        (known.target, "")
        if known.target
        else names.mentioned(known.heard, known.person.facts, without=f"{known.me.name} {known.person.name}")
    )
    about = [t for t in topics(known.curiosity, known.person) if t.key][:2]
    own = [i for i in introductions(known.me) if i.third][:2]
    attempt = 0
    for intro in (*own, Introduction("", third=f"is {blank('intro')}")):
        for topic in (*about, None):
            for _ in range(_ATTEMPTS):
                voice = voice_of(known, attempt)
                interest = _theirs(voice.phrase(f"interest.{topic.key}", **topic.slots)) if topic else ""
                yield _request(known, voice, intro, interest, named)
                attempt += 1


def _request(known: Known, voice: Voice, intro: Introduction, interest: str, named: tuple[str, str]) -> Draft:
    target, fact = named[0] or blank("target"), named[1]
    n = voice.random.choice(("15", "20"))
    is_heard = any(n.text == fact for n in known.heard)
    opened = voice.say("introduction-request.thanks") if known.heard and voice.random.random() < 1 / 2 else ""
    if is_heard:
        opened = f"{opened} {voice.say('introduction-request.mentioned', target=target)}".strip()
    ask = voice.say("introduction-request.ask", target=target)
    why = (
        voice.say("introduction-request.why", interest=interest, n=n)
        if interest
        else voice.say("introduction-request.why_blank", blank=blank("why"))
    )
    free = voice.say("introduction-request.free")
    blurb = voice.say(
        "introduction-request.blurb",
        n=n,
        name=my_name(known),
        third=intro.third,
        interest=interest or blank("why"),
    )
    lines = [f"{opened} {ask} {why}".strip(), free, voice.say("introduction-request.forward"), blurb]
    subject = (
        voice.say("subject.introduction-request", target=target)
        if named[0]
        else voice.say("subject.introduction-blank")
    )
    return letter(known, voice, lines, used=(fact,) if fact else (), subject=subject)


def _theirs(interest: str) -> str:
    """What I would like to learn, asked about somebody else: "how they see …"."""
    return f" {interest} ".replace(" you have ", " they have ").replace(" you ", " they ").strip()


def moving(known: Known) -> Iterator[Draft]:
    """Apologies with two other times, from those that are given, else blanks."""
    for attempt in range(2 * _ATTEMPTS):
        voice = voice_of(known, attempt)
        talk = voice.random.choice(("talk", "call"))
        meeting = f" on {_time(known, known.meeting)}" if known.meeting else ""
        slots = _offered(known)
        lines = [
            f"{voice.say('reschedule.sorry', meeting=meeting, talk=talk)} {voice.say('reschedule.offer', **slots)}",
            voice.say("reschedule.close"),
        ]
        yield letter(known, voice, lines, used=(), subject=voice.say("subject.reschedule", talk=talk))


def _offered(known: Known) -> dict[str, str]:
    days = {t.weekday(): t for t in reversed(known.times)}  # the first of each day: two days are a choice
    chosen = [t for t in known.times if days[t.weekday()] is t][:_ALTERNATIVES]
    chosen.sort()
    told = [_time(known, t) for t in chosen]
    if len(told) == _ALTERNATIVES:
        return {"one": told[0], "two": told[1], "on_one": f"on {told[0]}", "on_two": f"on {told[1]}"}
    if not told:
        return {"one": blank("one"), "two": blank("two")}
    return {"one": told[0], "two": blank("one" if chosen[0].weekday() == _EXAMPLE else "two")}


def _time(known: Known, when: datetime) -> str:
    differs = bool(known.person.zone and known.me.zone and known.person.zone != known.me.zone)
    return dates.time(when, known.me.english, zone=differs)
