"""What the deep stage understood, carried over to a letter that is typed on, until it is read deeply again.

Only what the light stage sees change in between is put on top: so a note that only the deep stage makes, or unmakes,
does not come and go with every key.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from askwell.reading import Finding, Message, Reading

LETTERS_REMEMBERED = 64  # in memory; a letter that is forgotten is read lightly until its next pause
Key = tuple[int, str, str]  # interview, kind, channel
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Last:
    """A message as it was last read deeply, and what the light stage said of the same words."""

    written: Message
    deep: Reading
    light: Reading


_remembered: OrderedDict[Key, Last] = OrderedDict()
_lock = Lock()


def remember(key: Key, last: Last) -> None:
    """Keep how a letter was last read, in memory only."""
    with _lock:
        _remembered[key] = last
        _remembered.move_to_end(key)
        if len(_remembered) > LETTERS_REMEMBERED:
            _remembered.popitem(last=False)


def last_of(key: Key) -> Last | None:
    """How a letter was last read deeply, where that is remembered."""
    with _lock:
        return _remembered.get(key)


def forget() -> None:
    """Remember no letter any more."""
    with _lock:
        _remembered.clear()


def carried(last: Last, light: Reading, written: Message) -> Reading:
    """The light reading of a message as it is now, with what the deep one had understood of it before.

    What bars is the light reading's own; the verdict is left as the light stage gives it.
    """
    move = _Move.between(last.written.text, written.text)
    same_subject = last.written.subject == written.subject
    deep = move.findings(last.deep.findings, subject=same_subject)
    before = move.findings(last.light.findings, subject=same_subject)
    gone = [f for f in before if not _among(f, light.findings)]
    new = [f for f in light.findings if f.bars or not _among(f, before)]
    kept = [_as_now(f, light.findings) for f in deep if not f.bars and not _among(f, (*gone, *new))]
    now = light.elements
    elements = {e: now[e] if now[e] != last.light.elements.get(e) else last.deep.elements.get(e, now[e]) for e in now}
    spans = {e: light.spans.get(e) or move.spans(last.deep.spans.get(e, ())) for e in now}
    findings = tuple(sorted((*kept, *new), key=lambda f: (f.start is None, f.start or 0, -f.level)))
    return light._replace(findings=findings, elements=elements, spans=spans)


def _among(finding: Finding, others: Iterable[Finding]) -> bool:
    return any(_same(finding, other) for other in others)


def _same(one: Finding, other: Finding) -> bool:
    """Whether two findings say the same of the same words: one rule, and stretches that meet."""
    if (one.rule, one.field) != (other.rule, other.field):
        return False
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return one.start == other.start
    return one.start <= other.end and other.start <= one.end


def _as_now(finding: Finding, light: Iterable[Finding]) -> Finding:
    """A finding at the exact place, and with the fix, that the light stage gives for it now."""
    now = next((f for f in light if _same(finding, f)), None)
    return finding._replace(start=now.start, end=now.end, fix=now.fix) if now else finding


@dataclass(frozen=True, slots=True)
class _Move:
    """Where the places of a text have gone in a later one: the same before the change, shifted behind it."""

    start: int
    end: int
    shift: int

    @classmethod
    def between(cls, old: str, new: str) -> "_Move":
        most = min(len(old), len(new))
        start = next((i for i in range(most) if old[i] != new[i]), most)
        tail = next((i for i in range(most - start) if old[-1 - i] != new[-1 - i]), most - start)
        return cls(start, len(old) - tail, len(new) - len(old))

    def span(self, span: Span) -> Span | None:
        """A stretch where it stands now; None for one whose words were all replaced."""
        begin, end = span
        if end <= self.start:
            return span
        if begin >= self.end:
            return begin + self.shift, end + self.shift
        if begin >= self.start and end <= self.end:
            return None
        return min(begin, self.start), max(end, self.end) + self.shift

    def spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The stretches that are still there."""
        return tuple(s for s in map(self.span, spans) if s)

    def findings(self, findings: Iterable[Finding], *, subject: bool) -> list[Finding]:
        """The findings that are still there; those of the subject only where it is as it was."""
        return [moved for f in findings if (moved := self._finding(f, subject=subject))]

    def _finding(self, finding: Finding, *, subject: bool) -> Finding | None:
        if finding.start is None or finding.end is None:
            return finding
        if finding.field == "subject":
            return finding if subject else None
        span = self.span((finding.start, finding.end))
        return finding._replace(start=span[0], end=span[1]) if span else None
