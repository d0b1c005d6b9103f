"""Facts and curiosities out of JSON files."""

import json
from datetime import date
from pathlib import Path

import pytest

from askwell.importers import CannotRead, curiosity, notes
from askwell.people import Curiosity, Fact, Skipped


def paper(folder: Path, content: object) -> Path:
    path = folder / "file.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def test_facts_come_with_whom_they_are_about_their_source_and_their_day(tmp_path: Path) -> None:
    facts = [{"fact": "Taught maths.", "source": "a talk", "date": "2024-06-14"}, {"fact": "Sails.", "source": "Otto"}]
    path = paper(tmp_path, [{"person": "noor@example.org", "name": "Noor Haddad", "facts": facts}])
    assert list(notes(path)) == [
        ("noor@example.org", "Noor Haddad", Fact("Taught maths.", "a talk", date(2024, 6, 14))),
        ("noor@example.org", "Noor Haddad", Fact("Sails.", "Otto")),
    ]


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("Noor", "not a person"),
        ({"facts": []}, "names nobody"),
        ({"name": "Noor", "facts": "x"}, "no list of facts"),
        ({"name": "Noor", "facts": [7]}, "says nothing"),
        ({"name": "Noor", "facts": [{"fact": "Sails."}]}, "has no source"),
        ({"name": "Noor", "facts": [{"fact": "Sails.", "source": "x", "date": "14/06/2024"}]}, "has a date"),
    ],
)
def test_a_faulty_entry_is_skipped_with_its_place_and_its_reason(tmp_path: Path, entry: object, why: str) -> None:
    good = {"person": "Mia", "facts": [{"fact": "Sails.", "source": "Otto"}]}
    first, second = notes(paper(tmp_path, [good, entry]))
    assert first == ("Mia", "", Fact("Sails.", "Otto"))
    assert isinstance(second, Skipped)
    assert second.row == 2
    assert why in second.why


def test_a_curiosity_is_read_as_it_is_stated(tmp_path: Path) -> None:
    stated = {"text": " Maps ", "roles": ["cartographer", " "], "questions": ["What do you draw?"], "more": 1}
    expected = Curiosity("Maps", roles=("cartographer",), questions=("What do you draw?",))
    assert curiosity(paper(tmp_path, stated)) == expected


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "is empty"),
        ('{"text": "x",\n "roles": [}', "line 2, column 12"),
        ("[" * 100_000, "nested too deeply"),
        ("[1]", "is not a curiosity"),
        ({"text": 7}, "“text” is not text"),
        ({"roles": "nurse"}, "“roles” is not a list"),
        ({"roles": ["nurse", 7]}, "“roles”, item 2, is not text"),
        ({"text": " "}, "says nothing yet"),
    ],
)
def test_a_curiosity_that_cannot_be_read_says_where_it_fails(tmp_path: Path, content: object, sentence: str) -> None:
    with pytest.raises(CannotRead, match=sentence):
        curiosity(paper(tmp_path, content))


@pytest.mark.parametrize(("content", "sentence"), [("{", "line 1"), ({}, "not a list of people with facts")])
def test_notes_that_cannot_be_read_say_where_the_fault_is(tmp_path: Path, content: object, sentence: str) -> None:
    with pytest.raises(CannotRead, match=sentence):
        list(notes(paper(tmp_path, content)))


def test_a_folder_or_a_missing_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.json"):
        with pytest.raises(CannotRead):
            curiosity(path)
