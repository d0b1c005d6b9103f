"""A fact written about a person, said to that person: "Left the ward in 2019" is "you left the ward in 2019".

What cannot be turned safely is not turned: None is the answer then.
"""

import re
from functools import cache

from askwell.messages.files import data
from askwell.people import fold

_LONGEST = 26  # words; a longer clause does not fit one sentence of a short letter
_CUT = re.compile(r"\s*[;(—]\s*|,\s+(?!and\b)|\.\s+|\s+[–-]\s+")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDS = re.compile(r"(?:er|or|ist|ian|ant|man|woman)$")
_AFTER_ROLE = re.compile(r"\b(?:until|since|for \d|before|from \d|at|in)\b")


def turn(fact: str, *, name: str = "") -> str | None:
    """The fact as a clause that begins with "you", "your", "we", "our" or "I"; `name` is whom it is about."""
    text = " ".join(fact.split()).strip(" .")
    if not text or _is_private(text):
        return None
    quotes = _QUOTED.findall(text)
    bare = _QUOTED.sub("“”", text)
    bare = _without_name(_first_clause(bare), name)
    clause = _clause(bare)
    if clause is None or clause.count("“”") > len(quotes):
        return None
    for quote in quotes[: clause.count("“”")]:
        clause = clause.replace("“”", f"“{quote[1:-1]}”", 1)
    return clause if len(clause.split()) <= _LONGEST else None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(data("drafting/grammar.toml")[name].split())


@cache
def _bases() -> dict[str, str]:
    return dict(data("drafting/grammar.toml")["base"])


def _is_private(text: str) -> bool:
    words = {w for part in _WORD.findall(text.lower()) for w in (part, fold(part))}
    return (
        not words.isdisjoint(_words("private"))
        or any(c in text for c in "£$€:?![]{}<>_@/|")
        or "n't" in text
        or "n’t" in text
    )


def _first_clause(text: str) -> str:
    """Up to the first comma, bracket or dash; what follows is another thought."""
    return _CUT.split(text, maxsplit=1)[0].strip()


def _without_name(text: str, name: str) -> str:
    parts = [p for p in (name, name.split(" ", maxsplit=1)[0]) if p]
    for part in parts:
        if text.startswith(part + " "):
            return text[len(part) + 1 :]
    return text


def _clause(text: str) -> str | None:
    words = text.split()
    if len(words) < 2:  # one word is no clause
        return None
    first = words[0].lower()
    if first in ("she", "he", "they"):
        return _by_verb(words[1:])
    if first in ("her", "his", "their"):
        rest = _pronouns(words[1:])
        return rest and f"your {rest}"
    if first in ("we", "our"):
        rest = _pronouns(words[1:])
        return rest and f"{first} {rest}"
    if first == "i":
        rest = _pronouns(words[1:])
        return f"I {rest}" if rest and rest != " ".join(words[1:]) else None
    return _by_verb(words) or _by_role(words, text)


def _by_verb(words: list[str]) -> str | None:
    """A clause without its subject: "Moved to Ghent", "Has run the team since 2018"."""
    verb = words[0].lower() if words else ""
    if len(words) < 2 or (verb not in _words("past") and verb not in _bases()):
        return None
    if verb == "used" and words[1].lower() != "to":
        return None
    rest = _pronouns(words[1:])
    if rest is None or words[1].startswith("“”"):
        return None
    return f"you {_bases().get(verb, verb)} {rest}"


def _by_role(words: list[str], text: str) -> str | None:
    """A clause without a verb: "22 years in health software", "District nurse until 2016", "In audit since 2003"."""
    rest = _pronouns(words)
    if rest is None:
        return None
    if words[0].isdigit() and len(words) > 3 and words[1] == "years" and words[2] in ("in", "of", "at", "as", "with"):
        return f"you have spent {rest}" if words[2] != "of" else f"you have {rest} behind you"
    if words[0] == "In" and " since " in text:
        return f"you have been {_lower(rest)}"
    if words[0].endswith("ing") and " since " in text:
        return f"you have been {_lower(rest)}"
    if words[0] == "Degree" and words[1] == "in":
        return f"you have a {_lower(rest)}"
    after = _AFTER_ROLE.search(text)
    title = text[: after.start()].split() if after else []
    if title and len(title) <= 4 and _is_role(title[-1]) and after and after[0] not in ("at", "in"):
        verb = "have been" if after[0] == "since" else "were"
        return f"you {verb} {with_article(' '.join(title))} {_pronouns(text[after.start() :].split())}"
    return None


def _is_role(word: str) -> bool:
    low = word.lower()
    return low in _words("occupations") or bool(_ENDS.search(low) and len(low) > 4)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def with_article(title: str) -> str:
    """A title inside a sentence: "Staff Nurse" is "a staff nurse", "Head of Product" is "head of product"."""
    words = [w if _keeps_capital(w) else w.lower() for w in title.split()]
    if words[0].lower() in _words("unarticled"):
        return " ".join(words)
    return f"{article(words[0])} {' '.join(words)}"


def _keeps_capital(word: str) -> bool:
    return (
        any(c.isupper() for c in word[1:]) or (word.isupper() and len(word) > 1) or word.lower() in _words("languages")
    )


def inside(phrase: str) -> str:
    """A phrase with the small first letter it has inside a sentence, unless it is a name or an acronym."""
    first, space, rest = phrase.partition(" ")
    return f"{first if _keeps_capital(first) else first.lower()}{space}{rest}"


def article(word: str) -> str:
    """A or an: "an" before a vowel as it is spoken: an NHS nurse, a UX writer, a university teacher."""
    low = word.lower()
    if word.isupper() and len(word) > 1:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if low.startswith(("uni", "use", "eu", "one", "ux", "ui")):
        return "a"
    return "an" if low[:1] in "aeiou" or low.startswith(("hon", "hour", "heir")) else "a"


def _pronouns(words: list[str]) -> str | None:
    """The rest of a clause with she, he, her, his turned to you and your, the verb agreeing; None in doubt."""
    out: list[str] = []
    skip = False
    for i, word in enumerate(words):
        if skip:
            skip = False
            continue
        low = word.lower()
        following = words[i + 1].lower().strip(".,") if i + 1 < len(words) else ""
        if low in ("she", "he"):
            verb = _agreeing(following)
            if verb is None:
                return None
            out += ["you", verb]
            skip = True
        elif low in (
            "they",
            "them",
            "their",
            "theirs",
            "hers",
            "herself",
            "himself",
            "themselves",
            "he's",
            "she's",
            "you",
            "your",
        ):
            return None
        elif low == "his":
            out.append("your")
        elif low == "him":
            out.append("you")
        elif low == "her":
            out.append("your" if following and following not in _words("after_her") else "you")
        else:
            out.append(word)
    return " ".join(out)


def _agreeing(verb: str) -> str | None:
    if verb in _bases():
        return _bases()[verb]
    known = (
        verb in _words("past")
        or verb in ("would", "could", "can", "will", "had", "might", "should", "must")
        or verb.endswith("ed")
    )
    return verb if known else None
