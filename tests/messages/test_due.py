"""Only the rules that can find anything are asked, and none that would have found something is left out."""

import pytest

from askwell import messages
from askwell.messages import Message, check, due, rules
from askwell.messages.checking import _look
from askwell.reading import KINDS, Context, Finding, MessageKind
from tests.messages.pages import examples

_LETTERS = tuple(kind for kind in KINDS if kind != "question")
_HARD = (
    "",
    "Hi Ana,\n\nthanks",
    "> I need a job\r\n\r\nWHY NOT NOW!!! 🙂 http://a.b/c www.x.y bit.ly/x",
    "Dear null, here is the draft: {{name}} XX ___ at Company. Sat 31 February? As an AI language model",
    "Olá Ana, gostaria muito de saber como foi o seu caminho até aqui, e se teria vinte minutos para uma conversa.",
)


@pytest.mark.parametrize("kind", _LETTERS)
def test_asking_every_rule_finds_nothing_that_asking_the_due_ones_misses(kind: MessageKind) -> None:
    pages = [example.message for name in rules.NAMES for example in examples(name, "Flagged")]
    hard = [Message(text, subject="RE: HELLO YOU", sender="Mia", recipient="Bo", context=Context()) for text in _HARD]
    for message in (*pages, *hard):
        read = message._replace(kind=kind)
        assert set(check(read).findings) == set(_all(read)), read.text


def test_a_plain_letter_needs_few_rules() -> None:
    letter = "Hi Ana,\n\nI study tides. Could you tell me how you read a bar? Ten minutes would do. Thank you!\n\nMia"
    view, _ = _look(Message(letter))
    asked = [rule.name for rule in due.due(view)]
    assert asked == sorted(asked)
    assert len(asked) * 3 < len(rules.NAMES)


def test_every_rule_is_listed_in_the_order_of_names() -> None:
    assert tuple(rule.name for rule in messages.RULES) == rules.NAMES == tuple(sorted(rules.NAMES))
    assert due.parsed(due.written(due.made())) == due.made()


def _all(message: Message) -> list[Finding]:
    view, _ = _look(message)
    asked = [r for r in messages.RULES if message.kind in r.kinds and (view.english or r.name in rules.WITHOUT_WORDS)]
    return [finding for rule in asked for finding in rule.check(view)]
