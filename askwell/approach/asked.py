"""What is asked: a curiosity and the one who asks, made ready once for many people."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from askwell.approach.texts import tokens
from askwell.approach.topics import Wanted, telling, topics, wanted
from askwell.careers import Role, asked_for, lexicon, read
from askwell.people import Curiosity, Me

_COMMAS = re.compile(r"\s*(?:[/;,()]|\bor\b|\bou\b|\boder\b)\s*")
_PLACE_IDLE = frozenset(
    "remote in the or and anywhere remoto em no na e de from home hybrid abroad near around area greater".split()
)
_ROLE_PAIRS = frozenset({("function", "head"), ("craft", "head"), ("function", "craft")})
ROLES_FROM_TEXT = 4  # roles read out of a free text where none is stated
_SAME_COUNTRY = {
    "uk": "kingdom",
    "england": "kingdom",
    "scotland": "kingdom",
    "wales": "kingdom",
    "usa": "states",
    "us": "states",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A curiosity made ready.

    `home` holds the sectors of the roles asked for, `crafts` and `sectors` what the asker does or did,
    `role_is_field` whether the roles name the field themselves, as "patent attorney" does.
    """

    me: Me
    today: date
    roles: tuple[str, ...]
    wanted: tuple[Role, ...]
    fields: tuple[Wanted, ...]
    about: frozenset[str]
    home: frozenset[str]
    crafts: frozenset[str]
    sectors: frozenset[str]
    places: tuple[frozenset[str], ...]
    country: frozenset[str]
    remote: bool
    role_is_field: bool


def prepare(curiosity: Curiosity, me: Me, *, today: date) -> Asked:
    """A curiosity made ready; roles are read out of its text where none is stated."""
    roles = tuple(role for role in curiosity.roles if role.strip()) or _roles_in(curiosity.text)
    wanted_roles = tuple(role for text in roles for role, worth in asked_for(text) if worth == 1.0)
    fields = tuple(w for text in curiosity.fields for part in _COMMAS.split(text) if part and (w := wanted(part)).words)
    mine = tuple(role for title in _my_titles(me) for role in read(title).roles)
    return Asked(
        me=me,
        today=today,
        roles=roles,
        wanted=wanted_roles,
        fields=fields,
        about=frozenset(name for field in fields for _, names in field.words for name in names),
        home=_home(wanted_roles, frozenset(role.sector for role in mine if role.sector)),
        crafts=frozenset(role.core for role in mine if role.core in lexicon().sectors),
        sectors=frozenset(role.sector for role in mine if role.sector),
        places=tuple(p for text in (*curiosity.places, me.place) if (p := _place(text))),
        country=_country(me.place),
        remote=any("remot" in place.casefold() for place in curiosity.places),
        role_is_field=_role_is_field(roles, fields),
    )


def _home(roles: tuple[Role, ...], mine: frozenset[str]) -> frozenset[str]:
    """The sectors of the roles asked for, without the asker's own where others remain: a digital nurse is no nurse."""
    asked = frozenset(role.sector for role in roles if role.sector)
    return (asked - mine) or asked or frozenset({"?"})


def _my_titles(me: Me) -> Iterable[str]:
    return (*(position.title for position in me.positions if position.title), me.headline)


def _roles_in(text: str) -> tuple[str, ...]:
    """Phrases of a free text that name a role: a known craft or general head with up to two words before it."""
    said, known = tokens(text), lexicon()
    found: dict[str, None] = {}
    for at, token in enumerate(said):
        word = known.word((token,))
        before = known.word((said[at - 1],)) if at else None
        pair = (before.kind, word.kind) if word and before else ("", "")
        if pair in _ROLE_PAIRS:
            found[f"{said[at - 1]} {token}"] = None
    return tuple(found)[:ROLES_FROM_TEXT]


def _place(text: str) -> frozenset[str]:
    """The words of a place that tell: its first part without "remote in"."""
    said = [word for word in tokens(text.split(",", maxsplit=1)[0]) if word not in _PLACE_IDLE]
    return frozenset(_SAME_COUNTRY.get(word, word) for word in said)


def _country(place: str) -> frozenset[str]:
    return (
        frozenset(_SAME_COUNTRY.get(word, word) for word in tokens(place.rsplit(",", maxsplit=1)[-1]))
        if "," in place
        else frozenset()
    )


def _role_is_field(roles: tuple[str, ...], fields: tuple[Wanted, ...]) -> bool:
    """Whether a field asked about is named by the roles themselves, or no field is asked about."""
    words = {word for role in roles for found in read(role).roles for word in (found.core, *found.words)}
    if not fields or any({word for word, _ in field.words} <= words for field in fields):
        return True
    about = telling(name for field in fields for _, names in field.words for name in names)
    return bool(roles) and all(telling(topics(role)) & about for role in roles)
