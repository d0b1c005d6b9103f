"""Connections.csv of every year and every re-saving reads as the same four people."""

from datetime import date
from pathlib import Path

import pytest

from askwell.importers import CannotRead, Record, Warned, dated, detect, read
from askwell.people import Person, Skipped, Source

FILES = Path(__file__).parents[1] / "files" / "linkedin"
PLAIN = [
    "2016-without-notes.csv",
    "2019-without-addresses.csv",
    "2025-crlf-mark.csv",
    "2025.csv",
    "bare-carriage-returns.csv",
    "broken-notes.csv",
    "day-first.csv",
    "dots.csv",
    "extra-columns.csv",
    "french.csv",
    "german-spreadsheet.csv",
    "iso-days.csv",
    "italian.csv",
    "joined-notes.csv",
    "line-in-one-cell.csv",
    "long-notes.csv",
    "month-first.csv",
    "portuguese.csv",
    "reordered.csv",
    "short-years.csv",
    "spanish-tabs.csv",
    "utf-16.csv",
    "zeros.csv",
]
NO_ADDRESSES = {"2016-without-notes.csv", "2019-without-addresses.csv"}
DAYS = (date(2024, 3, 12), date(2023, 12, 31), date(2019, 8, 1), date(2011, 5, 9))
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def people(records: list[Record]) -> list[Person]:
    return [r for r in records if isinstance(r, Person)]


def skipped(records: list[Record]) -> list[Skipped]:
    return [r for r in records if isinstance(r, Skipped)]


def warnings(records: list[Record]) -> list[str]:
    return [r.why for r in records if isinstance(r, Warned)]


