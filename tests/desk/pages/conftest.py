"""Mia's desk with a few people at it, and what Otto would like to see."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askwell import people
from askwell.desk import carrying
from askwell.desk.acts.import_people import import_people
from askwell.desk.acts.state_curiosity import state_curiosity
from askwell.desk.acts.tell_me import tell_me
from askwell.desk.models import Desk, Person

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = (
    "Amina,Rahman,https://people.example/in/amina,amina@tarn.example,Tarn Health,Product Manager,12 Mar 2024\n"
    "Joe,Castellano,https://people.example/in/joe,,Pennine Registries,Product Manager,04 Mar 2020\n"
    "Priya,Nair,https://people.example/in/priya,,Ledger Maternity,Head of Product,05 Jun 2021\n"
    "Owen,Baxter,https://people.example/in/owen,,Copper Spoon,Chef,05 Jun 2019\n"
)
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7|add:7 }}"


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKWELL_NOW", NOW.isoformat())


@pytest.fixture(autouse=True)
def _by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are read by rules alone: what the learned stages make of a text changes with their models."""
    carrying.forget()
    monkeypatch.setattr("askwell.messages.stages", lambda: ("rules",))


def archive(*rows: str, name: str = "Connections.csv") -> SimpleUploadedFile:
    """A Connections.csv as a browser uploads it."""
    return SimpleUploadedFile(name, (HEADER + "".join(rows or ROWS)).encode(), content_type="text/csv")


@pytest.fixture
def mias_people(mias_desk: Desk, tmp_path: Path) -> Callable[[str], Person]:
    """Mia's curiosity and four people she knows; call it with a first name."""
    path = tmp_path / "Connections.csv"
    path.write_text(HEADER + ROWS)
    import_people(desk=mias_desk, path=path, now=NOW, as_of=date(2026, 11, 1))
    tell_me(desk=mias_desk, name="Mia Okafor", intro="a ward nurse in Leeds", zone="Europe/London")
    curiosity = people.Curiosity(
        "What is product work in health like, from the inside? I am a nurse.", roles=("product manager",)
    )
    state_curiosity(desk=mias_desk, curiosity=curiosity, at=NOW)
    return lambda first: Person.objects.of(mias_desk).get(first=first)
