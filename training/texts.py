"""The labelled texts read from training/texts: messages with labelled sentences, questions, single sentences.

The form is described in training/README.md. Every record names its writer, so that a writer can be left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "texts"
_TAG = re.compile(r"(?<!\{)\{([a-z ]+)\}(?!\}) ?")
_HEAD = re.compile(r"=== (\S+) (\S+)((?:\s*\|.*)?)$")


@dataclass(frozen=True, slots=True)
class Text:
    """A message, or a single sentence of one (then `verdict` is empty).

    `marks` are places in `text` (code points) with the labels of the sentence that begins there.
    """

    id: str
    writer: str
    kind: str
    channel: str
    text: str
    marks: tuple[tuple[int, frozenset[str]], ...]
    subject: str = ""
    subject_labels: frozenset[str] = frozenset()
    recipient: str = ""
    sender: str = ""
    facts: tuple[str, ...] = ()
    verdict: str = ""
    single: bool = False

    @property
    def labels(self) -> frozenset[str]:
        """The labels of the whole text: those of its sentences and its subject."""
        return self.subject_labels.union(*(labels for _, labels in self.marks))


@dataclass(frozen=True, slots=True)
class Question:
    """A question as asked of a person known by `context`; verdict ask, improve or stop."""

    id: str
    writer: str
    text: str
    context: str
    labels: frozenset[str]
    verdict: str


@dataclass(slots=True)
class _Open:
    """A message while its lines are read."""

    head: re.Match[str]
    lines: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)


def read_all(folder: Path = FOLDER) -> tuple[list[Text], list[Question]]:
    """Every record of every file in the folder, in order."""
    texts: list[Text] = []
    questions: list[Question] = []
    for path in sorted(folder.glob("w*.txt")):
        for record in read(path):
            (texts if isinstance(record, Text) else questions).append(record)  # type: ignore[arg-type]
    return texts, questions


def read(path: Path) -> Iterator[Text | Question]:
    """The records of one writer's file; a line that fits nowhere raises ValueError with its number."""
    writer, opened, count = path.stem, None, 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("=== "):
            head = _HEAD.match(line)
            if not head or opened:
                raise ValueError(f"{path.name}:{number}: {line[:60]}")
            opened = _Open(head)
        elif opened and line.startswith("verdict:"):
            count += 1
            yield _message(opened, f"{writer}-{count:04}", writer, line[8:].strip())
            opened = None
        elif opened:
            (opened.facts if line.startswith("fact:") and not opened.lines else opened.lines).append(line)
        elif line[:2] in ("Q ", "S "):
            count += 1
            yield (_question if line[0] == "Q" else _sentence)(line, f"{writer}-{count:04}", writer)
        elif line.strip() and not line.startswith("why:"):
            raise ValueError(f"{path.name}:{number}: {line[:60]}")


def _message(opened: _Open, id_: str, writer: str, verdict: str) -> Text:
    parts = dict(p.strip().split(":", 1) for p in opened.head[3].split("|")[1:] if ":" in p)
    subject, inside = _plain(parts.get("subject", "").strip())
    lines = [x for x in opened.lines if not x.startswith("why:")]
    text, marks = _plain("\n".join(lines).strip("\n"))
    return Text(
        id=id_,
        writer=writer,
        kind=opened.head[1],
        channel=opened.head[2],
        text=text,
        marks=marks,
        subject=subject,
        subject_labels=frozenset().union(*(labels for _, labels in inside)),
        recipient=parts.get("to", "").strip(),
        sender=parts.get("from", "").strip(),
        facts=tuple(f[5:].strip() for f in opened.facts),
        verdict=verdict,
    )


def _plain(tagged: str) -> tuple[str, tuple[tuple[int, frozenset[str]], ...]]:
    """The text without its tags, and where each stood."""
    plain, marks, at, length = [], [], 0, 0
    for tag in _TAG.finditer(tagged):
        plain.append(tagged[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        marks.append((length, frozenset(tag[1].split()) - {"none"}))
    return "".join((*plain, tagged[at:])), tuple(marks)


def _sentence(line: str, id_: str, writer: str) -> Text:
    head, text = line.split("|", 1)
    kind, *labels = head.split()[1:]
    channel = "linkedin" if kind in ("linkedin-note", "inmail") else "email"
    marks = ((0, frozenset(labels) - {"none"}),)
    return Text(id_, writer, kind, channel, text.strip(), marks, single=True)


def _question(line: str, id_: str, writer: str) -> Question:
    head, context, text = line.split("|", 2)
    verdict, *labels = head.split()[1:]
    return Question(id_, writer, text.strip(), context.strip(), frozenset(labels), verdict)
