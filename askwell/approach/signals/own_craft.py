"""They have spoken of people who do what the asker does."""

from collections.abc import Iterator

from askwell.approach.found import Found, of_letter, short
from askwell.approach.path import crafts_in
from askwell.approach.seen import Seen
from askwell.people import Reason, Source


def find(seen: Seen) -> Iterator[Found]:
    """A letter of theirs, or a fact that is not their own past, names a craft of the asker's."""
    if not seen.relevant or not seen.asked.crafts:
        return
    own = {text for text, _ in seen.left}
    for letter in seen.person.letters:
        if letter.direction == "received" and _names(seen, letter.text):
            text = f"Wrote of work like yours: “{short(letter.text)}”"
            yield Found(Reason("own-craft", text, of_letter(letter)))
            return
    for fact in seen.person.facts:
        if fact.about == "person" and fact.text not in own and _names(seen, fact.text):
            yield Found(Reason("own-craft", short(fact.text), Source("note", fact.source, fact.date)))
            return


def _names(seen: Seen, text: str) -> bool:
    return any(named.craft in seen.asked.crafts for named in crafts_in(text))
