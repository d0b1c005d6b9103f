"""`askwell check` put plainly is read as the parser reads it; everything else is left to the parser."""

import pytest

from askwell.cli import parser
from askwell.cli.check import plainly

PLAIN = (
    "",
    "-",
    "a.txt",
    "a.txt b.txt --json",
    "--stage rules a.txt",
    "--kind thank-you --channel email --to Ana --from Mia --fact one --fact two --level stop --format sarif - b",
    "--batch --stage instant",
    "--home there a.txt --json --json",
    "--kind a --kind b",
)
OTHER = ("--help", "-h", "--stage deepest", "--format=json", "--js", "a --json b", "--to", "--to --json", "--", "--no")


@pytest.mark.parametrize("line", OTHER)
def test_what_is_not_put_plainly_is_left_to_the_parser(line: str) -> None:
    assert plainly.read(line.split()) is None


@pytest.mark.parametrize("line", PLAIN)
def test_what_is_put_plainly_is_read_as_the_parser_reads_it(line: str) -> None:
    read = plainly.read(line.split())
    assert read is not None
    assert vars(read) == vars(parser(only="check").parse_args(["check", *line.split()]))
