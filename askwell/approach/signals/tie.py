"""The two have written to each other: a few letters are worth more than none, and more than very many."""

from collections.abc import Iterator

from askwell.approach.found import Found, in_words, of_letter, short
from askwell.approach.seen import Seen
from askwell.people import Fact, Letter, Reason, Source

CLOSE = 40  # letters from which someone is of the close circle and knows what the asker knows
DORMANT = 3  # years of silence after which a tie tells something new again
WORTH_CLOSE, WORTH_DORMANT, WORTH_WARM, WORTH_ONE_WAY = 0.5, 1.1, 1.2, 0.35


def find(seen: Seen) -> Iterator[Found]:
    """Letters both ways, and whether they offered help."""
    yield from _offer(seen)
    yield from _letters(seen)


def _offer(seen: Seen) -> Iterator[Found]:
    offer = seen.tie.offered
    if isinstance(offer, Letter):
        yield Found(Reason("offer", f"Offered in a letter: “{short(offer.text)}”", of_letter(offer)))
    elif isinstance(offer, Fact):
        yield Found(Reason("offer", short(offer.text), Source("note", offer.source, offer.date)))


def _letters(seen: Seen) -> Iterator[Found]:
    tie = seen.tie
    letter = tie.warm or next((x for x in seen.person.letters if x.direction == "received" and x.text.strip()), None)
    if letter is None or not tie.received:
        return
    last = f", last on {in_words(tie.last)}" if tie.last else ""
    text = f"You have written to each other{last}" if tie.mutual else f"Wrote to you: “{short(letter.text)}”"
    yield Found(Reason("tie", text, of_letter(letter)), _worth(seen))


def _worth(seen: Seen) -> float:
    tie = seen.tie
    if not tie.mutual:
        return WORTH_ONE_WAY + (0.3 if tie.warm else 0.0)
    if tie.sent + tie.received >= CLOSE:
        return WORTH_CLOSE
    if tie.last and (seen.asked.today - tie.last).days > DORMANT * 365:
        return WORTH_DORMANT
    return WORTH_WARM if tie.warm else 1.0
