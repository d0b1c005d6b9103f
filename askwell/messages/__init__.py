"""Messages: what they should hold, what they must not ask, and drafts made only of what is known.

`check` reads one message. `draft` writes one. Both are pure and light to load.
"""

from askwell.messages.checking import check
from askwell.messages.drafting.writing import Blank, Draft, NotDrafted, draft
from askwell.messages.rules import RULES, page
from askwell.reading import Finding, Level, Message, Reading, Rule

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
]
