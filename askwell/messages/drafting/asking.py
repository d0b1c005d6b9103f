"""First letters and reminders: who I am, why this person, what I would like to learn, a small ask, an easy way out."""

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.messages.drafting import dates, names
from askwell.messages.drafting.introductions import Introduction, introductions
from askwell.messages.drafting.known import Draft, Known, Part
from askwell.messages.drafting.letters import blank, letter, my_name, voice_of
from askwell.messages.drafting.reasons import reasons, worth_of
from askwell.messages.drafting.topics import YOUR_WORK, Topic, topics
from askwell.messages.drafting.voice import Voice

_RENDITIONS = 3  # ways in which each choice of parts is said
_MOST_INTROS, _MOST_REASONS, _MOST_TOPICS = 3, 5, 3
_CLOSE = 1.0  # worth by which reasons may differ and still take turns
_OWN_INTEREST = 0.55  # share of drafts that ask about the topic and not about the reason itself
_ALSO = 0.3  # share of drafts with a second fact, where there is one
_FOLLOWS = {
    "moved": "moved",
    "said": "said",
    "talk": "talk",
    "made": "made",
    "did": "did",
    "does": "does",
    "years": "years",
    "work": "work",
    "role": "work",
}  # what is asked about a reason of each form
_BEGINNINGS = (
    "you started ",
    "you began ",
    "you trained ",
    "you joined ",
    "you grew up ",
    "you studied ",
    "you qualified ",
)
_ALSO_SHAPES = ("clause", "moved")


@dataclass(frozen=True, slots=True)
class _Parts:
    intro: Introduction
    reason: Part | None
    second: Part | None
    topic: Topic


def drafts(known: Known) -> Iterator[Draft]:
    """Drafts that might do, the best parts first, those with blanks last."""
    for number, chosen in enumerate(_choices(known)):
        for rendition in range(_RENDITIONS):
            voice = voice_of(known, number * _RENDITIONS + rendition)
            yield _draft(known, voice, chosen)


def _choices(known: Known) -> Iterator[_Parts]:
    own = [*introductions(known.me)][:_MOST_INTROS]
    why = _in_turn(known, [*reasons(known)][: _MOST_REASONS + 1])
    about = [*topics(known.curiosity, known.person)][:_MOST_TOPICS]
    no_intro = Introduction(f"I am {blank('intro')}.", np=blank("intro"))
    no_reason = None if known.kind == "referred" else Part("blank", blank("reason"))
    steps = [(i, r, t) for i in range(len(own)) for r in range(len(why)) for t in range(len(about))]
    for i, r, t in sorted(steps, key=lambda s: (s[0] * 2 + s[1] + s[2], s)):
        yield _Parts(own[i], why[r], next((w for w in why if w is not why[r]), None), about[t])
    for intro in (*own[:1], no_intro):
        for reason in (
            *([None] if known.kind == "referred" else []),
            *why[:1],
            no_reason,
            Part("blank", blank("reason")),
        ):
            for topic in (*about[:1], YOUR_WORK):
                yield _Parts(intro, reason, None, topic)


def _in_turn(known: Known, why: list[Part]) -> list[Part]:
    """The best reasons, those nearly as good taking turns with the seed."""
    best = [p for p in why if worth_of(p) >= worth_of(why[0]) - _CLOSE]
    at = known.seed % len(best) if best else 0
    return [*best[at:], *best[:at], *why[len(best) :]]


def _draft(known: Known, voice: Voice, chosen: _Parts) -> Draft:
    used = (*(chosen.reason.used if chosen.reason else ()),)
    subject = _subject(known, voice, chosen.topic)
    if known.kind == "linkedin-note":
        return letter(known, voice, [_note(voice, chosen)], used=used)
    if known.channel == "text":
        return letter(known, voice, [_text(known, voice, chosen)], used=used)
    if known.kind == "follow-up":
        return letter(known, voice, _reminder(known, voice, chosen), used=used, subject=subject)
    if known.kind == "inmail" or known.channel == "linkedin":
        return letter(known, voice, _brief(known, voice, chosen), used=used, subject=subject)
    also = _also(voice, chosen) if known.kind == "outreach" else ""
    used = (*used, *(chosen.second.used if also and chosen.second else ()))
    return letter(known, voice, _full(known, voice, chosen, also), used=(*used, *_sent(known)[1:]), subject=subject)


