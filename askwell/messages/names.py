"""Whether a greeting names the person it is meant for; when in doubt, it does."""

import re
from functools import cache, lru_cache

from askwell.messages.files import data

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")
_OPEN = re.compile(r"[\[{<_]")  # a blank that is still to be filled names nobody
_LIKE = 3  # letters that two forms of one name share at least at the start


@lru_cache(maxsize=256)
def mistaken(greeted: str, recipient: str) -> tuple[int, int] | None:
    """Where in `greeted` another person is named than `recipient`, or None: nobody is named, or it fits, or it might.

    A title, a first name, a surname, a nickname, a shorter form, a name without its accents all fit.
    """
    known = [k for k in _forms(recipient) if k not in _words("titles")]
    if not known or "@" in recipient or _OPEN.search(greeted):
        return None
    named = _named(greeted)
    if not named or any(_fits(fold(m[0]), k) for m in named for k in known):
        return None
    if not all(_same_script(m[0], recipient) for m in named):
        return None
    return named[0].start(), named[-1].end()


def instead(greeted: str, wrong: tuple[int, int], recipient: str) -> str | None:
    """The recipient's name in the form of the wrong one: a surname after a title, else a first name or all of it."""
    names = [n for n in recipient.split() if fold(n.rstrip(".,")) not in _words("titles")]
    if not names:
        return None
    titled = any(fold(word.rstrip(".")) in _words("titles") for word in greeted[: wrong[0]].split())
    one = len(greeted[slice(*wrong)].split()) == 1
    name = names[-1] if titled else names[0] if one else " ".join(names)
    mended = greeted[: wrong[0]] + name + greeted[wrong[1] :]
    return None if mistaken(mended, recipient) else name


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(data("names.toml")[name].split())


@cache
def _nicknames() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in data("names.toml")["nicknames"].splitlines())


@cache
def fold(text: str) -> str:
    """As in people, which takes a while to load and is needed only for a name to compare."""
    from askwell import people

    return people.fold(text)


def _forms(name: str) -> list[str]:
    return [part for word in _WORD.findall(name) for part in fold(word.rstrip(".")).replace("’", "'").split() if part]


def _named(greeted: str) -> list[re.Match[str]]:
    """The words at the start of a greeting that are somebody's name."""
    named: list[re.Match[str]] = []
    if greeted.lstrip()[:1] == ".":  # "Hello. Your map …" goes on with the letter
        return named
    for match in _WORD.finditer(greeted):
        word = fold(match[0].rstrip(".")).replace("’", "'")
        if word in _words("titles") or word in _words("joints"):
            continue
        if word in _words("no_names") or not match[0][0].isupper() or len(word) == 1:
            break
        named.append(match)
    return named


def _fits(given: str, known: str) -> bool:
    given = given.rstrip(".").replace("’", "'").removesuffix("'s")
    if given == known or _plain(given) == _plain(known) or _bones(given) == _bones(known):
        return True
    if len(known) == 1 and given.startswith(known):  # only an initial is known
        return True
    short, long = sorted((given, known), key=len)
    if len(short) >= _LIKE and long.startswith(short):
        return True
    return any({given, known} <= forms for forms in _nicknames())


def _plain(name: str) -> str:
    """A name however its umlauts are written: Müller, Mueller and Muller are one."""
    for two, one in (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ss", "s"), ("aa", "a"), ("'", "")):
        name = name.replace(two, one)
    return name.replace("ß", "s")


def _bones(name: str) -> str:
    """A name without vowels and doubled letters: Muhammad, Mohammed and Mohamad are one; short names stay."""
    bones = re.sub(r"(.)\1+", r"\1", name[:1] + re.sub("[aeiouy]", "", name[1:]))
    return bones if len(bones) > _LIKE else name


def _same_script(word: str, name: str) -> bool:
    latin = [fold(part).isascii() for part in (word, name)]
    return latin[0] == latin[1]
