"""What 1,000 drafts over invented people are worth: what `check` finds in them, and whether they make anything up.

`python measure/drafts.py` prints the table; `--show N` prints N of the drafts, `--kind K` those of a kind, `--bad` all
that fail. Nothing is read but measure/invented.toml.
"""

import re
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from askwell.messages import Draft, Level, Message, check, draft, stages  # noqa: E402  # the project's folder comes first
from askwell.messages.drafting.letters import opening  # noqa: E402
from askwell.messages.drafting.voice import vocabulary  # noqa: E402
from askwell.messages.drafting.words import inherited  # noqa: E402
from measure._invented import DRAFTED, TODAY, Case, case  # noqa: E402

if TYPE_CHECKING:
    from askwell.messages.learned import Stage
    from askwell.reading import Finding

FEWER = 300  # drafts read by the slower stages too
HOW_MANY = 1000
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"(?<=[.?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Made:
    """One draft with what is wrong in it."""

    case: Case
    draft: Draft
    findings: tuple["Finding", ...]
    unmarked: int
    invented: tuple[str, ...]


def main() -> None:
    """Makes the drafts and prints the table."""
    made = make(HOW_MANY)
    if "--show" in sys.argv:
        show(made)
        return
    sentences = [s for m in made for s in sentences_of(m.draft)]
    openings = [opening(m.draft.text) for m in made]
    print(f"drafts: {len(made)}")
    print(f"findings above advice but for their blanks: {sum(len(m.findings) for m in made)}")
    for stage in stages()[1:]:
        found = [f for m in made[:FEWER] for f in above_advice(m.case, m.draft, stage=stage)[1]]
        print(f"the same of the first {FEWER} at the {stage} stage: {len(found)}")
    print(f"blanks without their one finding: {sum(m.unmarked for m in made)}")
    print(f"words neither in the dossier nor a draft's own: {sum(len(m.invented) for m in made)}")
    print(f"distinct sentences: {len(set(sentences))} of {len(sentences)} ({len(set(sentences)) / len(sentences):.1%})")
    print(
        f"distinct openings (three words): {len(set(openings))} of {len(made)} ({len(set(openings)) / len(made):.1%})"
    )
    first = [sentences_of(m.draft)[0] for m in made]
    print(f"distinct first sentences: {len(set(first))} of {len(made)} ({len(set(first)) / len(made):.1%})")
    same = sum(a == b for a, b in pairwise(openings))
    print(f"the same opening twice in a row: {same}")
    print(f"with a blank: {sum(bool(m.draft.blanks) for m in made) / len(made):.1%}")
    for kind in DRAFTED:
        print_kind(kind, [m for m in made if m.case.kind == kind])
    if "--bad" in sys.argv:
        show([m for m in made if m.findings or m.invented])


def make(number: int, *, seed: int = 0) -> list[Made]:
    """Drafts one after another, as one person writes them: each is told the last five."""
    made: list[Made] = []
    for i in range(number):
        asked = case(i, seed=seed)
        written = write(asked, before=tuple(m.draft.text for m in reversed(made[-5:])))
        marked, others = above_advice(asked, written)
        unmarked = abs(len(written.blanks) - marked)
        made.append(Made(asked, written, others, unmarked, invented(asked, written)))
    return made


def write(asked: Case, *, before: tuple[str, ...] = ()) -> Draft:
    """The draft of a case."""
    return draft(
        asked.kind,
        channel=asked.channel,
        me=asked.me,
        person=asked.person,
        curiosity=asked.curiosity,
        heard=asked.heard,
        asked_on=asked.asked_on,
        talked_on=asked.talked_on,
        meeting=asked.meeting,
        times=asked.times,
        target=asked.target,
        referrer=asked.referrer,
        before=before,
        today=TODAY,
    )


def above_advice(asked: Case, written: Draft, *, stage: "Stage" = "rules") -> tuple[int, tuple["Finding", ...]]:
    """How many findings mark a blank of the draft's own, and the others above advice."""
    facts = asked.heard if asked.kind in ("thank-you", "keep-in-touch") else asked.person.facts
    message = Message(
        written.text,
        asked.kind,
        asked.channel,
        subject=written.subject,
        sender=asked.me.name,
        recipient=asked.person.name,
        facts=tuple(f.text for f in facts),
    )
    mine = {(b.start, b.end) for b in written.blanks}
    serious = [f for f in check(message, stage=stage).findings if f.level > Level.ADVICE]
    others = tuple(f for f in serious if f.rule != "leaves-a-placeholder" or (f.start, f.end) not in mine)
    return len(serious) - len(others), others


def invented(asked: Case, written: Draft) -> tuple[str, ...]:
    """Words of a draft that stand neither in what it was made from nor among the words that every draft may use."""
    given = {w.lower() for w in _WORD.findall(repr(asked))}
    allowed = given | vocabulary() | inherited(frozenset(given)) | dated(asked)
    return tuple(w for w in _WORD.findall(f"{written.subject} {written.text}".lower()) if w not in allowed)


def dated(asked: Case) -> set[str]:
    """The days and times of a case as numbers and words."""
    moments = [m for m in (asked.meeting, *asked.times) if m]
    days = [d for d in (asked.asked_on, asked.talked_on) if d]
    times = [f"{m.day} {m:%B %A %H %M} {(m.hour - 1) % 12 + 1} am pm noon utc" for m in moments]
    told = " ".join([*times, *(f"{d.day} {d:%B %A}" for d in days)])
    return {w.lower() for w in _WORD.findall(told)}


def sentences_of(written: Draft) -> list[str]:
    """The sentences between greeting and closing."""
    found = [s.strip() for s in _SENTENCE.split(written.text) if s.strip()]
    return [s for s in found if len(s.split()) > 3]


def print_kind(kind: str, made: list[Made]) -> None:
    """One line of the table."""
    lengths = sorted(len(m.draft.text) for m in made)
    sentences = [s for m in made for s in sentences_of(m.draft)]
    blank = sum(bool(m.draft.blanks) for m in made) / len(made)
    share = len(set(sentences)) / len(sentences)
    print(
        f"{kind:22}{len(made):5}  characters {lengths[len(lengths) // 2]:4} (most {lengths[-1]:4})"
        f"  with a blank {blank:4.0%}  distinct sentences {share:4.0%}"
    )


def show(made: list[Made]) -> None:
    """Drafts to be read."""
    kind = sys.argv[sys.argv.index("--kind") + 1] if "--kind" in sys.argv else ""
    chosen = [m for m in made if m.case.kind == kind or not kind]
    number = int(sys.argv[sys.argv.index("--show") + 1]) if "--show" in sys.argv else len(chosen)
    for m in chosen[:number]:
        facts = [n.text for n in m.case.heard] or [f.text for f in m.case.person.facts]
        print(f"=== {m.case.kind} by {m.case.channel}, {m.case.me.english}, from {facts}")
        print(f"[{m.draft.subject}]\n{m.draft.text}")
        print(*[f"--- {f.rule}: {f.message}" for f in m.findings], *[f"--- made up: {w}" for w in m.invented], sep="\n")


if __name__ == "__main__":
    main()
