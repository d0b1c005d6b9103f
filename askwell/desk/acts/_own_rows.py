"""Keep what an archive says of the person who made it."""

from askwell import people, slots
from askwell.desk.acts._pasts import education_row, position_row, tell_again
from askwell.desk.models import Education, Import, Overwritten, Position
from askwell.people import fold

_FILLED = ("name", "intro", "headline", "place", "url")


def keep_me(record: Import, me: people.Me, *, mention: bool) -> None:
    """Fill the blanks of my profile and add my positions and schools; what I told myself stays.

    With `mention`, what another import told alike is remembered as told again.
    """
    _keep_fields(record, me, mention=mention)
    _keep_positions(record, me, mention=mention)
    _keep_education(record, me, mention=mention)


def _keep_fields(record: Import, me: people.Me, *, mention: bool) -> None:
    profile = record.desk.me
    told: dict[str, object] = {name: getattr(me, name) for name in _FILLED}
    told["zone"] = me.zone or (slots.zone_of(me.place) or "")
    told["emails"] = list(me.emails)
    imported = Overwritten.objects.of(record.desk).filter(person=None, imported__undone_at=None)
    by_imports = {(row.field, str(row.new)) for row in imported}
    for name, value in told.items():
        held = getattr(profile, name)
        alike = mention and held == value and (name, str(value)) in by_imports
        if value and (not held or alike):
            Overwritten.objects.create(desk=record.desk, imported=record, person=None, field=name, old=held, new=value)
            profile.changed(**{name: value})


def _keep_positions(record: Import, me: people.Me, *, mention: bool) -> None:
    profile = record.desk.me
    known = {(fold(p.title), fold(p.employer), p.started): p.pk for p in profile.positions.all()}
    told = {(fold(p.title), fold(p.employer), p.started): p for p in me.positions}
    new = [position_row(record, p, me=profile.pk) for key, p in told.items() if key not in known]
    Position.objects.bulk_create(new)
    if mention:
        tell_again(record, "position", (known.get(key) for key in told))


def _keep_education(record: Import, me: people.Me, *, mention: bool) -> None:
    profile = record.desk.me
    known = {(fold(e.school), fold(e.degree)): e.pk for e in profile.education.all()}
    told = {(fold(e.school), fold(e.degree), e.ended): e for e in me.education}
    new = [education_row(record, e, me=profile.pk) for key, e in told.items() if key[:2] not in known]
    Education.objects.bulk_create(new)
    if mention:
        tell_again(record, "education", {known.get(key[:2]) for key in told})
