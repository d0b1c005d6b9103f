"""How deeply a text is read: at once while somebody types, with all there is when they have paused or are done."""

from askwell import messages
from askwell.messages.learned import Stage

__all__ = ["Stage", "at_once", "deepest"]


def at_once() -> Stage:
    """The deepest stage that answers while somebody types."""
    return "instant" if "instant" in messages.stages() else "rules"


def deepest() -> Stage:
    """The deepest stage that is installed: what a page is read with, and what opens or shuts the door."""
    return messages.stages()[-1]
