"""A message with another person's name on it was meant for another person."""

from collections.abc import Iterator

from askwell.messages.names import instead, mistaken
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The greeted name, where it cannot be the recipient's; the fix is the name in the same form."""
    greeting = view.letter.greeting
    if greeting is None or not view.message.recipient:
        return
    greeted = view.message.text[slice(*greeting)]
    wrong = mistaken(greeted, view.message.recipient)
    if wrong:
        start, end = greeting[0] + wrong[0], greeting[0] + wrong[1]
        fix = instead(greeted, wrong, view.message.recipient)
        yield Finding(rule.name, rule.level, rule.says, start, end, fix=fix, bars=True, absolute=True)


rule = Rule(
    "wrong-name",
    Level.FIX,
    check,
    LETTERS,
    "This greets somebody else, so it will seem meant for them.",
    bars=True,
    needs=("recipient",),
)
