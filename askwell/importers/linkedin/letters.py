"""messages.csv and Invitations.csv: what was written between the owner and one other person."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from askwell.importers.cells import web_address
from askwell.importers.dates import moment, settled
from askwell.importers.headers import known
from askwell.importers.linkedin.archive import Archive
from askwell.importers.linkedin.markup import plain_text
from askwell.importers.linkedin.owner import Owner, owner
from askwell.importers.tables import Table
from askwell.people import Direction, Letter, Me, fold

Told = Callable[[str], None]
Values = dict[str, str]

LEFT_OUT = frozenset({"draft", "drafts", "spam", "sponsored"})  # folders
YES = frozenset({"yes", "true", "1", "y"})


class Mail:
    """The letters of one archive; `me` is its owner, with the profile address that the letters show."""

    def __init__(self, archive: Archive, me: Me | None, *, told: Told) -> None:
        self._told = told
        self._messages = archive.tables("messages", "messages", told, "from", "at")
        self._invitations = archive.tables("invitations", "invitations", told, "from", "to")
        self._owner = owner(
            me.name if me else "",
            (v for t in self._messages for v in _values(t, "messages", _nobody)),
            (v for t in self._invitations for v in _values(t, "invitations", _nobody)),
        )
        self.me = replace(me, url=self._owner.url) if me else None

    def letters(self, *, with_text: bool) -> Iterator[Letter]:
        """Every message and invitation between the owner and one person, in the order of the files."""
        for table in self._messages:
            yield from self._of_messages(table, with_text=with_text)
        for table in self._invitations:
            yield from self._of_invitations(table, with_text=with_text)

    def _of_messages(self, table: Table, *, with_text: bool) -> Iterator[Letter]:
        lost = 0
        for values in _values(table, "messages", self._told):
            if _is_left_out(values) or values["thread"] in self._owner.groups:
                continue
            letter = _message(values, self._owner, with_text=with_text)
            lost += letter is None and bool(values["from_url"])
            if letter:
                yield letter
        if lost and not self._owner:
            self._told(f"{table.name}: which side is yours could not be told, so {lost} messages were left out.")

    def _of_invitations(self, table: Table, *, with_text: bool) -> Iterator[Letter]:
        rows = list(_values(table, "invitations", self._told))
        order = settled(v["at"] for v in rows) or "month first"
        for values in rows:
            direction = _sent_or_received(values, self._owner)
            name, url = ("to", "to_url") if direction == "sent" else ("from", "from_url")
            address = web_address(values[url])
            if direction and (address or values[name]):
                text = plain_text(values["text"]) if with_text else ""
                yield Letter(direction, moment(values["at"], order), text, "invitation", values[name], address)


def _values(table: Table, kind: str, told: Told) -> Iterator[Values]:
    """The rows of a table by field; fields without a column are empty."""
    places = [(name, table.columns.get(name)) for name in known(kind)]
    for _, row in table.rows(told):
        yield {name: row[at].strip() if at is not None else "" for name, at in places}


def _nobody(_: str) -> None:
    """The warnings of the first pass over a file are those of the second."""


def _is_left_out(values: Values) -> bool:
    return (
        fold(values["folder"]) in LEFT_OUT
        or fold(values["draft"]) in YES
        or fold(values["draft_thread"]) in YES
        or fold(values["from"]) == "sponsored conversation"
    )


def _message(values: Values, me: Owner, *, with_text: bool) -> Letter | None:
    """A message to or from one person, or None where it is neither the owner's nor to the owner."""
    to_urls = [u for u in values["to_urls"].split(",") if u.strip()]
    if len(to_urls) > 1:
        return None
    to_url = to_urls[0] if to_urls else ""
    direction: Direction
    if me.is_me(values["from"], values["from_url"]):
        direction, name, url = "sent", values["to"], to_url
    elif me.is_me(values["to"], to_url):
        direction, name, url = "received", values["from"], values["from_url"]
    else:
        return None
    url = web_address(url)
    if not url and me.spellings:
        return None  # advertisements and closed accounts have no address; in old files nobody has
    text = plain_text(values["text"]) if with_text else ""
    return Letter(direction, moment(values["at"]), text, "message", name, url, values["thread"])


def _sent_or_received(values: Values, me: Owner) -> Direction | None:
    said = fold(values["direction"])
    if said in ("outgoing", "sent"):
        return "sent"
    if said in ("incoming", "received"):
        return "received"
    if me.is_me(values["from"], values["from_url"]):
        return "sent"
    return "received" if me.is_me(values["to"], values["to_url"]) else None