def written(folder: Path, text: str, name: str = "Connections.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("name", PLAIN)
def test_every_era_and_every_resaving_tells_the_same_four_people(name: str) -> None:
    records = list(read(FILES / name))
    found = people(records)
    assert skipped(records) == []
    assert [(p.first, p.last) for p in found] == [
        ("Noor", "Haddad"),
        ("Otto", "Weiß"),
        ("José", "Álvarez"),
        ("Zoë", "O’Neill, PhD"),
    ]
    assert [p.company for p in found] == ["Harbour & Sons", "Müller, Groß GmbH", "", "=SUM(A1) Ltd"]
    assert [p.title for p in found] == ["Product Manager", 'Leiter "Daten"', "", "Nurse"]
    assert [p.email for p in found] == ["noor@example.org", "", "", ""]
    assert [p.connected_on for p in found] == list(DAYS)
    addresses = ["noor-haddad", "otto-wei%C3%9F", "jose-alvarez-1a", "zoe-oneill"]
    expected = ["" if name in NO_ADDRESSES else f"https://www.linkedin.com/in/{a}" for a in addresses]
    assert [p.url for p in found] == expected


def test_every_sample_is_read_by_a_test() -> None:
    others = {"ambiguous-days.csv", "mixed-days.csv", "nameless.csv", "unclosed-quote.csv"}
    assert {p.name for p in FILES.glob("*.csv")} == {*PLAIN, *others}


@pytest.mark.parametrize("name", sorted({*PLAIN} - {"german-spreadsheet.csv"}))
def test_a_sound_file_gives_no_warning(name: str) -> None:
    assert warnings(list(read(FILES / name))) == []


def test_a_file_of_a_western_spreadsheet_is_read_with_a_warning() -> None:
    (why,) = warnings(list(read(FILES / "german-spreadsheet.csv")))
    assert "not in UTF-8" in why


def test_all_people_of_a_file_share_one_source_that_names_it_and_its_day() -> None:
    sources = {id(p.source): p.source for p in people(list(read(FILES / "2025.csv")))}
    assert list(sources.values()) == [Source("import", "LinkedIn file, 2025.csv", DAYS[0])]


def test_the_day_its_owner_gives_wins_over_the_one_in_the_file() -> None:
    found = people(list(read(FILES / "2025.csv", as_of=date(2025, 1, 2))))
    assert {p.source and p.source.date for p in found} == {date(2025, 1, 2)}


def test_a_connections_file_is_recognised_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    text = (FILES / "2025.csv").read_text("utf-8")
    assert detect(written(tmp_path, text, "alumni list.txt")) == "linkedin"


def test_days_that_could_be_months_stay_unknown_and_are_told() -> None:
    records = list(read(FILES / "ambiguous-days.csv"))
    assert [p.connected_on for p in people(records)] == [None, date(2023, 4, 4), None, None]
    assert any("day or month first" in why for why in warnings(records))


def test_a_file_with_both_orders_settles_nothing() -> None:
    found = people(list(read(FILES / "mixed-days.csv")))
    assert [p.connected_on for p in found] == [date(2024, 3, 13), date(2023, 4, 4), None, date(2011, 12, 25)]


def test_a_row_without_a_name_is_skipped_with_its_line_and_its_reason() -> None:
    records = list(read(FILES / "nameless.csv"))
    assert [s.row for s in skipped(records) if "no name" in s.why] == [6, 7, 12]


def test_a_blank_row_is_no_row_and_a_repeat_is_left_to_the_caller() -> None:
    records = list(read(FILES / "nameless.csv"))
    assert [p.name for p in people(records)] == ["Noor Haddad", "Otto Weiß", "Cher", "Madonna", "Noor Haddad"]


def test_a_row_wider_than_the_header_with_no_day_in_its_place_is_skipped_and_not_guessed() -> None:
    (row,) = [s for s in skipped(list(read(FILES / "nameless.csv"))) if "more cells" in s.why]
    assert row.row == 16


def test_an_address_that_runs_code_and_an_email_that_is_none_are_dropped() -> None:
    otto = people(list(read(FILES / "nameless.csv")))[1]
    assert (otto.url, otto.email, otto.title) == ("", "", "Two\nlines")


def test_a_quote_never_closed_swallows_nobody() -> None:
    records = list(read(FILES / "unclosed-quote.csv"))
    assert [p.first for p in people(records)] == ["Noor", "Otto", "José", "Zoë"]
    assert [p.title for p in people(records)] == ["Product Manager", "Leiter", "Chef, Sous", "Nurse"]
    assert [why for why in warnings(records) if "never closed" in why]


def test_a_quote_never_closed_in_the_second_row_of_twenty_thousand_loses_none(tmp_path: Path) -> None:
    rows = [f"Noor{n},Haddad,https://www.linkedin.com/in/noor-{n},,Harbour,Clerk,12 Mar 2024\n" for n in range(20_000)]
    rows[1] = rows[1].replace("Harbour", '"Harbour')
    assert len(people(list(read(written(tmp_path, HEADER + "".join(rows)))))) == len(rows)


def test_a_quote_never_closed_in_the_last_row_keeps_its_cells_apart(tmp_path: Path) -> None:
    for end in ("", "\n"):
        path = written(tmp_path, f'{HEADER}Otto,Weiß,,,,,\nNoor,Haddad,,,"Harbour,Clerk,12 Mar 2024{end}')
        noor = people(list(read(path)))[1]
        assert (noor.company, noor.title, noor.connected_on) == ("Harbour", "Clerk", DAYS[0])


def test_quotes_never_closed_row_after_row_are_told_once(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER + 'Noor,Haddad,,,"Harbour,Clerk,12 Mar 2024\n' * 100)
    records = list(read(path))
    assert [p.company for p in people(records)] == ["Harbour"] * 100
    (why,) = warnings(records)
    assert why.startswith("Connections.csv, line 2 and 49 more: a quote is opened and never closed")


def test_a_piece_of_a_row_becomes_nobody(tmp_path: Path) -> None:
    text = 'Noor,Haddad,,,"Harbour,Clerk,12 Mar 2024\nand a stray line\nOtto,Weiß,,,"Quay, Ltd",Clerk,\n'
    records = list(read(written(tmp_path, HEADER + text)))
    assert [(p.first, p.company) for p in people(records)] == [("Noor", "Harbour"), ("Otto", "Quay, Ltd")]
    assert any("piece of a row" in why for why in warnings(records))


def test_a_cell_over_several_lines_is_left_alone(tmp_path: Path) -> None:
    text = 'Noor,Haddad,,,"Harbour, Sons,\nand Daughters,\nfor ever",Clerk,12 Mar 2024\n'
    records = list(read(written(tmp_path, HEADER + text)))
    assert [p.company for p in people(records)] == ["Harbour, Sons,\nand Daughters,\nfor ever"]
    assert warnings(records) == []


def test_more_lines_than_any_list_of_people_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="more than 1,000,000 lines"):
        list(read(written(tmp_path, HEADER + ",\n" * 1_000_001)))


