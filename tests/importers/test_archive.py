"""A whole archive: who is asking, the people, the letters; as a zip, a folder, in parts; and what is refused."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from askwell.importers import CannotRead, Warned, detect, read
from askwell.importers.linkedin.markup import plain_text
from askwell.people import Letter, Me, Person

Zipped = Callable[..., Path]

ARCHIVE = Path(__file__).parents[1] / "files" / "archive"
NOOR = "https://www.linkedin.com/in/noor-haddad"
ZOE = "https://www.linkedin.com/in/zoe-oneill"
MIA = "https://www.linkedin.com/in/mia-sorensen"


def me(path: Path) -> Me:
    (found,) = [r for r in read(path) if isinstance(r, Me)]
    return found


def letters(path: Path, *, kept: str = "text") -> list[Letter]:
    return [r for r in read(path, letters=kept) if isinstance(r, Letter)]  # type: ignore[arg-type]


@pytest.mark.parametrize("under", ["", "Basic_LinkedInDataExport_03-13-2024/", "a/b/"])
def test_a_zip_reads_as_its_folder_does_whatever_the_folder_inside(zipped: Zipped, tmp_path: Path, under: str) -> None:
    more = {"__MACOSX/._Connections.csv": b"\0\1", "Jobs/Connections.txt": b"", "Ad_Targeting.csv": b"a,a\n"}
    assert list(read(zipped(tmp_path / "e.zip", under=under, more=more))) == list(read(ARCHIVE))


def test_a_zip_is_recognised_whatever_its_name(zipped: Zipped, tmp_path: Path) -> None:
    assert detect(zipped(tmp_path / "holiday.pdf")) == "linkedin"


def test_parts_in_one_folder_are_one_archive(zipped: Zipped, tmp_path: Path) -> None:
    zipped(tmp_path / "part1.zip", without=("messages.csv", "Invitations.csv"))
    people = ("Connections.csv", "Profile.csv", "Positions.csv", "Education.csv", "Email_Addresses.csv")
    zipped(tmp_path / "part2.zip", without=people)
    assert list(read(tmp_path)) == list(read(ARCHIVE))


def test_the_owner_is_told_by_the_files_that_are_there() -> None:
    found = me(ARCHIVE)
    assert (found.name, found.intro, found.place) == ("Mia Sørensen", "", "Aarhus, Denmark")
    assert found.headline == "Teacher, curious about product"
    assert found.emails == ("mia@example.org", "old@example.org")
    assert found.url == MIA


def test_the_owners_positions_and_schools_keep_what_is_known_of_their_time() -> None:
    found = me(ARCHIVE)
    assert [(p.title, p.employer, p.started, p.ended, p.current) for p in found.positions] == [
        ("Teacher", "Byskolen", date(2018, 8, 1), None, True),
        ("Clerk", "Harbour & Sons", date(2014, 1, 1), date(2016, 3, 1), False),
        ("Help", "Kiosk", date(2012, 5, 1), date(2013, 1, 1), False),
    ]
    assert [(e.school, e.degree, e.started, e.ended) for e in found.education] == [
        ("Aarhus University", "BSc, Physics", date(2009, 1, 1), date(2014, 6, 1))
    ]


def test_an_archive_of_connections_alone_knows_no_owner(tmp_path: Path) -> None:
    shutil.copy(ARCHIVE / "Connections.csv", tmp_path)
    assert {type(r) for r in read(tmp_path)} == {Person}


def test_messages_say_who_wrote_when_and_what_in_plain_text() -> None:
    assert [r for r in letters(ARCHIVE) if r.kind == "message"] == [
        Letter(
            "received",
            datetime(2024, 3, 14, 9, 5, tzinfo=UTC),
            "Of course, happy to!\n\nR&D <3 'soon'",
            "message",
            "Noor Haddad",
            NOOR,
            "t1",
        ),
        Letter(
            "sent",
            datetime(2024, 3, 13, 18, tzinfo=UTC),
            "Thank you for connecting.\n\nI < 3 questions & one wish.",
            "message",
            "Noor Haddad",
            NOOR,
            "t1",
        ),
        Letter(
            "received",
            datetime(2022, 1, 2, 3, 4, 5, tzinfo=UTC),
            "Let us talk.",
            "message",
            "Zoë O’Neill, PhD",
            ZOE,
            "t2",
        ),
    ]


def test_groups_drafts_and_advertisements_are_no_tie() -> None:
    texts = " ".join(r.text for r in letters(ARCHIVE))
    assert not [word for word in ("To all", "Half a thou", "Apply now", "Gone") if word in texts]


def test_a_closed_account_makes_no_group_of_two_people(tmp_path: Path) -> None:
    shutil.copytree(ARCHIVE, tmp_path / "e")
    header = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
    rows = f"1,Mia Sørensen,{MIA},Noor Haddad,,,Bye\n1,Noor Haddad,{NOOR},Mia Sørensen,{MIA},,Hello\n"
    (tmp_path / "e" / "messages.csv").write_text(header + rows, "utf-8")
    assert [r.text for r in letters(tmp_path / "e") if r.kind == "message"] == ["Hello"]


def test_an_archive_named_by_a_dot_is_told_by_its_real_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotRead, match=f"^{tmp_path.name} has no Connections"):
        detect(Path())


def test_invitations_say_who_asked_whom() -> None:
    assert [r for r in letters(ARCHIVE) if r.kind == "invitation"] == [
        Letter(
            "sent",
            datetime(2024, 3, 12, 14, 37, tzinfo=UTC),
            "Good to meet you & yours",
            "invitation",
            "Noor Haddad",
            NOOR,
        ),
        Letter("received", datetime(2021, 12, 25, 0, 5, tzinfo=UTC), "", "invitation", "Zoë O’Neill", ZOE),
    ]


def test_counts_keep_the_letters_without_a_word_of_them() -> None:
    counted = letters(ARCHIVE, kept="counts")
    assert [r.at for r in counted] == [r.at for r in letters(ARCHIVE)]
    assert {r.text for r in counted} == {""}


def test_none_keeps_no_letter() -> None:
    assert letters(ARCHIVE, kept="none") == []


def test_the_owner_is_known_by_most_conversations_where_no_profile_tells(zipped: Zipped, tmp_path: Path) -> None:
    zipped(tmp_path / "e.zip", without=("Profile.csv", "Invitations.csv"))
    assert [r.direction for r in letters(tmp_path / "e.zip")] == ["received", "sent", "received"]


def test_messages_of_old_archives_without_addresses_go_by_name(tmp_path: Path) -> None:
    shutil.copytree(ARCHIVE, tmp_path / "e")
    (tmp_path / "e" / "Invitations.csv").unlink()
    text = "FROM,TO,DATE,CONTENT\nMia Sørensen,Noor Haddad,2015-02-03,Hello\nNoor Haddad,Mia Sørensen,,Hi\n"
    (tmp_path / "e" / "messages.csv").write_text(text, "utf-8")
    assert [(r.direction, r.name, r.text) for r in letters(tmp_path / "e")] == [
        ("sent", "Noor Haddad", "Hello"),
        ("received", "Noor Haddad", "Hi"),
    ]


def test_messages_that_nobody_can_tell_the_sides_of_are_left_out_and_told(tmp_path: Path) -> None:
    shutil.copy(ARCHIVE / "Connections.csv", tmp_path)
    text = f"CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n1,A,{NOOR},B,{ZOE},,Hi\n"
    (tmp_path / "messages.csv").write_text(text, "utf-8")
    records = list(read(tmp_path))
    assert [r for r in records if isinstance(r, Letter)] == []
    assert [r for r in records if isinstance(r, Warned) and "which side is yours" in r.why]


def test_a_damaged_side_file_is_told_and_the_people_are_read(zipped: Zipped, tmp_path: Path) -> None:
    path = zipped(tmp_path / "e.zip", without=("Profile.csv",), more={"Profile.csv": b"\0\1\2\3" * 99})
    records = list(read(path))
    assert sum(isinstance(r, Person) for r in records) == 4
    assert [r for r in records if isinstance(r, Warned) and "Profile.csv" in r.why]


def test_a_link_to_nowhere_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    shutil.copytree(ARCHIVE, tmp_path / "e")
    (tmp_path / "e" / "Skills.csv").symlink_to(tmp_path / "gone.csv")
    assert list(read(tmp_path / "e")) == list(read(ARCHIVE))


def test_an_invitation_without_its_direction_is_told_by_its_owner(tmp_path: Path) -> None:
    shutil.copytree(ARCHIVE, tmp_path / "e")
    header = "From,To,Sent At,Message,inviterProfileUrl,inviteeProfileUrl\n"
    rows = f"Mia Sørensen,Noor Haddad,,,{MIA},{NOOR}\nZoë O’Neill,Mia Sørensen,,,{ZOE},{MIA}\nA,B,,,{NOOR},{ZOE}\n"
    (tmp_path / "e" / "Invitations.csv").write_text(header + rows, "utf-8")
    found = [r for r in letters(tmp_path / "e") if r.kind == "invitation"]
    assert [(r.direction, r.url, r.at) for r in found] == [("sent", NOOR, None), ("received", ZOE, None)]


def test_side_files_larger_together_than_can_be_read_are_told(
    zipped: Zipped, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = (ARCHIVE / "messages.csv").read_bytes()
    monkeypatch.setattr("askwell.importers.linkedin.archive.LARGEST_FILE", len(messages) + 1)
    records = list(read(zipped(tmp_path / "e.zip", more={"part 2/messages.csv": messages})))
    assert [r for r in records if isinstance(r, Letter)] == letters(ARCHIVE)
    assert [r for r in records if isinstance(r, Warned) and "larger than can be read" in r.why]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a < b and c > d", "a < b and c > d"),
        ("I <3 R&D", "I <3 R&D"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br/>Two<BR>Three", "One\nTwo\nThree"),
        ("&lt;p class=&quot;x&quot;&gt;Hello&lt;/p&gt;", "Hello"),
        ('<a href="https://example.org">here</a>', "here"),
        ("caf&eacute;&nbsp;now", "café now"),
        ("a\r\n\r\n\r\n\r\nb", "a\n\nb"),
    ],
)
def test_markup_becomes_what_its_reader_saw(text: str, plain: str) -> None:
    assert plain_text(text) == plain
