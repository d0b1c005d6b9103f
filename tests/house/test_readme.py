"""The README shows the command line as it is."""

from tools import readme


def test_the_readme_shows_the_command_lines_own_help() -> None:
    assert readme.main(["--check"]) == 0