@pytest.mark.parametrize("size", [200_000, 1_000_000])
def test_a_very_large_cell_is_read(tmp_path: Path, size: int) -> None:
    text = f'{HEADER}Noor,Haddad,,,"{"x" * size}",Clerk,12 Mar 2024\nOtto,Weiß,,,,,\n'
    found = people(list(read(written(tmp_path, text))))
    assert [len(p.company) for p in found] == [size, 0]


def test_a_cell_beyond_all_measure_costs_its_own_row_only(tmp_path: Path) -> None:
    text = f'{HEADER}Noor,Haddad,,,"{"x" * 5_000_000}",Clerk,12 Mar 2024\nOtto,Weiß,,,,,\n'
    records = list(read(written(tmp_path, text)))
    assert [p.first for p in people(records)] == ["Otto"]
    assert any("too large" in why for why in warnings(records))


def test_a_few_damaged_characters_do_not_turn_good_accents_bad(tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_bytes((HEADER + "José,Álvarez,,,Müller,Clerk,\n").encode() + b"No\xffor,Haddad,,,,,\n")
    records = list(read(path))
    assert [p.first for p in people(records)] == ["José", "No\N{REPLACEMENT CHARACTER}or"]
    assert any("could not be read" in why for why in warnings(records))


def test_names_are_left_as_they_are_given(tmp_path: Path) -> None:
    text = HEADER + 'Mia 🌱 (she/her),"Sørensen, PhD, MBA",,,,,\n=1+1,@Otto,,,,,\n'
    found = people(list(read(written(tmp_path, text))))
    assert [p.name for p in found] == ["Mia 🌱 (she/her) Sørensen, PhD, MBA", "=1+1 @Otto"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "https://[",
        '=HYPERLINK("https://example.org")',
        "data:text/html,x",
        "noor",
        "https://a b",
    ],
)
def test_an_address_that_is_no_web_page_is_dropped(tmp_path: Path, address: str) -> None:
    quoted = address.replace('"', '""')
    text = f'{HEADER}Noor,Haddad,"{quoted}",,,,\n'
    assert [p.url for p in people(list(read(written(tmp_path, text))))] == [""]


def test_an_address_without_its_scheme_gets_one(tmp_path: Path) -> None:
    text = f"{HEADER}Noor,Haddad,www.linkedin.com/in/noor-haddad,,,,\n"
    assert [p.url for p in people(list(read(written(tmp_path, text))))] == ["https://www.linkedin.com/in/noor-haddad"]


def test_a_file_with_only_its_header_reads_as_nobody(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER)
    assert list(read(path)) == []
    assert dated(path) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Connections.csv", date(2024, 3, 12)),
        ("Connections_03-13-2024.csv", date(2024, 3, 13)),
        ("Connections_2024-05-06.csv", date(2024, 5, 6)),
        ("Connections_05-06-2024.csv", date(2024, 3, 12)),
        ("Connections_02-04-2024.csv", date(2024, 4, 2)),
        ("Connections_01-02-2020.csv", date(2024, 3, 12)),
    ],
)
def test_the_day_of_a_file_is_in_its_name_where_one_reading_is_possible(tmp_path: Path, name: str, day: date) -> None:
    assert dated(written(tmp_path, (FILES / "2025.csv").read_text("utf-8"), name)) == day
