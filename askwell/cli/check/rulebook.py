"""The rules of messages and questions by name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.reading import Rule

LEVELS = ("advice", "fix", "stop")


def rules() -> "tuple[Rule, ...]":
    """Every rule, those of messages first; a name may stand in both."""
    from askwell import messages, questions

    return (*messages.RULES, *questions.RULES)


def level(name: str) -> str | None:
    """The highest level a rule of this name has; None where there is no such rule."""
    found = [rule.level.word for rule in rules() if rule.name == name]
    return max(found, key=LEVELS.index, default=None)


def unknown(name: str) -> str:
    """One sentence for a name that no rule has, with the name it comes near to."""
    from difflib import get_close_matches

    near = get_close_matches(name, sorted({rule.name for rule in rules()}), 1)
    meant = f" Did you mean {near[0]}?" if near else ""
    return f"There is no rule {name[:60]!r}.{meant} See them all: askwell rules"


def pages(name: str) -> list[str]:
    """The pages of the rule: one, or two where messages and questions both have it; none for an unknown name."""
    from askwell import messages, questions

    found = [str(messages.page(name))] if any(rule.name == name for rule in messages.RULES) else []
    return [*found, str(questions.page(name))] if any(rule.name == name for rule in questions.RULES) else found
