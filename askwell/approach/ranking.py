"""Whom to approach: reasons from every signal, the strength they add up to, and the order shown."""

import math
from collections import Counter as Count
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from heapq import heappush, heappushpop
from operator import itemgetter

from askwell.approach.asked import Asked, prepare
from askwell.approach.found import Counter, Found, weights
from askwell.approach.joining import one_person
from askwell.approach.likely import Promise
from askwell.approach.mix import mixed
from askwell.approach.seen import IN_FIELD, NAMED, NEAR_ROLE, ROLE, Fits, Seen
from askwell.approach.signals import AGAINST, SIGNALS
from askwell.approach.topics import concepts
from askwell.approach.words import not_sure
from askwell.careers import Matcher
from askwell.people import Candidate, Curiosity, Me, Person, Reason

KINDS = ("aspired-role", "veteran", "non-traditional", "alumni", "shared-experience")
MOST = 500  # candidates in one answer
ENOUGH = 10  # relevant candidates from which ties and alumni without relevance are left out
BESIDE = 0.03  # the relevance of someone known who is not in the field
COMMON_SHARE = 1.4  # how fast a word loses weight as more people have it
LEAST_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class _Weighed:
    seen: Seen
    found: tuple[Found, ...]
    counters: tuple[Counter, ...]
    strength: float


def rank(people: Iterable[Person], curiosity: Curiosity, me: Me, *, today: date) -> tuple[Candidate, ...]:
    """Whom to approach, in the order shown: the mix first, then by strength; only people with a reason, each once.

    At most MOST of them, and nobody where neither roles nor fields are stated or can be read out of the text.
    """
    groups = one_person(people)
    asked = prepare(curiosity, me, today=today)
    if not asked.understood:
        return ()
    fits = _fits(groups, asked)
    shown = _strongest(groups, asked, fits)
    if len(shown) < ENOUGH:
        known = (Seen(group[0], group[1:], asked, fits) for group in groups if _is_known(group))
        shown += _kept(seen for seen in known if not seen.relevant)
    shown.sort(key=lambda one: (-one.strength, one.seen.person.name, one.seen.person.url))
    return mixed([_candidate(one) for one in shown[:MOST]])


def why_not(person: Person, curiosity: Curiosity, me: Me, *, today: date) -> str:
    """In a sentence, why someone is not among the candidates, or that they are."""
    asked = prepare(curiosity, me, today=today)
    seen = Seen(person, (), asked, _fits([(person,)], asked))
    weighed = _weigh(seen)
    name = person.first or person.name or "This person"
    if weighed.counters and (weighed.counters[0].shut or weighed.strength > 0):
        return weighed.counters[0].why
    if weighed.strength <= 0 or not seen.relevant:
        return f"Nothing in your file links {name} to what you want to understand. A note may change that."
    return f"{name} is among the people worth approaching."


def _strongest(groups: list[tuple[Person, ...]], asked: Asked, fits: Fits) -> list[_Weighed]:
    """The strongest of those whose work has to do with what is asked, at most MOST.

    Looked at by falling promise; once MOST are stronger than the next could be, none of the rest can be among them.
    """
    promise = Promise(asked, fits)
    likely = sorted(((most, group) for group in groups if (most := promise.of(group))), key=itemgetter(0), reverse=True)
    shown: list[_Weighed] = []
    least: list[float] = []
    for most, group in likely:
        if len(least) == MOST and most < least[0]:
            break
        for one in _kept(seen for seen in (Seen(group[0], group[1:], asked, fits),) if seen.relevant):
            shown.append(one)
            (heappush if len(least) < MOST else heappushpop)(least, one.strength)
    return shown


def _kept(people: Iterable[Seen]) -> list[_Weighed]:
    weighed = (_weigh(seen) for seen in people)
    return [one for one in weighed if one.strength > 0 and not any(counter.shut for counter in one.counters)]


def _weigh(seen: Seen) -> _Weighed:
    counters = tuple(sorted((c for against in AGAINST for c in against(seen)), key=lambda c: not c.shut))
    if any(counter.shut for counter in counters):
        return _Weighed(seen, (), counters, 0.0)
    found = tuple(f for signal in SIGNALS for f in signal(seen))
    return _Weighed(seen, found, counters, _strength(seen, found, counters))


