"""Writes texts/w00.txt: drafts of Askwell's own over invented people, labelled by the rules that read them.

They hold the common formulas in plain wording, which writers who were asked for variety avoid.
Run from the project: python -m training.from_drafts [COUNT]
"""

import sys
from pathlib import Path

from askwell.messages import Message, check
from askwell.messages.learned.labels import ELEMENTS, OF_KIND
from askwell.messages.learned.sentences import spans
from training.texts import FOLDER

sys.path.insert(0, str(Path(__file__).parents[1] / "measure"))
from drafts import Made, make  # the measure's invented people

SEED = 77
LABEL_OF = {element: label for label, element in ELEMENTS.items()}


def main() -> None:
    """Write the drafts that need nothing filled in."""
    count = int(sys.argv[1]) if sys.argv[1:] else 400
    texts = [_text(made) for made in make(count, seed=SEED) if not made.draft.blanks and not made.findings]
    (FOLDER / "w00.txt").write_text("\n\n".join(texts) + "\n", encoding="utf-8")


def _text(made: Made) -> str:
    case, draft = made.case, made.draft
    facts = [f.text for f in (case.heard if case.kind in ("thank-you", "keep-in-touch") else case.person.facts)]
    message = Message(
        draft.text,
        case.kind,
        case.channel,
        subject=draft.subject,
        sender=case.me.name,
        recipient=case.person.name,
        facts=tuple(facts),
    )
    head = f"=== {case.kind} {case.channel} | to: {case.person.name} | from: {case.me.name}"
    if draft.subject:
        head += f" | subject: {draft.subject.replace('|', '/')}"
    return "\n".join((head, *(f"fact: {f}" for f in facts), _tagged(message), "verdict: send"))


def _tagged(message: Message) -> str:
    """The text with the labels of each sentence that the rules found an element in."""
    found = check(message).spans
    allowed = OF_KIND[message.kind]
    text, at = "", 0
    for begin, end in spans(message.text):
        labels = {
            LABEL_OF[element]
            for element, places in found.items()
            for a, _ in places
            if begin <= a < end and LABEL_OF[element] in allowed
        }
        labels -= {"intro"} if "reason" in labels else set()  # "you work as …" speaks of the reader
        text += message.text[at:begin] + (f"{{{' '.join(sorted(labels))}}} " if labels else "")
        at = begin
    return text + message.text[at:]


if __name__ == "__main__":
    main()
