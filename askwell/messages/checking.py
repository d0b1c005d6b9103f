"""Reading one message: its elements, the findings of every rule of its kind, and the verdict."""

from askwell.messages import elements
from askwell.messages.book import phrases_in
from askwell.messages.english import is_english
from askwell.messages.letter import read
from askwell.messages.rules import RULES, WITHOUT_WORDS
from askwell.messages.view import View
from askwell.reading import Finding, Level, Message, Reading

_VERDICTS = {Level.STOP: "stop", Level.FIX: "fix", Level.ADVICE: "send"}


def check(message: Message) -> Reading:
    """What a careful adviser would say of the message, and why; spans are code points of the field as given.

    Time is linear in the text. Quoted and forwarded parts are left alone, except by the absolute rules.
    """
    if message.kind == "question":
        from askwell import questions  # a room of its own, loaded only for questions

        return questions.check(message)
    view, where = _look(message)
    findings = tuple(sorted(_findings(view), key=_place))
    worst = max((f.level for f in findings), default=Level.ADVICE)
    return Reading(message.kind, view.elements, findings, _VERDICTS[worst], spans=where)


def _look(message: Message) -> tuple[View, dict[str, tuple[tuple[int, int], ...]]]:
    letter = read(message.text)
    phrases, tags = phrases_in(letter)
    source = elements.Source(message, letter, phrases, tags)
    english = is_english(letter)
    found = elements.find(source) if english else dict.fromkeys(elements.find(source), ())
    view = View(
        message=message,
        letter=letter,
        phrases=phrases,
        tags=tags,
        elements={name: bool(hits) for name, hits in found.items()},
        near=elements.near(source),
        english=english,
    )
    return view, {name: tuple(letter.span(*h) for h in hits) for name, hits in found.items()}


def _findings(view: View) -> list[Finding]:
    rules = [r for r in RULES if view.message.kind in r.kinds and (view.english or r.name in WITHOUT_WORDS)]
    return [finding for rule in rules for finding in rule.check(view)]


def _place(finding: Finding) -> tuple[bool, int, int]:
    """In the order of the text, what concerns the whole last."""
    return (finding.start is None, finding.start or 0, -finding.level)