def _strength(seen: Seen, found: tuple[Found, ...], counters: tuple[Counter, ...]) -> float:
    """Relevance times one plus the worth of the reasons, less what speaks against."""
    if not found:
        return 0.0
    table = weights("signals")
    best: dict[str, float] = {}
    for one in found:
        best[one.reason.signal] = max(best.get(one.reason.signal, 0.0), one.worth)
    gain = 1.0 + sum(table.get(signal, 0.0) * worth for signal, worth in best.items())
    against = math.prod(weights("counter").get(counter.signal, 1.0) for counter in counters)
    return round(_relevance(seen) * gain * against, 6)


def _relevance(seen: Seen) -> float:
    table = weights("relevance")
    if seen.fit >= ROLE:
        sure = seen.field_sure
        share = sure if sure > 0 else (table["other_field"] if sure < 0 else table["unknown_field"])
        share = max(share, table["unknown_field"]) if sure > 0 else share
        return seen.fit * (table["role_alone"] + table["role_in_field"] * share)
    sure = seen.field_sure >= 1.0 and seen.fit >= NEAR_ROLE
    field = max(seen.field, (seen.fit if seen.asked.role_is_field else 1.0) if sure else 0.0)
    near = seen.fit * table["near_role"] if seen.fit >= NEAR_ROLE else 0.0
    once = seen.past_fit * table["past_role"] if seen.past_fit >= ROLE else 0.0
    if near or once:
        return max(near, once) + table["near_field"] * field
    if seen.at_home and not seen.career.student:
        return table["field_craft"] + table["field_alone"] * seen.field
    if seen.field_in_title >= NAMED and not seen.career.student:
        return table["field_named"]
    return table["field_alone"] * field if seen.field >= IN_FIELD else BESIDE


def _candidate(one: _Weighed) -> Candidate:
    table = weights("signals")
    ordered = sorted(
        one.found, key=lambda f: (f.reason.signal not in ("role", "past-role"), -table[f.reason.signal] * f.worth)
    )
    reasons: dict[str, Reason] = {}
    for found in ordered:
        reasons.setdefault(found.reason.text, found.reason)
    kinds = {found.kind for found in one.found}
    first = one.seen.records[0]
    waits = one.seen.person.approached and not first.approached  # another record of theirs was written to
    return Candidate(
        person=replace(first, approached=True) if waits else first,
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        reasons=tuple(reasons.values()),
        not_sure=not_sure(one.seen, one.counters, kinds),
        strength=one.strength,
    )


def _fits(groups: list[tuple[Person, ...]], asked: Asked) -> Fits:
    """Every different title scored once, and how rare the words of titles and companies are."""
    people = [person for group in groups for person in group]
    titles = dict.fromkeys(t for p in people for t in (p.title, *(x.title for x in p.positions)))
    matcher = Matcher(tuple(titles))
    now: dict[str, float] = {}
    past: dict[str, float] = {}
    for role in asked.roles:
        for title, (is_now, was) in matcher.now_and_past(role).items():
            now[title] = max(now.get(title, 0.0), is_now)
            past[title] = max(past.get(title, 0.0), was)
    return Fits(now, past, _rarity(people, asked))


def _rarity(people: list[Person], asked: Asked) -> Mapping[str, float]:
    """How much each word of the fields asked about tells, by how few people have it."""
    words = {word for field in asked.fields for word, _ in field.words}
    seen: Count[str] = Count()
    for (title, company), times in Count((person.title, person.company) for person in people).items():
        for word in words & (concepts(title) | concepts(company)):
            seen[word] += times
    most = math.log(1 + len(people)) or 1.0
    return {
        w: max(LEAST_WEIGHT, min(1.0, COMMON_SHARE * math.log((1 + len(people)) / (1 + seen[w])) / most)) for w in words
    }


def _is_known(group: tuple[Person, ...]) -> bool:
    """Whether anything ties the asker to someone: letters, notes, a school, or an offer in a directory."""
    return any(person.facts or person.letters or person.education or person.willing for person in group)
