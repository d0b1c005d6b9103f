"""All message rules, one file a fault; the page beside each file is its documentation and its test.

A rule's file is loaded when a letter needs it (see messages/due), or all of them when `RULES` is asked for.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from askwell.messages.files import text

if TYPE_CHECKING:
    from askwell.reading import Rule

    RULES: tuple[Rule, ...]

NAMES = (
    "addressed-to-someone-who-said-no",
    "apologises-for-asking",
    "asks-a-favour",
    "asks-a-stranger-for-introductions",
    "asks-again",
    "asks-for-a-job",
    "asks-for-a-private-number",
    "asks-for-a-review",
    "asks-for-nothing",
    "asks-for-secrets",
    "asks-for-several-things",
    "asks-for-too-much",
    "asks-many-questions",
    "asks-without-a-length",
    "begs",
    "brings-nothing",
    "calls-it-an-interview",
    "carries-links",
    "cites-nothing-specific",
    "comes-at-night",
    "comments-on-their-person",
    "contradicts-what-is-known",
    "ends-the-thread",
    "explains-at-length",
    "follows-up-too-often",
    "follows-up-too-soon",
    "forgets-a-promise",
    "forgets-the-talk",
    "gives-a-date-that-is-not",
    "gives-a-reason-that-fits-anyone",
    "gives-no-cause-to-introduce",
    "gives-no-reason",
    "gives-nothing-to-forward",
    "greets-nobody",
    "guesses-who-they-are",
    "hands-over-a-calendar",
    "has-a-long-subject",
    "has-a-vague-subject",
    "has-no-subject",
    "heaps-praise",
    "hides-where-you-found-them",
    "hides-who-sent-you",
    "insults-or-threatens",
    "introduces-a-job-seeker",
    "introduces-nobody",
    "is-hard-to-read",
    "is-long",
    "is-not-in-english",
    "is-one-block",
    "is-short",
    "is-vague",
    "knocks-on-two-doors",
    "leans-on-the-referrer",
    "leaves-a-placeholder",
    "leaves-generator-text",
    "leaves-homework",
    "leaves-no-way-out",
    "leaves-nobody-free",
    "leaves-the-referrer-untold",
    "leaves-the-zone-open",
    "moves-again",
    "moves-at-the-last-minute",
    "moves-without-sorry",
    "names-a-referrer-unasked",
    "names-another-employer",
    "names-no-next-step",
    "names-nobody-to-meet",
    "names-too-many-people",
    "offers-money",
    "offers-no-other-time",
    "opens-with-a-stock-phrase",
    "over-the-limit",
    "presses",
    "pretends-to-be-a-reply",
    "raises-the-stakes",
    "repeats-a-confidence",
    "repeats-what-was-off-the-record",
    "runs-on",
    "says-no-thanks",
    "sells-oneself",
    "sells-something",
    "sends-a-copy",
    "shouts",
    "signs-with-no-name",
    "sounds-like-a-machine",
    "sounds-like-need",
    "speaks-for-the-referrer",
    "speaks-mostly-of-oneself",
    "tells-a-life-story",
    "tells-too-much",
    "thanks-late",
    "thanks-nobody",
    "uses-emoji",
    "uses-jargon",
    "uses-up-the-notes",
    "wants-too-many-things",
    "writes-again-soon",
    "writes-again-unanswered",
    "writes-in-chat-spelling",
    "writes-to-many-at-once",
    "writes-to-someone-unknown",
    "writes-to-their-colleague-too",
    "wrong-name",
)
WITHOUT_WORDS = frozenset(
    {
        "addressed-to-someone-who-said-no",
        "carries-links",
        "comes-at-night",
        "follows-up-too-often",
        "follows-up-too-soon",
        "has-a-long-subject",
        "has-no-subject",
        "hides-who-sent-you",
        "is-not-in-english",
        "is-one-block",
        "knocks-on-two-doors",
        "leaves-a-placeholder",
        "leaves-generator-text",
        "leaves-the-referrer-untold",
        "moves-again",
        "moves-at-the-last-minute",
        "names-a-referrer-unasked",
        "over-the-limit",
        "sends-a-copy",
        "signs-with-no-name",
        "thanks-late",
        "uses-emoji",
        "uses-up-the-notes",
        "writes-again-soon",
        "writes-again-unanswered",
        "writes-to-many-at-once",
        "writes-to-someone-unknown",
        "writes-to-their-colleague-too",
        "wrong-name",
    }
)  # the rules that read any language


def __getattr__(name: str) -> Any:  # Any: module attributes have no narrower type
    """`RULES`: every rule, in the order of their names."""
    if name != "RULES":
        raise AttributeError(name)
    return tuple(map(rule, NAMES))


@cache
def rule(name: str) -> "Rule":
    """The rule of a name, its file loaded now if it was not before."""
    found: Rule = import_module(f"{__name__}.{name.replace('-', '_')}").rule
    return found


@cache
def page(name: str) -> str:
    """The page of a rule in Markdown; KeyError where there is no such rule."""
    if name not in NAMES:
        raise KeyError(name)
    return text(f"rules/{name.replace('-', '_')}.md")
