"""Write what is made ahead for reading letters, or with --check say whether it is as new as what it is made from.

phrases.table is made of the phrases beside it, rules.table of the rules. Run: python tools/phrases.py [--check]
"""

import sys
from pathlib import Path

from askwell.messages import due, table

HERE = Path(table.__file__).parent


def main(words: list[str]) -> int:
    """Write the tables, or compare them."""
    wanted = {
        table.FILE: f"{table.stamp()}\n{table.written(table.built())}",
        due.FILE: due.written(due.made()),
    }
    old = [name for name, text in wanted.items() if not _is(HERE / name, text)]
    if "--check" in words:
        for name in old:
            print(f"{name} is older than what it is made from. Run: python tools/phrases.py", file=sys.stderr)
        return int(bool(old))
    for name in old:
        (HERE / name).write_bytes(wanted[name].encode())
    return 0


def _is(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
