"""Keep what an archive says of the person who made it."""

from askwell import people, slots
from askwell.desk.acts._pasts import education_row, position_row
from askwell.desk.models import Education, Import, Overwritten, Position
from askwell.people import fold

_FILLED = ("name", "intro", "headline", "place", "url")


def keep_me(record: Import, me: people.Me) -> None:
    """Fill the blanks of my profile and add my positions and schools; what I told myself stays."""
    profile = record.desk.me
    told: dict[str, object] = {name: getattr(me, name) for name in _FILLED}
    told["zone"] = me.zone or (slots.zone_of(me.place) or "")
    told["emails"] = list(me.emails)
    fields = {name: value for name, value in told.items() if value and not getattr(profile, name)}
    for name, value in fields.items():
        Overwritten.objects.create(
            desk=record.desk, imported=record, person=None, field=name, old=getattr(profile, name), new=value
        )
    profile.changed(**fields)
    known = {(fold(p.title), fold(p.employer), p.started) for p in profile.positions.all()}
    Position.objects.bulk_create(
        position_row(record, p, me=profile.pk)
        for p in me.positions
        if (fold(p.title), fold(p.employer), p.started) not in known
    )
    schools = {(fold(e.school), fold(e.degree)) for e in profile.education.all()}
    Education.objects.bulk_create(
        education_row(record, e, me=profile.pk) for e in me.education if (fold(e.school), fold(e.degree)) not in schools
    )
