"""Writes askwell/slots/zones.tsv from the tables of the tzdata package: countries with one clock, and zone cities.

Run `python tools/zones.py` after tzdata has been updated, and read the difference.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

from tzdata import IANA_VERSION

OUT = Path(__file__).resolve().parent.parent / "askwell" / "slots" / "zones.tsv"
COMPARED = [datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=7 * week) for week in range(52 * 13)]  # 2024-2036

Row = tuple[str, str, str, str]  # what, name, country, zone


def main() -> None:
    """Writes the file and says how much is in it."""
    rows = sorted({*countries(), *cities()})
    lines = ["# what\tname\tcountry\tzone; made by tools/zones.py from tzdata " + IANA_VERSION]
    OUT.write_text("\n".join(lines + ["\t".join(row) for row in rows]) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(rows)} rows")


def countries() -> Iterator[Row]:
    """Every country by its English name; the zone is empty where its clocks disagree."""
    zones = by_country()
    for line in rows_of("zoneinfo/iso3166.tab"):
        code, name = line
        yield "country", name, code, one_clock(zones.get(code, []))


def cities() -> Iterator[Row]:
    """The city that names each zone."""
    for code, zones in by_country().items():
        # Zones within zones (Indiana, Argentina) are named after small places whose namesakes are better known.
        for zone in (zone for zone in zones if zone.count("/") == 1):
            yield "city", zone.rpartition("/")[2].replace("_", " "), code, zone


def one_clock(zones: list[str]) -> str:
    """The first zone if all zones show the same time from 2024 to 2036, else nothing."""
    clocks = {tuple(at.astimezone(ZoneInfo(zone)).utcoffset() for at in COMPARED) for zone in zones}
    return zones[0] if len(clocks) == 1 else ""


def by_country() -> dict[str, list[str]]:
    """The zones of each country in the order of zone.tab, which puts the most populous first."""
    found: dict[str, list[str]] = {}
    for code, _, zone, *_ in rows_of("zoneinfo/zone.tab"):
        found.setdefault(code, []).append(zone)
    return found


def rows_of(name: str) -> Iterator[list[str]]:
    for line in table(name).splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def table(name: str) -> str:
    return files("tzdata").joinpath(name).read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
