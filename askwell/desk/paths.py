"""Someone's path as a line: where they studied and worked, in order, with the gaps that are not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from askwell import people

A_GAP = timedelta(days=450)  # shorter pauses are nobody's business
MOST_STOPS = 8


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop on the line; `gap`: nothing is known of these years; `now`: it goes on today."""

    years: str
    what: str
    where: str = ""
    gap: bool = False
    now: bool = False


@dataclass(frozen=True, slots=True)
class _Span:
    what: str
    where: str
    started: date | None
    ended: date | None
    current: bool = False


def path_of(person: people.Person) -> tuple[Stop, ...]:
    """The stops of a path, oldest first, undated ones left to the end; today's work alone is one stop."""
    spans = [*map(_studied, person.education), *map(_worked, person.positions)]
    if not any(span.current for span in spans) and (person.title or person.company):
        spans.append(
            _Span(person.title or person.company, person.company if person.title else "", None, None, current=True)
        )
    dated = sorted(
        (s for s in spans if s.started or s.ended), key=lambda s: (s.started or s.ended, s.ended or date.max)
    )
    undated = [s for s in spans if not (s.started or s.ended)]
    return tuple([*_with_gaps(dated), *map(_stop, undated)][-MOST_STOPS:])


def _studied(education: people.Education) -> _Span:
    where = education.school if education.degree else ""
    return _Span(education.degree or education.school or "Studied", where, education.started, education.ended)


def _worked(position: people.Position) -> _Span:
    where = position.employer if position.title else ""
    return _Span(position.title or position.employer, where, position.started, position.ended, current=position.current)


def _with_gaps(spans: list[_Span]) -> Iterator[Stop]:
    until: date | None = None
    for span in spans:
        if until and span.started and span.started - until > A_GAP:
            yield Stop(_years(until, span.started), "Not known", gap=True)
        yield _stop(span)
        end = span.ended or (date.max if span.current else None)
        until = max(until, end) if until and end else end or until


def _stop(span: _Span) -> Stop:
    years = _years(span.started, span.ended)
    if span.current:
        years = f"Since {span.started.year}" if span.started else "Today"
    return Stop(years, span.what, span.where, now=span.current)


def _years(started: date | None, ended: date | None) -> str:
    if started and ended:
        return str(ended.year) if started.year == ended.year else f"{started.year}–{ended:%y}"
    return f"From {started.year}" if started else f"Until {ended.year}" if ended else ""
