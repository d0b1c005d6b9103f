"""How well the question rules agree with the labelled questions beside the project, as a table.

`python measure/questions.py` prints agreement, each rule's precision and recall, and what was taken for what;
`--errors` prints the questions read wrongly. The texts may be looked at, so this is no measure of final accuracy.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from askwell.reading import Reading

Row = dict[str, Any]  # Any: a line of the corpus

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "questions.jsonl"
VERDICTS = ("ask", "improve", "stop")
RULE_OF = {
    "vague": "is-vague",
    "closed": "is-closed",
    "asks_for_job": "asks-for-a-job",
    "pay_personal": "asks-about-their-pay",
    "answerable_by_research": "asks-what-is-public",
    "double_barrelled": "asks-two-things",
    "leading": "leads",
    "private": "pries",
}


def main() -> None:
    """Reads every question of the corpus and prints the tables."""
    sys.path.insert(0, str(ROOT))
    from askwell.messages import Message, check, stages

    if not CORPUS.exists():
        print("Not measured: the corpus is not beside the project (../shared/corpus/questions.jsonl).")
        return
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines() if line.strip()]
    messages = [Message(text=row["text"], kind="question", facts=_facts(row)) for row in rows]
    for stage in stages():
        print(f"\n== {stage}")
        print_stage([(row, check(message, stage=stage)) for row, message in zip(rows, messages, strict=True)])


def print_stage(read: "list[tuple[Row, Reading]]") -> None:
    """Agreement, confusion and every rule at one stage."""
    verdicts = Counter((row["verdict"], reading.verdict) for row, reading in read)
    print(f"questions: {len(read)}, verdicts agreed: {sum(verdicts[v, v] for v in VERDICTS) / len(read):.1%}")
    print_confusion(verdicts)
    for label, rule in RULE_OF.items():
        print_rule(rule, [(bool(row["labels"][label]), any(f.rule == rule for f in r.findings)) for row, r in read])
    if "--errors" in sys.argv:
        for row, reading in read:
            print_error(row, reading)


def _facts(row: Row) -> tuple[str, ...]:
    return (row["context"],) if row.get("context") else ()


def print_confusion(verdicts: Counter[tuple[str, str]]) -> None:
    """Rows are the adviser's verdicts, columns ours."""
    print(f"{'':10}" + "".join(f"{v:>9}" for v in VERDICTS))
    for said in VERDICTS:
        print(f"{said:10}" + "".join(f"{verdicts[said, ours]:9}" for ours in VERDICTS))


def print_rule(rule: str, pairs: list[tuple[bool, bool]]) -> None:
    """Precision, recall and their harmonic mean for one rule."""
    right = sum(said and ours for said, ours in pairs)
    said, ours = sum(s for s, _ in pairs), sum(o for _, o in pairs)
    precision, recall = right / ours if ours else 0.0, right / said if said else 0.0
    mean = 2 * precision * recall / (precision + recall) if right else 0.0
    print(f"{rule:22} P {precision:5.2f}  R {recall:5.2f}  F1 {mean:5.2f}  (labelled {said}, found {ours})")


def print_error(row: Row, reading: "Reading") -> None:
    """One question whose verdict or labels differ."""
    said = {RULE_OF[label] for label, on in row["labels"].items() if on}
    ours = {f.rule for f in reading.findings} & set(RULE_OF.values())
    if said != ours or row["verdict"] != reading.verdict:
        print(f"{row['verdict']:8}{reading.verdict:8} missed {sorted(said - ours)} extra {sorted(ours - said)}")
        print(f"    {row['text']}   [{row['context']}]")


if __name__ == "__main__":
    main()
