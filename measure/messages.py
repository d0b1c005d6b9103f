"""How well messages of the development corpus are read; not final accuracy, since the corpus may be looked at.

Run from the project: python measure/messages.py [PATH] [--stage STAGE] [--errors ELEMENT|verdict] [--speed]
Without --stage, every stage that is installed is measured.
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from askwell.messages import Message, Reading, check, stages
from askwell.reading import Level

CORPUS = Path(__file__).resolve().parents[2] / "shared/corpus/messages.jsonl"
JOB = "asks_for_job"
SMALL = 200_000  # characters


def main() -> None:
    """Prints the tables, or says that the corpus is absent."""
    options = _options()
    if options.speed:
        _print_speed()
        return
    if not options.path.exists():
        print(f"The corpus is not here ({options.path}), so nothing was measured.")
        return
    rows = [json.loads(line) for line in options.path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for stage in [options.stage] if options.stage else stages():
        read = [(row, check(_message(row), stage=stage)) for row in rows]
        if options.errors:
            _print_errors(read, options.errors)
            continue
        print(f"\n== {stage}")
        _print_elements(read)
        _print_verdicts(read)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--stage", choices=stages())
    parser.add_argument("--errors", help="list the texts read wrongly: an element's name, or verdict")
    parser.add_argument("--speed", action="store_true", help="measure time instead of accuracy")
    return parser.parse_args()


def _message(row: dict[str, Any]) -> Message:
    return Message(
        text=row["text"],
        kind=row["kind"],
        channel=row["channel"],
        subject=row["subject"] or "",
        sender=(row["sender"] or {}).get("name") or "",
        recipient=(row["recipient"] or {}).get("name") or "",
        facts=tuple(row["facts"]),
    )


def _said(reading: Reading, label: str) -> bool | None:
    if label == JOB:
        return any(f.rule == "asks-for-a-job" and f.level >= Level.FIX for f in reading.findings)
    rules = {"placeholder": "leaves-a-placeholder", "vague": "is-vague", "asks_favour": "asks-a-favour"}
    if label in rules:
        return any(f.rule == rules[label] and f.level >= Level.FIX for f in reading.findings)
    return reading.elements.get(label)


def _print_elements(read: list[tuple[dict[str, Any], Reading]]) -> None:
    counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for row, reading in read:
        for label, true in row["labels"].items():
            said = _said(reading, label)
            if said is not None:
                counts[label][(true, said)] += 1
    print(f"{'label':22}{'n':>5}{'precision':>11}{'recall':>9}{'F1':>8}{'F1 of absent':>14}")
    for label, c in counts.items():
        p, r, f = _prf(c[True, True], c[False, True], c[True, False])
        _, _, absent = _prf(c[False, False], c[True, False], c[False, True])
        print(f"{label:22}{sum(c.values()):5}{p:11.3f}{r:9.3f}{f:8.3f}{absent:14.3f}")


def _prf(hit: int, false: int, missed: int) -> tuple[float, float, float]:
    p = hit / (hit + false) if hit + false else 1.0
    r = hit / (hit + missed) if hit + missed else 1.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def _print_verdicts(read: list[tuple[dict[str, Any], Reading]]) -> None:
    pairs = Counter((row["verdict"], reading.verdict) for row, reading in read)
    agreed = sum(n for (true, said), n in pairs.items() if true == said)
    print(f"\nverdict agreement {agreed}/{len(read)} = {agreed / len(read):.3f}")
    good = [said for (true, said), n in pairs.items() for _ in range(n) if true == "send"]
    stopped = [true for (true, said), n in pairs.items() for _ in range(n) if said == "stop"]
    barred = sum(bool(reading.bars) for row, reading in read if row["verdict"] == "send")
    print(f"good messages sent back {sum(v != 'send' for v in good) / max(1, len(good)):.3f}, barred {barred}")
    print(f"of what is stopped, rightly {sum(v == 'stop' for v in stopped) / max(1, len(stopped)):.3f}")
    print("adviser \\ Askwell " + "".join(f"{v:>7}" for v in ("send", "fix", "stop")))
    for true in ("send", "fix", "stop"):
        print(f"{true:18}" + "".join(f"{pairs[true, said]:7}" for said in ("send", "fix", "stop")))
    kinds = Counter(row["kind"] for row, _ in read)
    right = Counter(row["kind"] for row, reading in read if row["verdict"] == reading.verdict)
    print("\n" + "\n".join(f"{kind:22}{right[kind]:4} of {n}" for kind, n in kinds.items()))


def _print_errors(read: list[tuple[dict[str, Any], Reading]], label: str) -> None:
    for row, reading in read:
        true = row["verdict"] if label == "verdict" else row["labels"].get(label)
        said = reading.verdict if label == "verdict" else _said(reading, label)
        if true is not None and true != said:
            found = [
                (f.rule, f.detail, f.level.word, row["text"][f.start : f.end] if f.start is not None else "")
                for f in reading.findings
            ]
            print(f"{row['id']} {row['kind']} adviser: {true} rules: {said}\n{row['text']}")
            print(f"facts: {row['facts']}\n{row['why']}\n{found}\n")


def _print_speed() -> None:
    """Time for one message, and how time grows with length on plain and on hostile texts (2 is linear)."""
    plain = "Would you be open to a 20-minute call about how you moved to tides? I would value your advice. "
    _seconds(plain)
    print(f"one message of {len(plain * 5)} characters: {min(_seconds(plain * 5) for _ in range(9)) * 1000:.1f} ms")
    hostile = {
        "plain": plain,
        "one sentence": "if you could ",
        "brackets": "[",
        "spaces": " ",
        "quotes": "> a\n",
        "names": "Ana ",
    }
    for name, piece in hostile.items():
        small, large = (_seconds("Hi " + piece * (n // len(piece))) for n in (SMALL, 2 * SMALL))
        print(f"{name:14}{small:6.2f} s for 200 kB, {large:6.2f} s for 400 kB, ratio {large / small:.2f}")


def _seconds(text: str) -> float:
    begun = time.process_time()
    check(Message(text, recipient="Ana Ruiz", facts=("moved to tides in 2019",)))
    return time.process_time() - begun


if __name__ == "__main__":
    main()
