"""The places Askwell knows, read once from the data files beside this module."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from askwell.people import fold


@dataclass(frozen=True, slots=True)
class Spot:
    """A city or region: its zone ("" where it keeps several), country code and region."""

    zone: str
    country: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class Atlas:
    """Names, tidied, and what they may mean."""

    countries: dict[str, str]
    country_zones: dict[str, str]
    regions: dict[str, tuple[Spot, ...]]
    short_regions: dict[str, tuple[Spot, ...]]
    cities: dict[str, tuple[Spot, ...]]
    metros: dict[str, str]
    first: dict[str, str]
    around: frozenset[str]
    zones: frozenset[str]


@lru_cache(maxsize=1)
def atlas() -> Atlas:
    """Both data files as one atlas."""
    hand = tomllib.loads(_text("places.toml"))
    rows = [line.split("\t") for line in _text("zones.tsv").splitlines() if not line.startswith("#")]
    country_zones = {code: zone for what, _, code, zone in rows if what == "country"} | hand["mainland"]
    regions, short = _regions(hand["regions"])
    return Atlas(
        countries={_tidy(name): code for what, name, code, _ in rows if what == "country"}
        | {_tidy(name): code for code, names in hand["countries"].items() for name in names},
        country_zones=country_zones,
        regions=regions,
        short_regions=short,
        cities=_cities(hand["cities"], [(name, Spot(zone, code)) for what, name, code, zone in rows if what == "city"]),
        metros={_tidy(name): zone for zone, names in hand["metros"].items() for name in names},
        first={_tidy(name): zone for name, zone in hand["first"].items()},
        around=frozenset(hand["words"]["around"] + hand["words"]["linking"]),
        zones=frozenset(row[3] for row in rows if row[3]),
    )


def _regions(
    table: dict[str, dict[str, list[str]]],
) -> tuple[dict[str, tuple[Spot, ...]], dict[str, tuple[Spot, ...]]]:
    """Regions by their names and by their short codes; "Illinois|IL" gives one of each."""
    named: list[tuple[str, Spot]] = []
    coded: list[tuple[str, Spot]] = []
    for country, zones in table.items():
        for zone, names in zones.items():
            for both in names:
                name, _, code = both.partition("|")
                spot = Spot(zone, country, _tidy(name))
                named.append((_tidy(name), spot))
                coded.append((code, spot))
    return _gathered(named), _gathered((code, spot) for code, spot in coded if code)


def _cities(table: dict[str, list[str]], more: list[tuple[str, Spot]]) -> dict[str, tuple[Spot, ...]]:
    """Cities by name; a city written by hand stands before the one tzdata names."""
    spots: list[tuple[str, Spot]] = []
    for where, names in table.items():
        zone, country, *region = where.split(" ", 2)
        spots += [(_tidy(name), Spot(zone, country, _tidy(" ".join(region)))) for name in names]
    by_hand = {(name, spot.country, spot.zone) for name, spot in spots}
    return _gathered([*spots, *((_tidy(n), s) for n, s in more if (_tidy(n), s.country, s.zone) not in by_hand)])


def _gathered(pairs: Iterable[tuple[str, Spot]]) -> dict[str, tuple[Spot, ...]]:
    found: dict[str, tuple[Spot, ...]] = {}
    for name, spot in pairs:
        found[name] = (*found.get(name, ()), spot)
    return found


def _tidy(name: str) -> str:
    return fold(name.replace("’", "'").replace(".", ""))


def _text(name: str) -> str:
    return files("askwell.slots").joinpath(name).read_text(encoding="utf-8")
