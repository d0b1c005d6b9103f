"""What the tests of the acts share: a desk, a clock, and small export files."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from askwell.desk.models import Desk, Person, User

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
Rows = Callable[..., Path]


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def desk(mia: User) -> Desk:
    return Desk.objects.owned_by(mia)


@pytest.fixture
def amina(desk: Desk) -> Person:
    return Person.objects.create(
        desk=desk,
        first="Amina",
        last="Rahman",
        url="https://www.linkedin.com/in/amina-r",
        url_key="linkedin.com/in/amina-r",
        title="Product manager",
        company="Tarn Health",
        search="amina rahman product manager tarn health",
    )


@pytest.fixture
def connections(tmp_path: Path) -> Rows:
    """Write a Connections.csv of the given rows."""

    def write(*rows: str, name: str = "Connections.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")
        return path

    return write
