"""A whole archive: who is asking, the people, the letters; as a zip, a folder, in parts; and what is refused."""

import io
import shutil
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from askwell.importers import CannotRead, Warned, detect, read
from askwell.importers.linkedin.markup import plain_text
from askwell.people import Letter, Me, Person

ARCHIVE = Path(__file__).parents[1] / "files" / "archive"
NOOR = "https://www.linkedin.com/in/noor-haddad"
ZOE = "https://www.linkedin.com/in/zoe-oneill"
MIA = "https://www.linkedin.com/in/mia-sorensen"


def zipped(path: Path, *, under: str = "", without: tuple[str, ...] = (), more: dict[str, bytes] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(ARCHIVE.iterdir()):
            if file.name not in without:
                archive.write(file, under + file.name)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path


def me(path: Path) -> Me:
    (found,) = [r for r in read(path) if isinstance(r, Me)]
    return found


def letters(path: Path, *, kept: str = "text") -> list[Letter]:
    return [r for r in read(path, letters=kept) if isinstance(r, Letter)]  # type: ignore[arg-type]


@pytest.mark.parametrize("under", ["", "Basic_LinkedInDataExport_03-13-2024/", "a/b/"])
def test_a_zip_reads_as_its_folder_does_whatever_the_folder_inside(tmp_path: Path, under: str) -> None:
    more = {"__MACOSX/._Connections.csv": b"\0\1", "Jobs/Connections.txt": b"", "Ad_Targeting.csv": b"a,a\n"}
    assert list(read(zipped(tmp_path / "e.zip", under=under, more=more))) == list(read(ARCHIVE))


def test_a_zip_is_recognised_whatever_its_name(tmp_path: Path) -> None:
    assert detect(zipped(tmp_path / "holiday.pdf")) == "linkedin"


def test_parts_in_one_folder_are_one_archive(tmp_path: Path) -> None:
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


def test_the_owner_is_known_by_most_conversations_where_no_profile_tells(tmp_path: Path) -> None:
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


def test_a_damaged_side_file_is_told_and_the_people_are_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "e.zip", without=("Profile.csv",), more={"Profile.csv": b"\0\1\2\3" * 99})
    records = list(read(path))
    assert sum(isinstance(r, Person) for r in records) == 4
    assert [r for r in records if isinstance(r, Warned) and "Profile.csv" in r.why]


def test_a_zip_without_connections_says_how_to_ask_for_one(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"e\.zip has no Connections\.csv\. Ask LinkedIn .* Get a copy of your data"):
        detect(zipped(tmp_path / "e.zip", without=("Connections.csv",)))


def test_a_folder_without_connections_says_so(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"has no Connections\.csv"):
        list(read(tmp_path))


def test_a_path_that_climbs_out_of_a_zip_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    more = {"../../Connections.csv": (ARCHIVE / "Connections.csv").read_bytes()}
    path = zipped(folder / "e.zip", without=("Connections.csv",), more=more)
    assert sum(isinstance(r, Person) for r in read(path)) == 4
    assert [p.name for p in tmp_path.rglob("*")] == ["in", "e.zip"]


def test_a_zip_that_swells_beyond_measure_is_refused(tmp_path: Path) -> None:
    bomb = b"First Name,Last Name,Connected On\n" + b"\n" * (200 * 1024 * 1024)
    path = zipped(tmp_path / "e.zip", without=("Connections.csv",), more={"Connections.csv": bomb})
    with pytest.raises(CannotRead, match="larger than 128 MB"):
        list(read(path))


def test_a_zip_that_lies_about_a_size_is_refused(tmp_path: Path) -> None:
    data = zipped(tmp_path / "e.zip").read_bytes()
    size = (ARCHIVE / "Connections.csv").stat().st_size.to_bytes(4, "little")
    (tmp_path / "lie.zip").write_bytes(data.replace(size, (100).to_bytes(4, "little")))
    with pytest.raises(CannotRead, match="damaged"):
        list(read(tmp_path / "lie.zip"))


@pytest.mark.parametrize("cut", [30, 200, 1000, -30])
def test_a_zip_cut_short_is_refused(tmp_path: Path, cut: int) -> None:
    data = zipped(tmp_path / "e.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[:cut])
    with pytest.raises(CannotRead, match="damaged zip"):
        detect(tmp_path / "cut.zip")


def test_a_zip_of_more_files_than_any_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "e.zip", "w") as archive:
        for number in range(20_001):
            archive.writestr(f"{number}", b"")
    with pytest.raises(CannotRead, match="more than 20,000 files"):
        detect(tmp_path / "e.zip")


def test_a_locked_zip_is_refused_with_what_to_do(tmp_path: Path) -> None:
    data = bytearray(zipped(tmp_path / "e.zip").read_bytes())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    with pytest.raises(CannotRead, match="locked with a password"):
        list(read(tmp_path / "locked.zip"))


def workbook() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "<x/>")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"%PDF-1.7\n", "is a PDF"),
        (workbook(), "save the sheet as CSV"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "old Excel workbook"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (bytes(range(256)) * 9, "is not a text file"),
        (b"<!DOCTYPE html><html>", "is a web page"),
        (b"Nothing to see here.\n", "has no line with the columns"),
        (b"x" * (40 * 1024 * 1024), "a line longer than 16 MB"),
        (b"Name,E-mail 1 - Value,Group Membership\nNoor,noor@example.org,\n", "is an address book"),
        ((ARCHIVE / "messages.csv").read_bytes(), "one file of a LinkedIn archive"),
        (b"Name,Company\nNoor Haddad,Harbour\n", "--as alumni"),
    ],
)
def test_what_is_no_list_of_people_is_refused_with_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    with pytest.raises(CannotRead, match=sentence):
        detect(path)


def test_a_file_that_is_not_there_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="There is no file at"):
        detect(tmp_path / "gone.zip")


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


def test_side_files_larger_together_than_can_be_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    messages = (ARCHIVE / "messages.csv").read_bytes()
    monkeypatch.setattr("askwell.importers.linkedin.archive.LARGEST_FILE", len(messages) + 1)
    records = list(read(zipped(tmp_path / "e.zip", more={"part 2/messages.csv": messages})))
    assert [r for r in records if isinstance(r, Letter)] == letters(ARCHIVE)
    assert [r for r in records if isinstance(r, Warned) and "larger than can be read" in r.why]


def test_a_source_that_is_not_known_yet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="cannot be read yet"):
        list(read(tmp_path, source="vcard"))


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
