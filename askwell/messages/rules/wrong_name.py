"""A message with another person's name on it was meant for another person."""

from collections.abc import Iterator

from askwell.messages.names import mistaken
from askwell.messages.view import LETTERS, View
from askwell.reading import Finding, Level, Rule


def check(view: View) -> Iterator[Finding]:
    """The greeted name, where it cannot be the recipient's."""
    greeting = view.letter.greeting
    if greeting is None or not view.message.recipient:
        return
    wrong = mistaken(view.message.text[slice(*greeting)], view.message.recipient)
    if wrong:
        start, end = greeting[0] + wrong[0], greeting[0] + wrong[1]
        yield Finding(rule.name, rule.level, rule.says, start, end, bars=True, absolute=True)


rule = Rule("wrong-name", Level.FIX, check, LETTERS, "This greets somebody else. Check the name.", bars=True)
