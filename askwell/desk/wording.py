"""Words of the pages that need a thought: how I know someone, what a step is called, lines of a form."""

from django.utils import formats
from django.utils.text import Truncator

from askwell import people

LONGEST_NAME = 60  # characters of a curiosity that may stand as a heading

# What a step is called once it has happened; the reply is said apart.
HAPPENED = {
    "chosen": "You chose to ask them",
    "asked": "You wrote",
    "nudged": "You reminded them",
    "answered": "They answered",
    "agreed": "You agreed on a time",
    "moved": "The time no longer stands",
    "prepared": "You prepared your questions",
    "held": "You spoke",
    "missed": "The conversation did not happen",
    "thanked": "You said thank you",
    "reflected": "You looked back",
    "closed": "You closed it",
}
REPLIES = {"yes": "They said yes", "no": "They said no", "later": "They asked you to come back later"}
# Where an interview stands, in two or three words.
STANDS = {
    "chosen": "Chosen",
    "asked": "Asked",
    "nudged": "Reminded",
    "yes": "Said yes",
    "no": "Said no",
    "later": "Later",
    "agreed": "Agreed",
    "moved": "To find a time",
    "prepared": "Prepared",
    "held": "Spoke",
    "missed": "To find a time",
    "thanked": "Thanked",
    "reflected": "Spoke",
    "closed": "Closed",
}


def lines(text: str) -> tuple[str, ...]:
    """What stands on the lines of a box, blank ones left out."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def how_known(person: people.Person) -> str:
    """How I know someone, in a few words; "" where nothing says."""
    written = sum(letter.direction == "sent" and letter.kind == "message" for letter in person.letters)
    heard = sum(letter.direction == "received" and letter.kind == "message" for letter in person.letters)
    if written and heard:
        return "You have written to each other"
    if heard:
        return "They wrote to you once" if heard == 1 else "They wrote to you"
    if written:
        return "You wrote to them"
    if person.connected_on:
        return f"LinkedIn, since {formats.date_format(person.connected_on, 'Y')}"
    return "Alumni list" if person.source and "alumni" in person.source.ref.lower() else ""


def heading(curiosity: people.Curiosity) -> tuple[str, str]:
    """A curiosity as a heading and what stands under it: its question or first sentence, then the rest.

    Without a text the roles and fields make the question.
    """
    text = " ".join(curiosity.text.split())
    if not text:
        about = ", ".join((*curiosity.roles, *curiosity.fields)[:3])
        return (f"Who could tell me about {about}?", "") if about else ("Who could tell me?", "")
    first, rest = _first_thought(text)
    return (first, rest) if len(first) <= 2 * LONGEST_NAME else ("Who could tell me?", Truncator(text).chars(320))


def _first_thought(text: str) -> tuple[str, str]:
    ends = sorted(i + 1 for i, c in enumerate(text[:-1]) if c in ".?!" and text[i + 1] == " ")
    asked = [end for end in ends if text[end - 1] == "?"]
    if not ends or text.endswith("?") and not asked and len(text) <= 2 * LONGEST_NAME:
        return text, ""
    end = ends[0]
    return text[:end], Truncator(text[end:].strip()).chars(320)
