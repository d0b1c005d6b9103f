"""What reading 30,000 connections costs beside csv.reader alone, in the same run."""

import csv
import gc
import io
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from askwell.importers import read
from askwell.people import Person

ROWS = 30_000
ROUNDS = 7
MOST_BEYOND = 6.0  # microseconds of CPU a row beyond csv.reader
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def main() -> int:
    """Prints both costs, their ratio and what is left a row; 1 where that is over the budget."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Connections.csv"
        path.write_text("".join(lines(ROWS)), "utf-8")
        # In turn, so that a busy machine slows both alike.
        plain, whole = zip(*((cost(lambda: bare(path)), cost(lambda: ours(path))) for _ in range(ROUNDS)), strict=True)
    base, full = min(plain), min(whole)
    beyond = (full - base) / ROWS * 1e6
    print(f"csv.reader {base * 1e3:.0f} ms, read {full * 1e3:.0f} ms, ratio {full / base:.1f}, {ROWS:,} rows")
    print(f"beyond csv.reader: {beyond:.2f} µs a row (at most {MOST_BEYOND})")
    return int(beyond > MOST_BEYOND)


def lines(rows: int) -> list[str]:
    """A Connections.csv of invented people, as wide as real ones are."""
    head = ["Notes:\n", '"Some addresses are missing, as their owners chose."\n', "\n"]
    head.append("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
    return head + [
        f"Mia{n % 97},Sørensen-{n},https://www.linkedin.com/in/mia-sorensen-{n:08x},"
        f"{f'mia{n}@example.org' if n % 20 == 0 else ''},Harbour & Sons {n % 811},"
        f'"Senior Analyst, Region {n % 53}",{n % 28 + 1:02d} {MONTHS[n % 12]} {2008 + n % 17}\n'
        for n in range(rows)
    ]


def bare(path: Path) -> None:
    """The rows with nothing made of them."""
    with path.open(encoding="utf-8", newline="") as file:
        assert sum(1 for _ in csv.reader(file)) >= ROWS


def ours(path: Path) -> None:
    """The rows as people, each let go at once, as a streaming caller does."""
    assert sum(isinstance(record, Person) for record in read(path, source="linkedin")) == ROWS


def cost(work: Callable[[], None]) -> float:
    """Seconds of CPU."""
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")
    raise SystemExit(main())
