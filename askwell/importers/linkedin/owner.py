"""Whose archive it is: the profile address that takes part in the conversations, as the archive itself never says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from askwell.importers.cells import web_address
from askwell.people import fold, profile_key

Side = tuple[str, str]  # the key of an address, a plain name; either may be empty
PAIR = 2  # people in a conversation that is about one tie


@dataclass(frozen=True, slots=True)
class Owner:
    """The owner's name and address, "" where unknown, and the conversations that more than one other person is in."""

    name: str = ""
    url: str = ""
    spellings: frozenset[str] = frozenset()  # of the address, as the files write it
    groups: frozenset[str] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return bool(self.spellings or self.name)

    def is_me(self, name: str, url: str) -> bool:
        """Whether one side of a letter is the owner: by address where both are known, else by name."""
        if self.spellings and url:
            return url in self.spellings
        return bool(self.name) and fold(name) == self.name


def owner(name: str, messages: Iterable[Mapping[str, str]], invitations: Iterable[Mapping[str, str]]) -> Owner:
    """The owner, from invitations (which say who sent them), else from who takes part in most conversations."""
    keys: dict[str, str] = {}
    named: set[str] = set()
    threads: dict[str, set[str]] = defaultdict(set)
    present: dict[str, set[Side]] = defaultdict(set)
    mine = fold(name)
    for row in messages:
        for who, url in _sides(row):
            key = _remember(url, keys)
            if not key and not who:
                continue
            present[row["thread"]].add((key, fold(who)))
            if key:
                threads[key].add(row["thread"])
                if mine and fold(who) == mine:
                    named.add(key)
    told = _told_by(invitations, keys)
    key = _chosen(told, named, threads)
    groups = frozenset(thread for thread, sides in present.items() if thread and _people(sides) > PAIR)
    spellings = [url for url, its_key in keys.items() if its_key == key] if key else []
    return Owner(mine, web_address(spellings[0]) if spellings else "", frozenset(spellings), groups)


def _people(sides: set[Side]) -> int:
    """How many people these are; a name that stands once with and once without its address is one of them."""
    keys = {key for key, _ in sides if key}
    names = {name for key, name in sides if key}
    return len(keys) + len({name for key, name in sides if not key} - names)


def _sides(row: Mapping[str, str]) -> list[tuple[str, str]]:
    urls = [u for u in row["to_urls"].split(",") if u.strip()]
    to = [("", u) for u in urls] if len(urls) > 1 else [(row["to"], urls[0] if urls else "")]
    return [(row["from"], row["from_url"]), *to]


def _remember(url: str, keys: dict[str, str]) -> str:
    """The key of an address, worked out once for each spelling."""
    if url not in keys:
        address = web_address(url)
        keys[url] = profile_key(address) if address else ""
    return keys[url]


def _told_by(invitations: Iterable[Mapping[str, str]], keys: dict[str, str]) -> dict[str, int]:
    """How often each address is the owner's side of an invitation."""
    votes: dict[str, int] = defaultdict(int)
    for row in invitations:
        side = {"outgoing": "from_url", "incoming": "to_url"}.get(fold(row["direction"]))
        key = _remember(row[side], keys) if side else ""
        if key:
            votes[key] += 1
    return votes


def _chosen(told: Mapping[str, int], named: set[str], threads: Mapping[str, set[str]]) -> str:
    """The address with the owner's name in most conversations, else the invitations', else the clear majority's."""
    if named:
        return max(named, key=lambda k: (told.get(k, 0), len(threads[k]), k))
    if told:
        return max(told, key=lambda k: (told[k], k))
    ranked = sorted(threads, key=lambda k: (-len(threads[k]), k))
    if len(ranked) > 1 and len(threads[ranked[0]]) == len(threads[ranked[1]]):
        return ""
    return ranked[0] if ranked else ""
