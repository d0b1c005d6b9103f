"""The day a file name tells."""

import re
from datetime import date

YEAR = 4  # digits
NUMBERS = re.compile(r"(?<!\d)(\d{1,4})[-_.](\d{1,2})[-_.](\d{1,4})(?!\d)")


def named_day(name: str, *, not_before: date | None = None) -> date | None:
    """The day in a file name, where it can be read in one way only.

    `2026-11-21` is plain. LinkedIn writes `11-21-2026`, others `21-11-2026`: of two readings the one before
    `not_before`, the newest day inside the file, is ruled out; where both remain the day is unknown.
    """
    days = {d for match in NUMBERS.finditer(name[:300]) for d in _readings(*match.groups())}
    possible = {d for d in days if not_before is None or d >= not_before}
    return possible.pop() if len(possible) == 1 else None


def _readings(first: str, second: str, third: str) -> set[date]:
    if len(first) == YEAR:
        return _days((first, second, third))
    if len(third) == YEAR:
        return _days((third, first, second), (third, second, first))
    return set()


def _days(*parts: tuple[str, str, str]) -> set[date]:
    found = set()
    for year, month, day in parts:
        try:
            found.add(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return found
