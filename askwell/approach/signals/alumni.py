"""They went to the same school."""

from collections.abc import Iterator

from askwell.approach.found import Found
from askwell.approach.organisations import same_school
from askwell.approach.seen import Seen
from askwell.people import Education, Reason

KIND = "alumni"
OVERLAP_BONUS = 0.4  # added where the years there overlap or the degree is the same
YEARS_NEAR = 3  # years between two graduations that can have met


def find(seen: Seen) -> Iterator[Found]:
    """A school of theirs is a school of mine, or they stand in an alumni list whose school is not named."""
    for education in seen.person.education:
        mine = _mine(seen, education)
        if mine is None:
            continue
        year = education.ended or education.started
        what = f"Studied at {education.school}" if education.school else "In your alumni list"
        degree = f", {education.degree}" if education.degree else ""
        text = f"{what}{degree}" + (f", {year.year}" if year else "")
        yield Found(Reason("alumni", text, education.source or seen.source), 1.0 + _closeness(education, mine), KIND)
        return
    if not seen.person.education:
        yield from _listed(seen)


def _listed(seen: Seen) -> Iterator[Found]:
    """A record that comes from an alumni list which names no school."""
    for record in seen.records:
        if record.source and "alumni" in record.source.ref.casefold():
            yield Found(Reason("alumni", "In your alumni list", record.source), 1.0, KIND)
            return


def _mine(seen: Seen, education: Education) -> Education | None:
    for mine in seen.asked.me.education:
        if education.school and same_school(mine.school, education.school):
            return mine
    listed = education.source is not None and "alumni" in education.source.ref.casefold()
    unnamed = not education.school or not seen.asked.me.education
    return Education("") if listed and unnamed else None


def _closeness(theirs: Education, mine: Education) -> float:
    same = theirs.degree and mine.degree and theirs.degree.casefold().split("(")[0] in mine.degree.casefold()
    ends = (theirs.ended or theirs.started, mine.ended or mine.started)
    near = ends[0] and ends[1] and abs(ends[0].year - ends[1].year) <= YEARS_NEAR
    return OVERLAP_BONUS * (bool(same) + bool(near)) / 2
