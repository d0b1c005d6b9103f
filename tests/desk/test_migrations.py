"""A desk of an earlier release is brought up to date with everything on it."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def at(name: str) -> MigrationExecutor:
    """The tables as they were after one migration of the desk."""
    executor = MigrationExecutor(connection)
    executor.migrate([("desk", name)])
    return MigrationExecutor(connection)


@pytest.mark.django_db(transaction=True)
def test_a_desk_from_before_muting_keeps_its_people_and_can_mute() -> None:
    try:
        old = at("0002_told").loader.project_state([("desk", "0002_told")]).apps
        desk = old.get_model("desk", "Desk").objects.create(kind="own")
        old.get_model("desk", "Curiosity").objects.create(desk=desk, text="tides", at="2026-11-23T09:00Z")
        new = at("0003_muted").loader.project_state([("desk", "0003_muted")]).apps
        assert [row.text for row in new.get_model("desk", "Curiosity").objects.filter(desk_id=desk.pk)] == ["tides"]
        muted = new.get_model("desk", "Muted").objects
        muted.create(desk_id=desk.pk, rule="is-long", at="2026-11-23T09:00Z")
        assert muted.count() == 1
        at("0002_told")
        assert old.get_model("desk", "Curiosity").objects.filter(desk_id=desk.pk).exists()
    finally:
        call_command("migrate", verbosity=0)
