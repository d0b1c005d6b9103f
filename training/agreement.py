"""How far two people reading blind agree.

python -m training.agreement

`training/second/wNN.out` holds a second reader's verdict and labels of each text, given without sight of the first.
"""

from collections.abc import Mapping
from pathlib import Path

from askwell.messages.learned.labels import LABELS, OF_KIND
from training.examples import VERDICTS, Example, examples
from training.texts import read_all

FOLDER = Path(__file__).parent / "second"
FEW = 5  # texts


def second(folder: Path = FOLDER) -> dict[str, tuple[int, frozenset[str]]]:
    """Text id to the second reader's verdict (0 send, 1 fix, 2 stop) and labels."""
    found = {}
    for path in sorted(folder.glob("w*.out")):
        for line in path.read_text(encoding="utf-8").splitlines():
            id_, verdict, *labels = line.split()
            found[id_] = (VERDICTS[verdict], frozenset(labels) - {"none"})
    return found


def agreement(both: list[tuple[bool, bool]]) -> tuple[float, float]:
    """Share of texts on which both say the same, and Cohen's kappa (1960)."""
    n = len(both)
    same = sum(a == b for a, b in both) / n
    p, q = sum(a for a, _ in both) / n, sum(b for _, b in both) / n
    chance = p * q + (1 - p) * (1 - q)
    return same, (same - chance) / (1 - chance) if chance < 1 else 1.0


def main() -> None:
    """Prints agreement on verdicts and on every label."""
    other = second()
    texts = [e for e in examples(*read_all()) if not e.single and e.id in other]
    print(f"{len(texts)} texts read by two")
    for name, part in (
        ("messages", [e for e in texts if e.kind != "question"]),
        ("questions", [e for e in texts if e.kind == "question"]),
    ):
        if part:
            print(
                f"{name}: same verdict {sum(e.verdict == other[e.id][0] for e in part) / len(part):.3f} of {len(part)}"
            )
    for label in LABELS:
        _print(label, texts, other)


def _print(label: str, texts: list[Example], other: Mapping[str, tuple[int, frozenset[str]]]) -> None:
    plain = label.removeprefix("q-")
    both = [(label in e.whole, plain in other[e.id][1]) for e in texts if label in OF_KIND[e.kind]]
    if sum(a for a, _ in both) >= FEW:
        same, kappa = agreement(both)
        print(f"{label:12} {sum(a for a, _ in both):5} {same:.3f} kappa {kappa:.2f}")


if __name__ == "__main__":
    main()
