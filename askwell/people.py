"""The records that every room speaks about: people, ties, facts, letters, and what one is curious about.

Pure values: no files, no clock, no database. `None` is unknown; an empty string is known to be empty.
"""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import unquote, urlsplit

SourceKind = Literal["import", "message", "note", "me"]
Direction = Literal["sent", "received"]

_PLAIN_ADDRESS = re.compile(r"https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9_/.-]*)?)")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d{1,5})?")

# Letters that Unicode does not take apart into a base and a mark.
_STUBBORN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def fold(text: str) -> str:
    """Text as it is compared and searched: no case, no accents, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(plain.translate(_STUBBORN).split())


def profile_key(url: str) -> str:
    """A profile address as it identifies one person, or "" where it is no web address.

    Lower case, percent-decoded, without scheme, `www.`, query or trailing slash:
    `https://www.linkedin.com/in/José-X/?a=b` is `linkedin.com/in/josé-x`.
    """
    text = url.strip()
    if not text:
        return ""
    if plain := _PLAIN_ADDRESS.fullmatch(text):  # nearly every address of an export, at a tenth of the cost
        return text[plain.start(1) :].lower().rstrip("/")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
    except ValueError:  # a bracket that opens no IPv6 address
        return ""
    host = parts.netloc.lower().removeprefix("www.")
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return ""
    path = unicodedata.normalize("NFC", unquote(parts.path)).lower().rstrip("/")
    return f"{host}{path}"


def email_key(email: str) -> str:
    """An e-mail address as it identifies one person, or "" where it is none."""
    text = email.strip().lower().removeprefix("mailto:")
    name, at, host = text.rpartition("@")
    return text if at and name and "." in host and " " not in text else ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is known from: `ref` is what a reader can look up, in words."""

    what: SourceKind
    ref: str
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known about a person or an organisation, in the words it was written down in."""

    text: str
    source: str
    date: dt.date | None = None
    about: Literal["person", "organisation"] = "person"


@dataclass(frozen=True, slots=True)
class Position:
    """Something a person did for a while; a year alone is 1 January of it, `ended` None with `current` is today."""

    title: str
    employer: str = ""
    started: dt.date | None = None
    ended: dt.date | None = None
    current: bool = False
    place: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Education:
    """A school and what was studied there."""

    school: str
    degree: str = ""
    started: dt.date | None = None
    ended: dt.date | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """Something written between me and one person, long before Askwell: a message or an invitation."""

    direction: Direction
    at: dt.datetime | None
    text: str
    kind: Literal["message", "invitation"] = "message"
    name: str = ""
    url: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One person, with everything that is known and where each part is known from.

    `title` and `company` are current as of `source.date`; `positions` holds the past where a file or a note tells it.
    `url_key` and `email_key` identify; a name never does.
    """

    first: str = ""
    last: str = ""
    url: str = ""
    email: str = ""
    company: str = ""
    title: str = ""
    place: str = ""
    connected_on: dt.date | None = None
    willing: bool | None = None
    positions: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    source: Source | None = None
    id: int | None = None
    zone: str = ""
    facts: tuple[Fact, ...] = ()
    letters: tuple[Letter, ...] = ()
    approached: bool = False
    declined: bool = False

    @property
    def name(self) -> str:
        """First and last name as the source gives them."""
        return f"{self.first} {self.last}".strip()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that could not become a person: `row` is its line in the file (from 1), `why` a sentence for its owner."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Me:
    """Who is asking."""

    name: str = ""
    intro: str = ""
    headline: str = ""
    place: str = ""
    zone: str = ""
    english: Literal["us", "uk"] = "uk"
    url: str = ""
    emails: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()


@dataclass(frozen=True, slots=True)
class Curiosity:
    """What one wants to understand."""

    text: str
    roles: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """One line written down in or after a talk; `star` asks for it in the thank-you, `off_record` keeps it from it."""

    text: str
    star: bool = False
    off_record: bool = False
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why this person: which signal says so, in a sentence, and where it is known from."""

    signal: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person with reasons, strongest first; `kinds` as the article names them, `not_sure` what could not be known."""

    person: Person
    kinds: tuple[str, ...]
    reasons: tuple[Reason, ...]
    not_sure: str = ""
    strength: float = field(default=0.0, compare=False)