def _full(known: Known, voice: Voice, chosen: _Parts, also: str) -> list[str]:
    """One of several orders of the same moves."""
    intro, why = _intro(known, voice, chosen.intro), _why(voice, chosen.reason)
    learn, ask, out = _learn(voice, chosen), _ask(voice), voice.say("out.first")
    if known.kind == "referred":
        sent = _referred(known, voice, chosen.topic)
        return voice.random.choice(
            [
                [f"{sent} {intro}", f"{why} {learn}".strip(), f"{ask} {out}"],
                [f"{sent} {intro} {why}".strip(), f"{learn} {ask}", out],
            ]
        )
    why = f"{why} {also}".strip()
    plain = _interest_is_own(learn, chosen)
    orders = [
        [f"{intro} {why}", f"{learn} {ask}", out],
        [f"{why} {intro}", f"{learn} {ask}", out],
        [intro, f"{why} {learn}", f"{ask} {out}"],
        [f"{why} {learn}", f"{intro} {ask}", out],
        [f"{intro} {why} {learn}", f"{ask} {out}"],
    ]
    if plain:
        orders.append([f"{intro} {learn}", f"{why} {ask}", out])
    return voice.random.choice(orders)


def _interest_is_own(learn: str, chosen: _Parts) -> bool:
    """True where the wish to learn stands on its own and may come before the reason."""
    return bool(chosen.topic.key) and not any(
        w in learn for w in (" that", " it ", " it.", " it,", "the first year", "the same step")
    )


def _brief(known: Known, voice: Voice, chosen: _Parts) -> list[str]:
    """What is read on a phone: three short paragraphs."""
    intro, why = _intro(known, voice, chosen.intro), _why(voice, chosen.reason)
    sent = f"{_referred(known, voice, chosen.topic)} " if known.kind == "referred" else ""
    order = voice.random.choice([f"{intro} {why}", f"{why} {intro}"]).strip()
    learn = voice.say("learn.short", interest=_interest(voice, chosen))
    return [f"{sent}{order}", f"{learn} {_ask(voice)}", voice.say("out.short")]


def _note(voice: Voice, chosen: _Parts) -> str:
    intro, why = chosen.intro.sentence, _why(voice, chosen.reason)
    intro = voice.say("intro.nameless", np=chosen.intro.np) if chosen.intro.np and "[" not in chosen.intro.np else intro
    last = bool(why) and chosen.reason is not None and chosen.reason.shape != "blank" and voice.random.random() < 1 / 2
    if last and voice.random.random() < 1 / 2:
        return f"{intro} {why} {voice.say('ask.short_it')} {voice.say('out.short')}"
    ask = voice.say("ask.short", **({"topic": chosen.topic.about} if _is_np(chosen.topic) else {}))
    return f"{f'{intro} {why}' if last else f'{why} {intro}'} {ask} {voice.say('out.short')}".strip()


def _text(known: Known, voice: Voice, chosen: _Parts) -> str:
    np, name = chosen.intro.np, my_name(known)
    intro = voice.phrase("text.opening", name=name, np=np) if np and not name.startswith("[") else chosen.intro.sentence
    sent = f" {_referred(known, voice, chosen.topic)}" if known.kind == "referred" else ""
    if known.kind == "follow-up":
        opened = f"{intro} {_earlier(known, voice, chosen.topic)} {_why(voice, chosen.reason)}"
        return f"{opened} {voice.say('ask.again')} {voice.say('out.again')}"
    return f"{intro}{sent} {_why(voice, chosen.reason)} {_ask(voice)} {voice.say('out.short')}".replace("  ", " ")


