"""A letter ends with a name (article S88)."""

from collections.abc import Iterator

from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule

_LAST = 250  # characters in which a name may stand: a closing, a name, a postscript
_NAME = 20  # characters of a last line that is taken for a name, an initial or a short form
_SIGNED = ("email", "letter")  # channels that do not show who writes above every message


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, where the writer's name is known and stands nowhere near the end."""
    names = view.message.sender.lower().split()
    end = view.message.text[-_LAST:].lower().rstrip() if names else ""
    if view.message.channel not in _SIGNED or not end or any(name in end for name in names):
        return
    if len(end.rpartition("\n")[2]) > _NAME or end.endswith("?"):
        yield whole(rule)


rule = Rule(
    "signs-with-no-name",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "introduction-request", "thank-you", "keep-in-touch", "follow-up", "reschedule"),
    "Your name is missing at the end. Sign, so that they know whom to answer.",
    needs=("sender",),
)
