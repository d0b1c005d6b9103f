"""What someone did or does, noted without saying who: "Moved to Ghent", "Has run the team since 2018"."""

import re

from askwell.messages.drafting.pronouns import to_you
from askwell.messages.drafting.titles import titled
from askwell.messages.drafting.told import Form, Told
from askwell.messages.drafting.words import bases, going, is_role, past, present, with_article, words

_STATE = 2  # words of "was tired", which is nobody else's business
_AFTER_THINGS = ("of", "and", "or", "for", "with", "about")
_AFTER_PASSIVE = ("to", "from", "as", "in", "by", "for", "on", "at", "head", "chair", "fellow", "among")
_OWNED = re.compile(r"(?:a|an|two|three|four|his|her|your|some)\b", re.IGNORECASE)
_WORTHY = re.compile(
    r"\b(?:phd|degree|doctorate|blog|podcast|newsletter|years|patent|licence|license|team|lab|shop|studio|workshop|practice)\b",
    re.IGNORECASE,
)  # things that are work or a way to it
_TALKS = ("a talk", "a lecture", "a keynote", "a workshop", "a seminar", "an evening", "a lightning", "a paper at")
_ADVISED = {
    "advised": "advice",
    "recommended": "advice",
    "suggested": "suggestion",
    "advises": "advice",
    "recommends": "advice",
    "suggests": "suggestion",
}
_BEFORE = re.compile(r" before (?:you|becoming|going|moving|joining|turning|coming)\b| before [\w-]+(?: [\w-]+)? $")


def does(found: list[str]) -> Told | None:
    """A clause without its subject, unless it is a title: "set designer" is none."""
    verb = found[0].lower()
    doubtful = verb in bases() or verb in going() or verb in words("describing") or verb in words("both")
    return None if doubtful and titled(found) and found[1].lower() not in words("closed") else acted(found)


def acted(found: list[str], *, named: bool = False) -> Told | None:
    """A clause without its subject: "Moved to Ghent", "Has run the team since 2018", "now heads the team"."""
    adverbs = []
    while found and found[0].lower() in words("adverbs"):
        adverbs.append(found[0].lower())
        found = found[1:]
    if len(found) < 2 or (adverbs and adverbs[0] in ("both", "long", "today")):  # a verb alone says nothing
        return None
    verb, second = found[0].lower(), found[1].lower().strip(",")
    said = _verb(verb, second, named=named)
    if said is None or _lacks_object(verb, second, found[2].lower() if len(found) > 2 else ""):
        return None
    if verb in _ADVISED and second == "to":
        rest = to_you(found[1:], telling=True)
        return Told("said", f"your {_ADVISED[verb]} was {rest}") if rest else None
    if verb in ("had", "has", "did") and found[1:3] == ["the", "same"] and len(found) > 3 and "as" not in found:
        return Told("shared", f"we {verb if verb != 'has' else 'have'} {' '.join(found[1:])}")
    if verb in ("was", "is") and len(found) == _STATE and not is_role(found[1]):
        return None
    if verb == "was":
        found = _with_article(found)
    telling = verb in words("telling")
    rest = to_you(found[1:], telling=telling)
    if rest is None:
        return None
    before = "".join(f"{a} " for a in adverbs)
    to_be, _, rest_of = said.partition(" ")
    lead = f"{to_be} {before}{rest_of} " if to_be in ("are", "were", "have") else f"{before}{said} "
    lead = lead.replace("  ", " ")
    return Told(_form(verb, said, rest), f"you {lead}{rest}")


def _with_article(found: list[str]) -> list[str]:
    """A note such as "was charge nurse" with the article that notes leave out."""
    title = titled(found[1:])
    if not title or title[0].lower() in words("closed"):
        return found
    return [found[0], *with_article(" ".join(title)).split(), *found[1 + len(title) :]]


def _verb(verb: str, second: str, *, named: bool) -> str | None:
    """The verb as it stands after "you"; None where the word is none, or a thing."""
    if verb == "was":
        return "were"
    if verb in ("used", "would", "could", "can"):
        return verb if verb != "used" or second == "to" else None
    passive = _passive(verb, second, named=named)
    if passive:
        return passive
    if verb in words("describing") and not named:
        return verb if second in words("closed") or second.isdigit() else None
    if verb in past():
        return verb if second != "by" or verb in ("began", "started", "went") else None
    if verb in present():
        thing = verb in words("both") and second in _AFTER_THINGS and verb not in ("works", "plays", "heads")
        return None if thing and not named else present()[verb]
    acting = verb not in words("subjects") or second in ("the", "a", "an", "our", "her", "his")
    return f"are {verb}" if verb in going() and acting else None


def _passive(verb: str, second: str, *, named: bool) -> str | None:
    """What needs a form of "be": elected to, awarded the, based in, part of."""
    if (verb == "awarded" and second in ("the", "a", "an")) or (verb in words("passive") and second in _AFTER_PASSIVE):
        return f"were {verb}"
    if verb in ("based", "known") and second in ("in", "for", "at", "as", "near"):
        return f"are {verb}"
    stands = verb in ("part", "responsible", "behind") or (named and verb in ("at", "in", "with", "head"))
    return f"are {verb}" if stands else None


def _lacks_object(verb: str, second: str, third: str) -> bool:
    """Told her …: it is not they who told; had our talk: it was mine too; wrote twice: that was I."""
    if verb in ("had", "has", "accepted", "replied") and second in ("our", "my", "with"):
        return True
    if verb in ("wrote", "mailed", "called", "emailed", "messaged", "asked") and second in (
        "twice",
        "again",
        "back",
        "once",
    ):
        return True
    if second in ("him", "them") or (second == "her" and (not third or third in words("after_her"))):
        return True
    return second == "her" and verb in (
        "told",
        "taught",
        "showed",
        "gave",
        "advised",
        "lent",
        "sent",
        "let",
        "set",
        "asked",
        "helped",
        "warned",
        "tells",
        "promised",
        "offered",
    )


def _form(verb: str, said: str, rest: str) -> Form:
    words_of = f" {rest.lower()} "
    if any(p in words_of for p in (" me ", " my ", " us ", " our ", " mine ")):
        return "shared"
    if verb in ("gave", "presented") and rest.startswith(_TALKS):
        return "talk"
    if verb in words("making") and not rest.startswith(("that ", "how ")):
        return "made"
    if verb in words("telling") or verb in ("talks", "speaks"):
        return "place" if verb == "speaks" and rest[:1].isupper() else "said"
    if verb in ("talked", "spoke"):
        return "talk"
    if "“" in rest:
        return "made"
    been = said == "used" or (verb == "was" and " until " in words_of)
    if verb in words("moving") or been or _BEFORE.search(words_of):
        return "moved"
    if said == "are" and rest.split(maxsplit=1)[0] not in going():
        return "role"
    return (
        "place"
        if _is_private_life(verb, said, rest)
        else "did"
        if verb in past() or said.startswith("were")
        else "does"
    )


def _is_private_life(verb: str, said: str, rest: str) -> bool:
    """Where they live, what they like and what they own: nothing to open a letter with."""
    owned = said == "have" and _OWNED.match(rest) and not _WORTHY.search(rest)
    return bool(owned) or said in words("weak") or verb in ("based", "lives", "born")
