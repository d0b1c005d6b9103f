"""Where a title ends and what it is inside a sentence."""

from askwell.messages.drafting.pronouns import to_you
from askwell.messages.drafting.words import going, is_role, present, with_article, words

_LONGEST_ROLE = 7  # words


def titled(found: list[str]) -> list[str] | None:
    """The words of a title up to its head: "general counsel" is none, "staff nurse" is."""
    for i, word in enumerate(found[:_LONGEST_ROLE]):
        if word.endswith("'s") or not all(c.isalnum() or c in "-&'." for c in word):
            return None
        following = found[i + 1].lower() if i + 1 < len(found) else ""
        if is_role(word) and (
            not following
            or following in words("closed")
            or (following in going() and i + 2 < len(found) and found[0].lower() not in present())
        ):
            return found[: i + 1]
        if word.lower() in words("closed") | {"and", "or", "is", "was"}:
            return None
    return None


def pair(found: list[str]) -> list[str] | None:
    """Two titles joined: puppet maker and museum educator."""
    if "and" not in found:
        return None
    at = found.index("and")
    one, two = titled(found[:at]), titled(found[at + 1 :])
    return found[: at + 1 + len(two)] if one and two and len(one) == at else None


def head(found: list[str]) -> str:
    """The last word of the title that begins here; "" where none does."""
    title = titled([w.strip(",") for w in found])
    return title[-1] if title else ""


def role_phrase(found: list[str]) -> str:
    """A role with what follows it, inside a sentence."""
    title = titled(found) or found
    rest = to_you(found[len(title) :]) or ""
    return f"{with_article(' '.join(title))} {rest}".strip()
