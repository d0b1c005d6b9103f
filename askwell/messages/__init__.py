"""Messages: what they should hold, what they must not ask, and drafts made only of what is known.

`check` reads one message. `draft` writes one. Both are pure and light to load.
"""

from typing import TYPE_CHECKING, Any

from askwell.messages.checking import check
from askwell.messages.learned import stages
from askwell.messages.rules import page
from askwell.reading import Finding, Level, Message, Reading, Rule

if TYPE_CHECKING:
    from askwell.messages.drafting.writing import Blank, Draft, NotDrafted, draft
    from askwell.messages.rules import RULES

__all__ = [
    "RULES",
    "Blank",
    "Draft",
    "Finding",
    "Level",
    "Message",
    "NotDrafted",
    "Reading",
    "Rule",
    "check",
    "draft",
    "page",
    "stages",
]


def __getattr__(name: str) -> Any:  # Any: a class or a function, as the name says
    """All rules, and what belongs to drafting, loaded when first asked for, so that a check stays quick to start."""
    if name == "RULES":
        from askwell.messages import rules

        return rules.RULES
    if name not in ("Blank", "Draft", "NotDrafted", "draft"):
        raise AttributeError(f"askwell.messages has no {name}")
    from askwell.messages.drafting import writing

    return getattr(writing, name)
