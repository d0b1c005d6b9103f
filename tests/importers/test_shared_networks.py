"""The networks kept beside the project are read to the last row of their own descriptions."""

import re
from pathlib import Path

import pytest

from askwell.importers import curiosity, detect, notes, read
from askwell.people import Letter, Me, Person, Skipped

NETWORKS = Path(__file__).parents[3] / "shared" / "networks" / "dev"


def networks() -> list[Path]:
    return sorted(p.parent for p in NETWORKS.glob("*/export.zip"))


def figures(network: Path) -> dict[str, int]:
    """What a network's README says of itself."""
    text = (network / "README.md").read_text("utf-8")
    patterns = {
        "rows": r"(\d+) connection rows",
        "people": r"\((\d+) different people",
        "nameless": r"(\d+) rows blank but for the date",
        "repeats": r"(\d+) exact repeat",
        "without_email": r"(\d+) rows without an e-mail",
        "messages": r"(\d+) messages",
        "invitations": r"(\d+) invitations",
        "alumni": r"`alumni.csv` \| (\d+) rows",
        "careers": r"(\d+) with a short career history",
        "noted": r"Facts the person has written down about (\d+) people",
    }
    return {name: int(found[1]) for name, pattern in patterns.items() if (found := re.search(pattern, text))}


def test_the_networks_are_there() -> None:
    if not NETWORKS.is_dir():
        pytest.skip("../shared/networks/dev is absent: the counts of the shared networks are not checked")
    assert networks()


@pytest.mark.parametrize("network", networks(), ids=lambda p: p.name)
def test_an_archive_is_read_to_its_last_row(network: Path) -> None:
    told = figures(network)
    assert detect(network / "export.zip") == "linkedin"
    records = list(read(network / "export.zip"))
    people = [r for r in records if isinstance(r, Person)]
    skipped = [r for r in records if isinstance(r, Skipped)]
    assert len(people) + len(skipped) == told["rows"]
    assert len(skipped) == told["nameless"]
    assert len({p.url for p in people}) == told["people"]
    assert len(people) - len(set(people)) == told["repeats"]
    assert sum(not p.email for p in people) + len(skipped) == told["without_email"]
    assert all(p.connected_on for p in people)


@pytest.mark.parametrize("network", networks(), ids=lambda p: p.name)
def test_its_letters_are_all_read_but_advertisements_and_its_owner_is_known(network: Path) -> None:
    told = figures(network)
    records = list(read(network / "export.zip"))
    letters = [r for r in records if isinstance(r, Letter)]
    (me,) = [r for r in records if isinstance(r, Me)]
    messages = [r for r in letters if r.kind == "message"]
    assert told["messages"] - 2 <= len(messages) <= told["messages"]
    assert len(letters) - len(messages) == told["invitations"]
    assert all(r.at and r.url and r.url != me.url and r.name != me.name for r in letters)
    assert me.positions
    assert me.education


@pytest.mark.parametrize("network", networks(), ids=lambda p: p.name)
def test_its_alumni_its_notes_and_its_curiosity_are_all_read(network: Path) -> None:
    told = figures(network)
    assert detect(network / "alumni.csv") == "alumni"
    alumni = list(read(network / "alumni.csv", school="A school"))
    assert [type(r) for r in alumni] == [Person] * told["alumni"]
    assert sum(bool(r.positions) for r in alumni if isinstance(r, Person)) == told["careers"]
    written = list(notes(network / "notes.json"))
    assert not [r for r in written if isinstance(r, Skipped)]
    assert len({r[0] for r in written if not isinstance(r, Skipped)}) == told["noted"]
    assert curiosity(network / "curiosity.json").questions
