"""She, he and they turned to you, the verbs agreeing; None where it is in doubt who is meant."""

from dataclasses import dataclass, field

from askwell.messages.drafting.words import participles, past, present, words

_SUBJECTS = ("she", "he")
_SHORT = {"she's": "", "he's": "", "she'd": "you'd", "he'd": "you'd", "she'll": "you'll", "he'll": "you'll"}
_SELVES = {"himself": "yourself", "herself": "yourself", "hers": "yours"}
_JOINED = ("and", "but", "then", "now", "also", "still", "who")
_FULL = ("best", "better", "most", "least", "own", "first")  # "her best training", not "taught her best"
_PLACES = ("in", "at", "on", "during", "after", "before", "of", "about", "from", "through", "under", "by")
_GIVING = ("taught", "cost", "gave", "told", "showed", "made", "let", "helped", "serve", "serves", "served")
_MODALS = ("would", "could", "can", "will", "might", "should", "must", "may", "used", "never", "always", "once", "also")


@dataclass(slots=True)
class _Turning:
    """Where one stands in a clause; `telling`: what follows is what was said, so its verbs are its own."""

    words: list[str]
    telling: bool
    out: list[str] = field(default_factory=list)
    at: int = 0

    def next(self) -> str:
        """The word that follows, plain."""
        return self.words[self.at + 1].lower().strip(".,;") if self.at + 1 < len(self.words) else ""


def to_you(clause: list[str], *, telling: bool = False) -> str | None:
    """The words of a clause about a person as they are said to that person; None in doubt."""
    turning = _Turning(clause, telling)
    while turning.at < len(clause):
        if not _step(turning):
            return None
        turning.at += 1
    return " ".join(turning.out)


def _step(turning: _Turning) -> bool:
    word = turning.words[turning.at]
    low = word.lower().strip(".,;")
    tail = word[len(word.rstrip(".,;")) :]
    if low in _SUBJECTS or low in _SHORT:
        return _subject(turning, low)
    if low in ("you", "your", "yours", "yourself"):
        return False
    if low in ("they", "them", "their", "theirs", "they're", "they've", "themselves"):
        return _many(turning, low, word, tail)
    if low in ("him", "her", "his"):
        turning.out.append(_object(turning, low, turning.next() if not tail else "") + tail)
        return True
    if low in _SELVES:
        turning.out.append(_SELVES[low] + tail)
        return True
    return _other(turning, word, low)


def _subject(turning: _Turning, low: str) -> bool:
    following = turning.next()
    if low in _SHORT:
        short = _SHORT[low] or ("you've" if following in participles() or following == "been" else "you're")
        turning.out.append(short)
        return True
    verb = agreeing(following)
    if verb is None:
        return False
    tail = turning.words[turning.at + 1][len(following) :]
    turning.out += ["you", verb + tail]
    turning.at += 1
    return True


def agreeing(verb: str) -> str | None:
    """The verb as it stands after "you"; None for a word that is none."""
    if verb == "was":
        return "were"
    if verb in present():
        return present()[verb]
    return verb if verb in past() or verb in _MODALS or verb.endswith("ed") else None


def _many(turning: _Turning, low: str, word: str, tail: str) -> bool:
    """They are others where others were named before; "their own" after none is the one person's."""
    if any(_is_many(w) for w in turning.out):
        turning.out.append(word)
        return True
    if low == "their" and turning.next() == "own":
        turning.out.append("your" + tail)
        return True
    return False


def _is_many(word: str) -> bool:
    low = word.lower().strip(".,;")
    return low in words("many") or (len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")))


def _object(turning: _Turning, low: str, following: str) -> str:
    if low == "his":
        return "your"
    if low == "him":
        return "you"
    before = turning.words[turning.at - 1].lower() if turning.at else ""
    if following in ("her", "his"):
        return "you"
    if following and before in _PLACES and following not in ("to", "and", "or", "when", "while", "before", "after"):
        return "your"
    after = turning.words[turning.at + 2].lower() if turning.at + 2 < len(turning.words) else ""
    if following in _FULL and after and after not in words("closed") | {"than", "and"}:
        return "you" if before in _GIVING else "your"
    return "your" if following and following not in words("after_her") else "you"


def _other(turning: _Turning, word: str, low: str) -> bool:
    """Any other word; after "and" a verb of the person's own agrees too, and what may be a thing ends the clause."""
    before = turning.words[turning.at - 1].lower().strip(",") if turning.at else ""
    agrees = low in present() or low == "was"
    if turning.telling or before not in _JOINED or before == "who" or not agrees:
        turning.out.append(word)
        return True
    if low in words("both"):
        while turning.out and turning.out[-1].lower().strip(",") in _JOINED:
            turning.out.pop()
        turning.at = len(turning.words)
        turning.out[-1:] = [word.rstrip(",") for word in turning.out[-1:]]
        return len(turning.out) > 1
    turning.out.append(agreeing(low) or word)
    return True
