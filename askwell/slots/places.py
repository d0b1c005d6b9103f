"""Which zone a place keeps, from the place as people write it; ambiguous is an answer, and it is None."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.people import fold
from askwell.slots.atlas import Atlas, Spot, atlas

LONGEST_PLACE = 200  # characters
_ALTERNATIVES = re.compile(r"\s*(?:[/|;&]|\band\b|\bor\b)\s*")
_WITHIN = re.compile(r"\s*[,()，、·:]\s*|\s+[-–—]\s+")
_HYPHEN = re.compile(r"\s*[-–—]\s*")


@dataclass(frozen=True, slots=True)
class Scope:
    """What the outer parts of a place say: a country, perhaps a region; `alone`: it decides without a known city."""

    country: str
    region: str = ""
    zone: str = ""
    alone: bool = True


def zone_of(place: str) -> str | None:
    """The IANA zone of a place, or None where it is unknown or could mean several.

    Reads "Leeds, England, United Kingdom", "San Francisco Bay Area", "Greater Paris Metropolitan Region",
    "Springfield, IL"; "United States" is None. Sources: tzdata and askwell/slots/places.toml.
    """
    if len(place) > LONGEST_PLACE:
        return None
    known = atlas()
    if place.strip() in known.zones:
        return place.strip()
    return _zone_of_one(place, known) or _zone_of_all(_ALTERNATIVES.split(place), known)


def _zone_of_all(places: list[str], known: Atlas) -> str | None:
    """The zone that all alternatives share; alternatives that say no place, such as "remote", do not count."""
    said = [place for place in places if any(_variants(tidy(place), known))]
    zones = {_zone_of_one(place, known) for place in said} if len(places) > 1 else set()
    return zones.pop() if len(zones) == 1 else None


def tidy(text: str) -> str:
    """A name as the atlas keeps it: folded, without full stops, with straight apostrophes."""
    return fold(text.replace("’", "'").replace("ʻ", "'").replace(".", ""))


def _zone_of_one(place: str, known: Atlas) -> str | None:
    raw = [part for part in _WITHIN.split(place) if _says_a_place(part, known)]
    if not raw:
        return None
    parts = [tidy(part) for part in raw]
    if len(parts) == 1 and parts[0] in known.first:
        return known.first[parts[0]] or None
    scopes = _scopes(raw[1:], known)
    for part in parts if len(parts) == 1 else parts[:-1]:
        zones = _zones_of_name(part, scopes, known)
        if zones:
            return zones.pop() if len(zones) == 1 else None
    zones = {scope.zone for scope in scopes if scope.alone}
    return zones.pop() or None if len(zones) == 1 else None


def _says_a_place(part: str, known: Atlas) -> bool:
    """Whether anything is left of a part without words such as "greater" and "remote"; "LA" and "DE" are codes."""
    return part in known.short_regions or any(_variants(tidy(part), known))


def _scopes(outer: list[str], known: Atlas) -> list[Scope]:
    """The countries and regions that the outer parts may mean, the last part deciding."""
    if not outer:
        return []
    last = outer[-1].strip()
    if last.isupper() and last in known.short_regions:
        return _by_code(last, known)
    country = next((known.countries[name] for name in _variants(tidy(last), known) if name in known.countries), "")
    regions = _regions(last, known)
    if not country:
        return regions or _by_code(last, known)
    inner = [r for part in outer[:-1] for r in _regions(part, known) if r.country == country]
    # A name such as Georgia is a country and a region elsewhere: alone at the end it may mean either.
    either = [Scope(country, zone=known.country_zones[country]), *(r for r in regions if r.country != country)]
    return inner or either


def _by_code(last: str, known: Atlas) -> list[Scope]:
    """What "IL" or "BA" may mean: regions first, Brazil's after the others, then countries; only the first decides."""
    regions = known.short_regions.get(last, ()) if last.isupper() else ()
    meanings = sorted(regions, key=lambda spot: spot.country == "BR")
    scopes = [Scope(s.country, s.region, s.zone, s.country == meanings[0].country) for s in meanings]
    if last.isupper() and last in known.country_zones:
        scopes.append(Scope(last, zone=known.country_zones[last], alone=not scopes))
    return scopes


def _regions(part: str, known: Atlas) -> list[Scope]:
    part = part.strip()
    short = known.short_regions.get(part, ()) if part.isupper() else ()
    named = next((known.regions[name] for name in _variants(tidy(part), known) if name in known.regions), ())
    return [Scope(spot.country, spot.region, spot.zone) for spot in short or named]


def _zones_of_name(name: str, scopes: list[Scope], known: Atlas) -> set[str]:
    for variant in _variants(name, known):
        if variant in known.metros:
            return {known.metros[variant]}
        zones = _zones_of_exactly(variant, scopes, known)
        if zones:
            return zones
    return _zones_of_pieces(name, scopes, known)


def _zones_of_exactly(name: str, scopes: list[Scope], known: Atlas) -> set[str]:
    spots = [*known.cities.get(name, ()), *known.regions.get(name, ())]
    fitting = {spot.zone for spot in spots if not scopes or any(_fits(spot, scope) for scope in scopes)}
    code = known.countries.get(name)
    if code is not None and not scopes:
        fitting.add(known.country_zones[code])
    return fitting


def _fits(spot: Spot, scope: Scope) -> bool:
    if spot.country != scope.country:
        return False
    if not scope.region or spot.region == scope.region:
        return True
    return not spot.region and (not scope.zone or spot.zone == scope.zone)


def _zones_of_pieces(name: str, scopes: list[Scope], known: Atlas) -> set[str]:
    """Zones of names joined by hyphens ("dallas-fort worth area"), where every one of them is known."""
    pieces = _HYPHEN.split(name)
    if len(pieces) == 1:
        return set()
    found = [_zones_of_piece(piece, scopes, known) for piece in pieces]
    return set().union(*found) if all(found) else set()


def _zones_of_piece(piece: str, scopes: list[Scope], known: Atlas) -> set[str]:
    tried = (_zones_of_exactly(variant, scopes, known) for variant in _variants(piece, known))
    return next(filter(None, tried), set())


def _variants(name: str, known: Atlas) -> Iterator[str]:
    """The name, then the name with words such as "greater" and "area" taken off its ends, longest first."""
    words = name.split()
    for end in range(len(words), 0, -1):
        if end < len(words) and words[end] not in known.around:
            break
        for start in range(end):
            if start and words[start - 1] not in known.around:
                break
            rest = words[start:end]
            if " ".join(rest) in known.metros or not all(word in known.around for word in rest):
                yield " ".join(rest)
