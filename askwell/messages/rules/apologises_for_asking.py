"""A kind ask needs no pardon (article S11)."""

from collections.abc import Iterator

from askwell.messages.mending import whole_sentence, with_fix
from askwell.messages.view import ASKING, View, mark
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """Every apology for asking; one that is a whole sentence may go."""
    for hit in view.hits("apologises_for_asking.pardon"):
        found, span = mark(rule, view, hit), whole_sentence(view, hit)
        yield with_fix(found._replace(start=span[0], end=span[1]), "") if span else found


rule = Rule(
    "apologises-for-asking",
    Level.ADVICE,
    check,
    (*ASKING, "introduction-request"),
    "You do nothing wrong by asking. An apology makes the reader feel that you do.",
    needs=("apologises_for_asking.pardon",),
)
