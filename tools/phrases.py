"""Write askwell/messages/phrases.table from the phrases beside it, or with --check say whether it is as new as they.

Run: python tools/phrases.py [--check]
"""

import sys
from pathlib import Path

from askwell.messages import table

FILE = Path(table.__file__).with_name(table.FILE)


def main(words: list[str]) -> int:
    """Write the table, or compare it."""
    wanted = f"{table.stamp()}\n{table.written(table.built())}".encode()
    if "--check" in words:
        fresh = FILE.is_file() and FILE.read_bytes() == wanted
        if not fresh:
            print(f"{FILE.name} is older than its phrases. Run: python tools/phrases.py", file=sys.stderr)
        return int(not fresh)
    FILE.write_bytes(wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
