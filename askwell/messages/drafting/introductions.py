"""Who I am: in a sentence of mine, as a phrase, and as somebody else would say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.messages.drafting.words import article, bases, going, inside, pattern, third, with_article, words
from askwell.people import Me

_LONGEST_INTRO = 30  # words
_LONGEST_TITLE = 6  # words; longer titles are slogans
_LONGEST_PLACE = 80  # characters of an employer or a school
_SEPARATORS = re.compile(r"\s*[|•·,;:/(\[{]\s*|\s+[-–—@]\s+|\s+at\s+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)])[.!?](?:\s|$)")
_FOREIGN = re.compile(r"\b(?:de|da|do|dos|das|del|della|di|der|für|du|des|van|voor|og|och|e|y|und|et)\b", re.IGNORECASE)
_I_AM = re.compile(r"i(?: am|['’]m) (?P<what>.+)", re.IGNORECASE)
_I_DO = re.compile(r"i (?P<verb>[a-z]+) (?P<rest>.+)", re.IGNORECASE)
_MINE = re.compile(r"\b(?:i|me|my|mine|we|our)\b", re.IGNORECASE)
_SEEKING = re.compile(
    rf"\b(?:{pattern('seeking')})\b", re.IGNORECASE
)  # a letter asks for advice; who writes it is no job-seeker in it
_NO_TITLES = ("freelance", "self-employed", "retired", "unemployed", "none", "n/a", "various", "independent")
_SCHOOLS = ("university of", "school of", "college of", "open university", "institute of", "academy of")
_PLACED = (
    "in",
    "at",
    "from",
    "on",
    "based",
    "currently",
    "just",
    "now",
    "about",
    "between",
    "training",
    "halfway",
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """`sentence` is mine; `np` follows "I am", "" where there is none; `third` follows a name, "" where it cannot."""

    sentence: str
    np: str = ""
    third: str = ""


def introductions(me: Me) -> Iterator[Introduction]:
    """Who I am, the best known first."""
    yield from _written(me.intro)
    for position in me.positions:
        if position.current:
            yield from (_working(text, position.title) for text in worked(position.title, position.employer))
    title = short_title(me.headline)
    if title:
        place = me.place.split(",")[0].strip()
        yield _being(with_article(title) + (f" in {place}" if place else ""))
    yield from (_studied(the_school(e.school)) for e in me.education if 0 < len(e.school) <= _LONGEST_PLACE)


def _studied(school: str) -> Introduction:
    return Introduction(f"I studied at {school}.", third=f"studied at {school}")


def the_school(name: str) -> str:
    """A school inside a sentence: the University of Hull."""
    return f"the {name}" if name.lower().startswith(_SCHOOLS) else name


def _written(text: str) -> Iterator[Introduction]:
    intro = first_sentence(text[:400])
    if not intro or len(intro.split()) > _LONGEST_INTRO or "!" in intro or _SEEKING.search(intro):
        return
    intro = f"I {intro}" if intro.lower().startswith("am ") else intro
    being, doing = _I_AM.fullmatch(intro), _I_DO.fullmatch(intro)
    first = intro.split()[0].lower().strip(",")
    if being:
        yield _being(being["what"])
    elif doing:
        verb = doing["verb"].lower()
        said = f"{third(verb)} {doing['rest']}" if verb in bases() and not _MINE.search(doing["rest"]) else ""
        yield Introduction(f"{intro}.", third=said)
    elif first in ("i", "my", "i've", "i’ve", "we"):
        yield Introduction(f"{intro}.")
    elif _goes_on(first, intro):
        yield _being(intro[0].lower() + intro[1:])
    elif first in words("unarticled"):
        yield _being(inside(intro))
    else:
        yield _being(f"{article(intro.split()[0])} {inside(intro)}")


def _goes_on(first: str, intro: str) -> bool:
    """True for words that may follow "I am" as they stand: "in my last year", "studying geology", "retired"."""
    retired = first == "retired" and intro.split()[1:2] in (["from"], ["since"], [])
    known = first in ("a", "an", "the", "one") or first in _PLACED
    return known or retired or (first in going() and first not in words("subjects"))


def _being(what: str) -> Introduction:
    return Introduction(f"I am {what}.", np=what, third="" if _MINE.search(what) else f"is {what}")


def _working(text: str, title: str) -> Introduction:
    named = text.startswith(("a ", "an ")) or title.split()[:1][0].lower() in words("unarticled")
    return Introduction(f"I work as {text}.", np=text if named else "", third=f"works as {text}")


def first_sentence(text: str) -> str:
    """A text up to the end of its first sentence, without the stop."""
    return _SENTENCE_END.split(" ".join(text.split()), maxsplit=1)[0].strip(" .!")


def short_title(text: str) -> str:
    """A headline up to its first mark; "" where that is no plain title."""
    title = _SEPARATORS.split(" ".join(text[:200].split()), maxsplit=1)[0].strip()
    plain = all(c.isalpha() or c in " &'’-." for c in title)
    fits = (
        plain
        and len(title) <= _LONGEST_PLACE
        and len(title.split()) <= _LONGEST_TITLE
        and title.lower() not in _NO_TITLES
    )
    return title if title and fits and not _SEEKING.search(title) else ""


def worked(title: str, employer: str) -> Iterator[str]:
    """A title and an employer as one says them, then the title alone."""
    short, place = short_title(title), " ".join(employer.split())
    said = short if _FOREIGN.search(short) or not short.isascii() else with_article(short) if short else ""
    short_place = len(place.split()) <= _LONGEST_TITLE and len(place) <= _LONGEST_PLACE
    if said and place and short_place and not set(place) & set("[]{}<>!"):
        yield f"{said} at {place}"
    if said:
        yield said
