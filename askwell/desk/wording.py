"""Words of the pages that need a thought: how I know someone, what a step is called, lines of a form."""

from itertools import pairwise

from django.utils import formats
from django.utils.text import Truncator

from askwell import people

LONGEST_HEADING = 140  # characters
LONGEST_UNDER = 240  # characters of what stands under the heading
WONDERING = ("wonder", "curious", "want to know", "want to understand", "would like to know", "like to learn")

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
    """A curiosity as a heading and what stands under it.

    The heading is its first question, else the sentence that wonders, else its first sentence where that is short.
    Without a text, or with a long-winded one, roles and fields make the question.
    """
    sentences = _sentences(" ".join(curiosity.text.split()))
    fit = [sentence for sentence in sentences if len(sentence) <= LONGEST_HEADING]
    asked = next((s for s in fit if s.endswith("?")), None)
    wondering = next((s for s in sentences if any(word in s.lower() for word in WONDERING)), None)
    chosen = asked or wondering or (sentences[0] if fit and fit[0] == sentences[0] else None)
    rest = Truncator(" ".join(s for s in sentences if s != chosen)).chars(LONGEST_UNDER)
    return _shortened(chosen) if chosen else _from_lists(curiosity), rest


def _shortened(sentence: str) -> str:
    """A sentence as long as a heading may be, cut where it pauses."""
    if len(sentence) <= LONGEST_HEADING:
        return sentence
    short = sentence[:LONGEST_HEADING]
    return f"{short.rpartition(', ')[0] or short.rpartition(' ')[0]} …"


def _from_lists(curiosity: people.Curiosity) -> str:
    about = (*curiosity.roles, *curiosity.fields)[:3]
    return f"Who could tell me about {', '.join(about)}?" if about else "Who could tell me?"


def _sentences(text: str) -> list[str]:
    ends = [i + 1 for i, c in enumerate(text) if c in ".?!" and text[i + 1 : i + 2] in ("", " ")]
    cuts = [0, *ends, len(text)]
    parts = (text[start:end].strip() for start, end in pairwise(cuts))
    return [part for part in parts if part]
