"""The signals: why someone, or why not. One file each; none knows another."""

from askwell.approach.signals import (
    alumni,
    closed,
    field,
    height,
    one_step,
    own_craft,
    path,
    place,
    role,
    said,
    shared_employer,
    shared_experience,
    stage,
    terms,
    tie,
    trade,
    veteran,
    willing,
)

SIGNALS = (
    role.find, field.find, path.find, veteran.find, alumni.find, shared_employer.find, shared_experience.find, tie.find,
    willing.find, place.find, one_step.find, own_craft.find, said.find,
)  # fmt: skip
AGAINST = (closed.find, trade.find, stage.find, height.find, terms.find)