def _reminder(known: Known, voice: Voice, chosen: _Parts) -> list[str]:
    intro, why = _intro(known, voice, chosen.intro), _why(voice, chosen.reason)
    opened, ask, out = _earlier(known, voice, chosen.topic), voice.say("ask.again"), voice.say("out.again")
    return voice.random.choice(
        [
            [f"{intro} {opened}", f"{why} {ask}", out],
            [opened, f"{intro} {why} {ask}", out],
            [opened, f"{why} {intro}", f"{ask} {out}"],
        ]
    )


def _earlier(known: Known, voice: Voice, topic: Topic) -> str:
    when = (
        f"on {dates.day(known.asked_on, known.me.english)}"
        if known.asked_on and known.asked_on < known.today
        else voice.phrase("ask.earlier")
    )
    return voice.say("follow-up.opening", when=when, topic=topic.about)


def _intro(known: Known, voice: Voice, intro: Introduction) -> str:
    if not intro.np:
        return intro.sentence
    name = my_name(known)
    if intro.np.startswith("["):
        return intro.sentence
    return voice.say(
        "intro.nameless" if name.startswith("[") or intro.np.startswith("[") else "intro.known", np=intro.np, name=name
    )


def _why(voice: Voice, reason: Part | None) -> str:
    if reason is None:
        return ""
    slot = {"thing": "thing", "work": "work", "blank": "blank"}.get(reason.shape, "clause")
    return voice.say(f"reason.{reason.shape}", **{slot: reason.text})


def _also(voice: Voice, chosen: _Parts) -> str:
    second = chosen.second
    fits = (
        chosen.reason
        and second
        and second.shape in _ALSO_SHAPES
        and second.form not in ("role", "place")
        and chosen.reason.shape != "blank"
    )
    return voice.say("reason.also", clause=second.text) if fits and second and voice.random.random() < _ALSO else ""


def _learn(voice: Voice, chosen: _Parts) -> str:
    return voice.say("learn.with", interest=_interest(voice, chosen))


def _interest(voice: Voice, chosen: _Parts) -> str:
    """What I would like to learn: the topic, or more of the reason itself."""
    form = chosen.reason.form if chosen.reason else ""
    follows = _FOLLOWS.get(form)
    if form == "did" and chosen.reason and chosen.reason.text.startswith(_BEGINNINGS):
        follows = "began"
    own = chosen.topic.key and (not follows or voice.random.random() < _OWN_INTEREST)
    if own:
        return voice.phrase(f"interest.{chosen.topic.key}", **chosen.topic.slots)
    return voice.phrase(f"interest.{follows or 'your_work'}")


def _ask(voice: Voice) -> str:
    return voice.say("ask.outreach", n=voice.phrase("ask.minutes"))


def _is_np(topic: Topic) -> bool:
    return topic.key != "wonder"


def _sent(known: Known) -> tuple[str, ...]:
    """Who sent me and, where a fact tells it, that fact."""
    if known.kind != "referred" or known.referrer:
        return (known.referrer,) if known.referrer else ()
    name, fact = names.sender(known.person.facts, without=f"{known.me.name} {known.person.name}")
    return (name, fact) if name else ()


def _referred(known: Known, voice: Voice, topic: Topic) -> str:
    sent = _sent(known)
    slots = {"topic": topic.about} if topic.key else {}
    return voice.say("referred.opening", referrer=sent[0] if sent else blank("referrer"), **slots)


def _subject(known: Known, voice: Voice, topic: Topic) -> str:
    sent = _sent(known)
    if known.kind == "referred" and sent:
        return voice.say("subject.referred", referrer=sent[0])
    if not topic.key or not _is_np(topic):
        return voice.say(f"subject.{'reminder_work' if known.kind == 'follow-up' else 'work'}")
    about = topic.about
    return voice.say(f"subject.{'follow-up' if known.kind == 'follow-up' else 'first'}", topic=about)
