"""A message that fits one screen is read; a long one is kept for later (article S74)."""

from collections.abc import Iterator

from askwell.messages.book import limits_of
from askwell.messages.view import View, whole
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The message as a whole, by its words; an InMail by its characters, and a reminder by fewer words."""
    limits, words, kind = limits_of("words"), view.letter.length, view.message.kind
    if words > limits["long"]:
        level = Level.FIX if words > limits["far_too_long"] else Level.ADVICE
        yield whole(rule, level=level, says=f"This has {words} words. Half as many would be read to the end.")
    elif kind == "follow-up" and words > limits["follow_up"]:
        yield whole(
            rule, detail="reminder", says=f"A reminder of {words} words is a second letter. Half as many will do."
        )
    elif kind == "inmail" and len(view.message.text) > limits["inmail"]:
        yield whole(
            rule, detail="InMail", says="Short InMails are answered more often. Half of this would be read at once."
        )


rule = Rule(
    "is-long",
    Level.ADVICE,
    check,
    ("outreach", "inmail", "referred", "follow-up"),
    "A busy reader keeps a long message for later.",
)
