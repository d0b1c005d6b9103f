"""The faults a question can have, each in a file of its name with its page beside it."""

from askwell.questions.rules import (
    asks_about_their_pay,
    asks_for_a_job,
    asks_two_things,
    asks_what_is_public,
    is_closed,
    is_vague,
    leads,
    pries,
)
from askwell.reading import Rule

RULES: tuple[Rule, ...] = (
    asks_for_a_job.rule,
    pries.rule,
    asks_about_their_pay.rule,
    is_vague.rule,
    is_closed.rule,
    asks_two_things.rule,
    asks_what_is_public.rule,
    leads.rule,
)
