"""How often the door is barred rightly, on the project's own labelled texts, writer by writer.

Run from the project: python -m measure.bars. What bars is a fixed set of rules, so leaving a writer out changes
nothing; each writer's texts are a sample of their own. The texts w14 to w16 ask in open words on purpose.
"""

import sys
from collections import Counter
from math import sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from askwell.messages import Message, check
from training.texts import Question, Text, read_all

LABEL_OF = {
    "asks-for-a-job": "job",
    "leaves-a-placeholder": "placeholder",
    "leaves-generator-text": "placeholder",
    "wrong-name": "false",
}
STOPS = {"job", "placeholder", "hurts"}
SURE = 1.96  # standard deviations on either side of 95 %


def main() -> None:
    """Print the table and every text barred wrongly."""
    letters, questions = read_all()
    records: list[Text | Question] = [*letters, *questions]
    stops, right, wrong = Counter[str](), Counter[str](), []
    for record in records:
        labels = record.labels
        stops[record.writer] += bool(labels & STOPS)
        for rule in {f.rule for f in check(message_of(record)).bars} & set(LABEL_OF):
            if LABEL_OF[rule] in labels:
                right[record.writer] += 1
            else:
                wrong.append((record.id, rule, record.text[:90].replace("\n", " / ")))
    print(f"{'writer':8}{'stops':>7}{'barred rightly':>16}{'wrongly':>9}")
    for writer in sorted(stops):
        print(f"{writer:8}{stops[writer]:7}{right[writer]:16}{sum(w[0].startswith(writer) for w in wrong):9}")
    n, k = sum(right.values()) + len(wrong), sum(right.values())
    low, high = interval(k, n)
    print(f"\n{sum(stops.values())} texts to stop; {n} barred, {k} rightly: {k / n:.3f} (95 % {low:.3f} to {high:.3f})")
    for id_, rule, text in wrong:
        print(f"{id_} {rule}: {text}")


def message_of(record: Text | Question) -> Message:
    """The record as the program is given it."""
    if isinstance(record, Question):
        return Message(record.text, kind="question", facts=(record.context,))
    return Message(
        record.text,
        kind=record.kind,  # type: ignore[arg-type]  # checked when the texts are read
        channel=record.channel,  # type: ignore[arg-type]
        subject=record.subject,
        sender=record.sender,
        recipient="" if record.single else record.recipient,
        facts=record.facts,
    )


def interval(k: int, n: int) -> tuple[float, float]:
    """Wilson's interval (1927) for k of n."""
    p, z = k / n, SURE
    middle, spread = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n)


if __name__ == "__main__":
    main()
