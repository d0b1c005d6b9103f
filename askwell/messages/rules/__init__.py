"""All message rules, one file a fault; the page beside each file is its documentation and its test."""

from functools import cache

from askwell.messages.files import text
from askwell.messages.rules import (
    addressed_to_someone_who_said_no,
    asks_a_favour,
    asks_again,
    asks_for_a_job,
    asks_for_a_review,
    asks_for_nothing,
    asks_for_too_much,
    asks_without_a_length,
    begs,
    brings_nothing,
    cites_nothing_specific,
    comments_on_their_person,
    contradicts_what_is_known,
    ends_the_thread,
    forgets_the_talk,
    gives_a_reason_that_fits_anyone,
    gives_no_cause_to_introduce,
    gives_no_reason,
    greets_nobody,
    heaps_praise,
    insults_or_threatens,
    introduces_a_job_seeker,
    introduces_nobody,
    is_long,
    is_not_in_english,
    is_vague,
    leaves_a_placeholder,
    leaves_generator_text,
    leaves_no_way_out,
    leaves_nobody_free,
    moves_without_sorry,
    names_no_next_step,
    names_nobody_to_meet,
    offers_no_other_time,
    opens_with_a_stock_phrase,
    over_the_limit,
    presses,
    says_no_thanks,
    sells_something,
    sounds_like_a_machine,
    sounds_like_need,
    thanks_nobody,
    wants_too_many_things,
    wrong_name,
)
from askwell.reading import Rule

RULES: tuple[Rule, ...] = (
    addressed_to_someone_who_said_no.rule,
    asks_a_favour.rule,
    asks_again.rule,
    asks_for_a_job.rule,
    asks_for_a_review.rule,
    asks_for_nothing.rule,
    asks_for_too_much.rule,
    asks_without_a_length.rule,
    begs.rule,
    brings_nothing.rule,
    cites_nothing_specific.rule,
    comments_on_their_person.rule,
    contradicts_what_is_known.rule,
    ends_the_thread.rule,
    forgets_the_talk.rule,
    gives_a_reason_that_fits_anyone.rule,
    gives_no_cause_to_introduce.rule,
    gives_no_reason.rule,
    greets_nobody.rule,
    heaps_praise.rule,
    insults_or_threatens.rule,
    introduces_a_job_seeker.rule,
    introduces_nobody.rule,
    is_long.rule,
    is_not_in_english.rule,
    is_vague.rule,
    leaves_a_placeholder.rule,
    leaves_generator_text.rule,
    leaves_no_way_out.rule,
    leaves_nobody_free.rule,
    moves_without_sorry.rule,
    names_no_next_step.rule,
    names_nobody_to_meet.rule,
    offers_no_other_time.rule,
    opens_with_a_stock_phrase.rule,
    over_the_limit.rule,
    presses.rule,
    says_no_thanks.rule,
    sells_something.rule,
    sounds_like_a_machine.rule,
    sounds_like_need.rule,
    thanks_nobody.rule,
    wants_too_many_things.rule,
    wrong_name.rule,
)
WITHOUT_WORDS = frozenset(
    {
        "addressed-to-someone-who-said-no",
        "is-not-in-english",
        "leaves-a-placeholder",
        "leaves-generator-text",
        "over-the-limit",
        "wrong-name",
    }
)  # the rules that read any language


@cache
def page(name: str) -> str:
    """The page of a rule in Markdown; KeyError where there is no such rule."""
    if name not in {rule.name for rule in RULES}:
        raise KeyError(name)
    return text(f"rules/{name.replace('-', '_')}.md")
