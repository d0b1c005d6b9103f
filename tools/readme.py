"""Write the command line's help into README.md, or with --check say whether it is there.

Run: python tools/readme.py [--check]
"""

import argparse
import os
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- the command line's own help: python tools/readme.py -->\n", "<!-- end of the help -->\n"


def main(words: list[str]) -> int:
    """Write the help, or compare it."""
    page = README.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    wanted = f"{before}{BEGIN}\n{block()}\n{END}{after}"
    if "--check" in words:
        if wanted != page:
            print("README.md does not show the command line's help. Run: python tools/readme.py", file=sys.stderr)
        return int(wanted != page)
    README.write_text(wanted, encoding="utf-8")
    return 0


def block() -> str:
    """Every command with what it takes and does, as a fenced block."""
    os.environ["COLUMNS"] = "110"  # argparse wraps to the terminal otherwise
    from askwell.cli import parser

    top = parser()
    (commands,) = (a for a in top._actions if isinstance(a, argparse._SubParsersAction))  # noqa: SLF001  # no public way
    about = {choice.dest: choice.help for choice in commands._choices_actions}  # noqa: SLF001  # no public way
    lines = [f"{usage(made)}\n    {about[name]}" for name, made in commands.choices.items()]
    return "```\n" + "\n".join(lines) + "\n```"


def usage(made: argparse.ArgumentParser) -> str:
    """One command's usage on one line."""
    return " ".join(made.format_usage().removeprefix("usage: ").split()).replace(" [-h]", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
