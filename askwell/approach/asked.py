"""What is asked: a curiosity and the one who asks, made ready once for many people."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from askwell.approach.heard import Heard, heard
from askwell.approach.texts import tokens
from askwell.approach.topics import Wanted, at_home, telling, topics, wanted
from askwell.careers import Role, asked_for, lexicon, read
from askwell.people import Curiosity, Me

_COMMAS = re.compile(r"\s*(?:[/;,()]|\bor\b|\bou\b|\boder\b)\s*")
_PLACE_IDLE = frozenset(
    "remote in the or and anywhere remoto em no na e de from home hybrid abroad near around area greater".split()
)
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

    `home` holds the sectors of the roles asked for, `crafts` and `sectors` what the asker does or did, `at_home` the
    sectors of the fields asked about where no role is, `role_is_field` whether the roles name the field themselves, as
    "patent attorney" does.
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
    at_home: frozenset[str] = frozenset()

    @property
    def understood(self) -> bool:
        """Whether any role or field could be read out of the curiosity."""
        return bool(self.roles or self.fields)


def prepare(curiosity: Curiosity, me: Me, *, today: date) -> Asked:
    """A curiosity made ready; where no role is stated its text is read, for the fields too where none is stated."""
    stated = tuple(role for role in curiosity.roles if role.strip())
    told = Heard() if stated else heard(curiosity.text)
    roles = stated or told.roles
    named = tuple(text for text in curiosity.fields if text.strip()) or told.fields
    wanted_roles = tuple(role for text in roles for role, worth in asked_for(text) if worth == 1.0)
    fields = tuple(w for text in named for part in _COMMAS.split(text) if part and (w := wanted(part)).words)
    about = frozenset(name for field in fields for _, names in field.words for name in names)
    mine = tuple(role for title in _my_titles(me) for role in read(title).roles)
    return Asked(
        me=me,
        today=today,
        roles=roles,
        wanted=wanted_roles,
        fields=fields,
        about=about,
        home=_home(wanted_roles, frozenset(role.sector for role in mine if role.sector) | told.sectors),
        crafts=frozenset(role.core for role in mine if role.core in lexicon().sectors) | told.crafts,
        sectors=frozenset(role.sector for role in mine if role.sector) | told.sectors,
        at_home=frozenset() if roles else frozenset(sector for name in about for sector in at_home(name)),
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
