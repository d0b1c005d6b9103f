"""Import of 30,000 connections against an `executemany` of the very same rows, in the same run.

Run: ./run bench (or: python benchmarks/import_connections.py). Prints CPU seconds and ratios; trust the ratios.
"""

import os
import random
import resource
import sqlite3
import statistics
import tempfile
import threading
import time
from pathlib import Path

SMALL, LARGE, ROUNDS = 3_000, 30_000, 3
FIRST = "Amina Graham Tomás Zoë Łukasz Ngozi Bao Priya Sunniva Rhys Imogen Kofi Yusuf Dana Olu Mei".split()
LAST = "Rahman Whitlock Quintela Berg Nowak Okafor Nguyen Nair Hale Llewellyn Platt Mensah Demir Roy Ade Lin".split()
WORK = "Product manager|Ward sister|Data analyst|Head of patents|Curator|Site engineer|Teacher|Chef de partie".split(
    "|"
)
PLACES = "Tarn Health|Calder Records|Open Ward Project|Pennine Registries|Ørsted|City of Graz|Self-employed".split("|")


def write(path: Path, rows: int, seed: int) -> None:
    """A Connections.csv of invented people; one in four has an e-mail."""
    rng = random.Random(seed)
    lines = [
        "Notes:",
        '"Some e-mail addresses, may be missing."',
        "",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    ]
    for n in range(rows):
        mail = f"p{n}@post.example" if rng.random() < 0.25 else ""
        day = f"{rng.randint(1, 28):02} {rng.choice(['Jan', 'Mar', 'Oct'])} {rng.randint(2010, 2026)}"
        name = f"{rng.choice(FIRST)},{rng.choice(LAST)}"
        lines.append(
            f"{name},https://www.linkedin.com/in/p-{seed}-{n},{mail},{rng.choice(PLACES)},{rng.choice(WORK)},{day}"
        )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def cpu() -> float:
    """User and system seconds of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def floor(database: Path, into: Path) -> float:
    """CPU seconds of writing the rows that the import wrote, with the same tables and indexes, by executemany alone."""
    source = sqlite3.connect(database)
    tables = {}
    for table in ("desk_person", "desk_seen"):
        cursor = source.execute(f"SELECT * FROM {table}")
        tables[table] = ([c[0] for c in cursor.description], cursor.fetchall())
    target = sqlite3.connect(into)
    for (sql,) in source.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"):
        target.execute(sql)
    target.executescript("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;")
    began = cpu()
    with target:
        for table, (columns, rows) in tables.items():
            target.executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", rows
            )
    return cpu() - began


def main() -> None:
    """Measure, print, and say what is compared with what."""
    home = Path(tempfile.mkdtemp())
    os.environ["ASKWELL_HOME"] = str(home)
    from askwell.site.upkeep import ready

    ready()
    figures = {size: [measure(home, size, n) for n in range(ROUNDS)] for size in (SMALL, LARGE)}
    for size, rounds in figures.items():
        for name in rounds[0]:
            print(f"{size:>6} rows  {name:34} {statistics.median(r[name] for r in rounds):8.3f}")
    large, small = (statistics.median(r["import, CPU s"] for r in figures[s]) for s in (LARGE, SMALL))
    print(f"import of {LARGE} ÷ import of {SMALL} (10 is linear): {large / small:.1f}")
    if reads := [r["slowest read meanwhile, s"] for r in figures[LARGE]]:
        print(f"slowest read beside an import of {LARGE}: {max(reads):.3f} s")


def measure(home: Path, size: int, seed: int) -> dict[str, float]:
    """One fresh desk: the import, the same file again, the floor, and a reader beside it."""
    from django.utils import timezone

    from askwell.desk.acts.import_people import import_people
    from askwell.desk.models import Desk, User

    desk = Desk.objects.create(owner=User.objects.create(username=f"{size}-{seed}"))
    path = home / f"c{size}-{seed}.csv"
    write(path, size, seed)
    reader = Reader(home / "askwell.sqlite3")
    began = cpu()
    done = import_people(desk=desk, path=path, now=timezone.now())
    spent = cpu() - began
    slowest = reader.stop()
    began = cpu()
    again = import_people(desk=desk, path=path, now=timezone.now())
    spent_again = cpu() - began
    assert (done.record.added, again.record.added, again.record.changed) == (size, 0, 0)
    lone = home / f"lone{size}-{seed}.sqlite3"
    least = floor_of(desk.pk, home / "askwell.sqlite3", lone)
    return {
        "import, CPU s": spent,
        "executemany of its rows, CPU s": least,
        "import ÷ executemany (at most 4)": spent / least,
        "import again ÷ import": spent_again / spent,
        "slowest read meanwhile, s": slowest,
    }


def floor_of(desk: int, database: Path, into: Path) -> float:
    """The floor over the rows of one desk alone."""
    copy = sqlite3.connect(into.with_suffix(".copy"))
    sqlite3.connect(database).backup(copy)
    copy.execute("PRAGMA foreign_keys=OFF")
    for table in ("desk_seen", "desk_person"):
        copy.execute(f"DELETE FROM {table} WHERE desk_id != ?", [desk])
    copy.commit()
    copy.close()
    return floor(into.with_suffix(".copy"), into)


class Reader:
    """Another connection that reads all the while, as an open page would."""

    def __init__(self, database: Path) -> None:
        self.database, self.ended, self.slowest = database, threading.Event(), 0.0
        self.thread = threading.Thread(target=self._read)
        self.thread.start()

    def _read(self) -> None:
        reading = sqlite3.connect(self.database, timeout=20)
        while not self.ended.wait(0.02):
            began = time.perf_counter()
            reading.execute("SELECT count(*) FROM desk_desk").fetchone()
            self.slowest = max(self.slowest, time.perf_counter() - began)

    def stop(self) -> float:
        """The slowest of the reads, in seconds."""
        self.ended.set()
        self.thread.join()
        return self.slowest


if __name__ == "__main__":
    main()
