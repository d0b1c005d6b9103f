"""The zone of a place as people write it; what is ambiguous stays unknown."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.slots import zone_of
from askwell.slots.atlas import atlas


@pytest.mark.parametrize(
    "place",
    [
        "", " ", "Remote", "Earth", "United States", "USA", "Brazil", "Canada", "Australia", "Portland", "Georgia",
        "Springfield", "Indiana, United States", "Washington, United States", "London / New York", "Ontario, CA",
        "Greater Metropolitan Area", "x" * 5_000, "," * 150, "Atlantis, Nowhere",
    ],
)  # fmt: skip
def test_a_place_that_could_be_several_is_not_guessed(place: str) -> None:
    assert zone_of(place) is None


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("Leeds, England, United Kingdom", "Europe/London"),
        ("San Francisco Bay Area", "America/Los_Angeles"),
        ("Greater Paris Metropolitan Region", "Europe/Paris"),
        ("Washington DC-Baltimore Area", "America/New_York"),
        ("Dallas-Fort Worth Metroplex", "America/Chicago"),
        ("Greater Minneapolis-St. Paul Area", "America/Chicago"),
        ("São Paulo, Brasil", "America/Sao_Paulo"),
        ("Portland, Maine, United States", "America/New_York"),
        ("Portland, Oregon, United States", "America/Los_Angeles"),
        ("Springfield, Illinois", "America/Chicago"),
        ("Springfield, IL", "America/Chicago"),
        ("Lisboa", "Europe/Lisbon"),
        ("Área Metropolitana do Porto", "Europe/Lisbon"),
        ("Ponta Delgada, Azores, Portugal", "Atlantic/Azores"),
        ("Las Palmas, Spain", "Atlantic/Canary"),
        ("London, Ontario, Canada", "America/Toronto"),
        ("Melbourne, Florida, United States", "America/New_York"),
        ("Tbilisi, Georgia", "Asia/Tbilisi"),
        ("Atlanta, Georgia, United States", "America/New_York"),
        ("El Paso, Texas, United States", "America/Denver"),
        ("Waco, Texas", "America/Chicago"),
        ("Salvador, BA", "America/Bahia"),
        ("Berlin, DE", "Europe/Berlin"),
        ("Berlin / Remote", "Europe/Berlin"),
        ("Remote in the UK", "Europe/London"),
        ("München und Umgebung", "Europe/Berlin"),
        ("Newfoundland and Labrador, Canada", "America/St_Johns"),
        ("東京", "Asia/Tokyo"),
        ("Europe/Paris", "Europe/Paris"),
    ],
)
def test_a_place_that_can_mean_one_zone_has_it(place: str, zone: str) -> None:
    assert zone_of(place) == zone


def test_every_zone_in_the_data_is_one_that_clocks_keep() -> None:
    known = atlas()
    spots = [s for table in (known.cities, known.regions) for found in table.values() for s in found]
    zones = {s.zone for s in spots} | set(known.country_zones.values()) | set(known.metros.values())
    for zone in (zones | set(known.first.values())) - {""}:
        assert ZoneInfo(zone).key == zone


def test_every_region_and_city_belongs_to_a_known_country() -> None:
    known = atlas()
    for spots in (*known.cities.values(), *known.regions.values()):
        assert {spot.country for spot in spots} <= set(known.country_zones)


@given(st.text(max_size=250))
def test_any_text_is_a_place_or_not_one(text: str) -> None:
    zone = zone_of(text)
    assert zone is None or ZoneInfo(zone).key == zone
