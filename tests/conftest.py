"""The cast and their house: Mia owns a desk, Noor has one of her own, Otto is a stranger with an empty one.

The tests run as a server with log-in, so that everybody walks every page; `at_home` is the app on one's own machine.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import django
import hypothesis
import pytest

# Before Django is set up: a data folder of the tests' own, and nothing of whoever runs them.
_HOME = tempfile.mkdtemp(prefix="askwell-tests-")
os.environ["ASKWELL_HOME"] = _HOME
os.environ["ASKWELL_MODE"] = "server"
os.environ["ASKWELL_NO_BROWSER"] = "1"
for _name in ("ASKWELL_PORT", "ASKWELL_HOSTS", "ASKWELL_NOW"):
    os.environ.pop(_name, None)
os.environ["DJANGO_SETTINGS_MODULE"] = "askwell.site.settings"

# A busy machine is not a fault, and a build must not depend on luck; ./run prove looks further, with new luck.
hypothesis.settings.register_profile("askwell", deadline=None, derandomize=True)
hypothesis.settings.register_profile("prove", deadline=None, max_examples=2000)
hypothesis.settings.load_profile("askwell")

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import Settings

    from askwell.desk.models import Desk, User

TESTS = Path(__file__).resolve().parent


# Set up here and not in a hook: a folder's own conftest is read before any hook runs, and its models need the apps.
django.setup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in tests/browser drives a browser."""
    for item in items:
        if item.path.is_relative_to(TESTS / "browser"):
            item.add_marker(pytest.mark.browser)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tells ./run how many tests passed, and takes the data folder away."""
    counted = os.environ.get("ASKWELL_TEST_COUNT")
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if counted and reporter:
        with Path(counted).open("a") as file:
            file.write(f"{len(reporter.stats.get('passed', []))}\n")
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture
def mia(db: None) -> "User":
    """Mia, who owns the desk."""
    return _member("mia")


@pytest.fixture
def noor(db: None) -> "User":
    """Noor, who advises elsewhere and has a desk of her own."""
    return _member("noor")


@pytest.fixture
def otto(db: None) -> "User":
    """Otto, a stranger."""
    return _member("otto")


def _member(name: str) -> "User":
    from askwell.desk.models import Desk, User

    user = User.objects.create(username=name)
    Desk.objects.create(owner=user, kind="own")
    return user


@pytest.fixture
def mias_desk(mia: "User") -> "Desk":
    """Mia's own desk."""
    from askwell.desk.models import Desk

    return Desk.objects.get(owner=mia, kind="own")


@pytest.fixture
def ottos_desk(otto: "User") -> "Desk":
    """Otto's own desk."""
    from askwell.desk.models import Desk

    return Desk.objects.get(owner=otto, kind="own")


@pytest.fixture
def browser_of(db: None) -> "Callable[[User | None], Client]":
    """A client in which somebody has logged in, or nobody."""
    from django.test import Client

    def made(user: "User | None") -> "Client":
        client = Client()
        if user is not None:
            client.force_login(user)
        return client

    return made


@pytest.fixture
def as_mia(mia: "User", browser_of: "Callable[[User | None], Client]") -> "Client":
    """Mia at her browser."""
    return browser_of(mia)


@pytest.fixture
def as_noor(noor: "User", browser_of: "Callable[[User | None], Client]") -> "Client":
    """Noor at her browser."""
    return browser_of(noor)


@pytest.fixture
def as_otto(otto: "User", browser_of: "Callable[[User | None], Client]") -> "Client":
    """Otto at his browser."""
    return browser_of(otto)


@pytest.fixture
def as_nobody(browser_of: "Callable[[User | None], Client]") -> "Client":
    """A browser in which nobody has logged in."""
    return browser_of(None)


@pytest.fixture
def local(settings: "Settings") -> None:
    """The app as it runs on one's own machine, without log-in."""
    settings.LOCAL = True
    settings.MODE = "local"


@pytest.fixture
def at_home(local: None, db: None) -> "Client":
    """A browser on one's own machine, opened with the printed address."""
    from django.conf import settings
    from django.test import Client

    from askwell.site.tokens import new_token

    client = Client()
    client.get(f"/start/{new_token(settings.HOME)}/")
    return client
