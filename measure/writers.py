"""How well the project's own labelled texts are read, for the writers named.

Run from the project: python -m measure.writers w17 w20 [--stage deep] [--errors]. Only figures for writers whom the
installed models have not seen say anything of others; training/README.md says who was seen.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from askwell.messages import Level, Reading, check, stages
from askwell.messages.learned.labels import ELEMENTS, OF_KIND, RULES
from measure.bars import interval, message_of
from training.examples import VERDICTS
from training.texts import Question, Text, read_all

WORDS = ("send", "fix", "stop")
FEW = 3  # texts
Read = list[tuple[Text | Question, Reading]]


def main() -> None:
    """Print agreement, confusion and F1 for letters and questions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("writers", nargs="*")
    parser.add_argument("--stage", choices=stages(), default=stages()[-1])
    parser.add_argument("--errors", action="store_true")
    o = parser.parse_args()
    letters, questions = read_all()
    wanted: list[Text | Question] = [t for t in letters if not t.single and t.writer in o.writers]
    wanted += [q for q in questions if q.writer in o.writers]
    read = [(record, check(message_of(record), stage=o.stage)) for record in wanted]
    for name, part in (
        ("messages", [r for r in read if isinstance(r[0], Text)]),
        ("questions", [r for r in read if isinstance(r[0], Question)]),
    ):
        if part:
            _print(name, part)
    if o.errors:
        _print_errors(read)


def _verdict(reading: Reading) -> int:
    return VERDICTS[reading.verdict]


def _print(name: str, read: Read) -> None:
    pairs = Counter((VERDICTS[record.verdict], _verdict(reading)) for record, reading in read)
    agreed = sum(n for (true, said), n in pairs.items() if true == said)
    low, high = interval(agreed, len(read))
    print(f"\n{name}: verdict {agreed}/{len(read)} = {agreed / len(read):.3f} (95 % {low:.3f} to {high:.3f})")
    for true, word in enumerate(WORDS):
        print(f"  {word:6}" + "".join(f"{pairs[true, said]:6}" for said in range(3)))
    kinds = OF_KIND["question"] if name == "questions" else tuple(dict.fromkeys((*ELEMENTS, *RULES)))
    for label in kinds:
        _print_label(label, read)


def _print_label(label: str, read: Read) -> None:
    both = []
    for record, reading in read:
        kind = "question" if isinstance(record, Question) else record.kind
        if label in OF_KIND[kind]:
            both.append((label.removeprefix("q-") in record.labels, _said(label, reading)))
    true, found, hit = sum(t for t, _ in both), sum(s for _, s in both), sum(t and s for t, s in both)
    if true >= FEW:
        p, r = hit / max(1, found), hit / true
        print(f"  {label:12}{true:5}  precision {p:.3f}  recall {r:.3f}  F1 {2 * hit / (true + found):.3f}")


def _said(label: str, reading: Reading) -> bool:
    if label in ELEMENTS:
        return reading.elements.get(ELEMENTS[label], False)
    return any(f.rule in RULES.get(label, ()) and f.level >= Level.FIX for f in reading.findings)


def _print_errors(read: Read) -> None:
    for record, reading in read:
        if VERDICTS[record.verdict] != _verdict(reading):
            found = [(f.rule, record.text[f.start : f.end][:60]) for f in reading.findings if f.level > Level.ADVICE]
            print(
                f"\n{record.id} {record.verdict} -> {reading.verdict} {sorted(record.labels)}\n{record.text}\n{found}"
            )


if __name__ == "__main__":
    main()
