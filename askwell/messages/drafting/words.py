"""What kind of word a word is: an act and its forms, a trade, a name; and the article it takes."""

import re
from functools import cache

from askwell.messages.files import data

_VOWELS = "aeiou"
_ROLE_ENDS = re.compile(r"(?:er|or|ist|ian|ant|eer|man|woman|wright|smith)$")
_SHORTEST_ROLE = 5  # letters, of a trade known by its ending alone
_AN_LETTERS = "AEFHILMNORSX"  # letters whose names begin with a vowel: an NHS nurse


@cache
def words(name: str) -> frozenset[str]:
    """A list of grammar.toml."""
    return frozenset(data("drafting/grammar.toml")[name].split())


def pattern(name: str) -> str:
    """A part of a pattern."""
    return str(data("drafting/grammar.toml")["pattern"][name])


@cache
def present() -> dict[str, str]:
    """Third person to plain form: runs to run."""
    bases = [*words("regular"), *(triple[0] for triple in _irregular())]
    found = {_with_s(base): base for base in bases}
    return {**found, "is": "are", "has": "have", "does": "do", "goes": "go", "isn't": "aren't", "hasn't": "haven't"}


@cache
def past() -> frozenset[str]:
    """Forms of the past: ran, restored."""
    regular = (f for base in words("regular") for f in _with_ed(base))
    return frozenset([*regular, *(triple[1] for triple in _irregular())]) - {"was"} | {"had", "did"}


@cache
def participles() -> frozenset[str]:
    """What may stand after has: run, restored."""
    return past() | {triple[2] for triple in _irregular()}


@cache
def going() -> dict[str, str]:
    """Forms in -ing to the plain form: running to run."""
    bases = [*words("regular"), *(triple[0] for triple in _irregular())]
    return {form: base for base in bases for form in _with_ing(base)}


@cache
def bases() -> frozenset[str]:
    """Plain forms: run, restore."""
    return words("regular") | {triple[0] for triple in _irregular()}


@cache
def _irregular() -> tuple[tuple[str, ...], ...]:
    rows = data("drafting/grammar.toml")["irregular"].replace("\n", "|").split("|")
    return tuple(tuple(row.split()) for row in rows if row.strip())


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ed(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (base[:-1] + "ied",)
    return (base + "ed",)


def _with_ing(base: str) -> tuple[str, ...]:
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe")) and len(base) > 2 else base  # be
    return (stem + "ing", stem + stem[-1] + "ing")


def is_role(word: str) -> bool:
    """True where a word names a trade or an office: nurse, surveyor, head."""
    low = word.lower().removesuffix("'s")
    if low in words("things") or low in words("closed"):
        return False
    known = low in words("occupations") or word in words("occupations")
    part = low.rpartition("-")[2]
    return known or bool(_ROLE_ENDS.search(part) and len(part) >= _SHORTEST_ROLE)


def keeps_capital(word: str) -> bool:
    """True for acronyms, marked names and the names of languages and peoples, which stay capital in a sentence."""
    low = word.lower().strip(".,")
    one_letter = word[:1].isupper() and word[1:2] == "-"  # A-level, T-shirt
    return (
        one_letter
        or any(c.isupper() for c in word[1:])
        or (word.isupper() and len(word) > 1)
        or low in words("languages")
    )


def with_article(title: str) -> str:
    """A title inside a sentence: "Staff Nurse" is "a staff nurse", "Head of Product" is "head of product"."""
    found = [w if keeps_capital(w) else w.lower() for w in title.split()]
    if found[0].lower() in words("unarticled"):
        return " ".join(found)
    return f"{article(found[0])} {' '.join(found)}"


def inside(phrase: str) -> str:
    """A phrase with the small first letter it has inside a sentence, unless it is a name or an acronym."""
    first, space, rest = phrase.partition(" ")
    return f"{first if keeps_capital(first) else first.lower()}{space}{rest}"


def article(word: str) -> str:
    """A or an: "an" before a vowel as it is spoken: an NHS nurse, a UX writer, a university teacher."""
    low = word.lower()
    if word.isupper() and len(word) > 1:
        return "an" if word[0] in _AN_LETTERS else "a"
    if low.startswith(("uni", "use", "eu", "one", "ux", "ui", "ut")):
        return "a"
    return "an" if low[:1] in _VOWELS or low.startswith(("hon", "hour", "heir")) else "a"


def third(base: str) -> str:
    """A verb as it stands after she: teach is teaches."""
    known = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    return known.get(base, _with_s(base))


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Each form of a verb to the forms it can become when it is said to "you"."""
    found: dict[str, frozenset[str]] = {form: frozenset([base]) for form, base in present().items()}
    return {**found, "was": frozenset(["were"]), "is": frozenset(["are", "re"]), "s": frozenset(["re", "ve"])}


def inherited(given: frozenset[str]) -> frozenset[str]:
    """Words that words may turn into when a note is said to the person it is about: run from runs, you from she."""
    turned = {form for word in given for form in _kin().get(word, frozenset())}
    made = {"author": "wrote", "founder": "founded", "winner": "won", "host": "host", "turned": "became"}
    turned |= {third(word) for word in given & bases()}
    return frozenset(turned | {made[w] for w in given if w in made}) | words("turns")
