"""Reading one message: its elements, the findings of every rule of its kind, and the verdict."""

from collections.abc import Mapping

from askwell.messages import elements
from askwell.messages.book import phrases_in
from askwell.messages.due import due
from askwell.messages.english import is_english
from askwell.messages.learned import Stage
from askwell.messages.letter import read
from askwell.messages.view import View
from askwell.reading import Finding, Level, Message, Reading

Spans = Mapping[str, tuple[tuple[int, int], ...]]
_VERDICTS = {Level.STOP: "stop", Level.FIX: "fix", Level.ADVICE: "send"}


def check(message: Message, *, stage: Stage = "rules") -> Reading:
    """What a careful adviser would say of the message, and why; spans are code points of the field as given.

    Time is linear in the text. Quoted and forwarded parts are left alone, except by the absolute rules. The stages
    *instant* and *deep* understand more than the rules and need what `stages()` looks for; what bars is alike in all.
    """
    if message.kind == "question":
        from askwell import questions  # a room of its own, loaded only for questions

        plain = questions.check(message)
        learned = stage != "rules" and is_english(read(message.text), asked=True)
        return _refined_question(message, plain, stage) if learned else plain
    view, where = _look(message)
    plain = _reading(view, _findings(view), where)
    return _refined(view, plain, stage) if stage != "rules" and view.english else plain


def _reading(view: View, found: list[Finding], where: Spans, stage: Stage = "rules") -> Reading:
    findings = tuple(sorted(found, key=_place))
    worst = max((f.level for f in findings), default=Level.ADVICE)
    return Reading(view.message.kind, view.elements, findings, _VERDICTS[worst], stage, where)


def _refined(view: View, plain: Reading, stage: Stage) -> Reading:
    """The reading with the elements as a learned stage understands them, and the findings that follow from those."""
    from askwell.messages import refining  # loads numpy, and for the deep stage onnxruntime

    judged = refining.judge(view.message, plain, stage)
    if judged is None:
        return plain._replace(stage=stage)
    seen = view._replace(elements=refining.elements(plain, judged))
    return _reading(seen, refining.settle(_findings(seen), judged), refining.spans(plain, judged), stage)


def _refined_question(message: Message, plain: Reading, stage: Stage) -> Reading:
    from askwell.messages import refining
    from askwell.questions.checking import VERDICTS

    judged = refining.judge(message, plain, stage)
    if judged is None:
        return plain._replace(stage=stage)
    found = tuple(sorted(refining.settle(plain.findings, judged, question=True), key=_place))
    worst = max((f.level for f in found), default=Level.ADVICE)
    return plain._replace(findings=found, verdict=VERDICTS[worst], stage=stage)


def _look(message: Message) -> tuple[View, Spans]:
    letter = read(message.text)
    phrases, tags = phrases_in(letter)
    source = elements.Source(message, letter, phrases, tags)
    english = is_english(letter)
    held = elements.held(source)
    found = elements.Found(source) if english else dict.fromkeys(held, ())
    seen = held if english else dict.fromkeys(held, False)
    return View(message, letter, phrases, tags, seen, elements.near(source), english), found


def _findings(view: View) -> list[Finding]:
    return [finding for rule in due(view) for finding in rule.check(view)]


def _place(finding: Finding) -> tuple[bool, bool, int, int]:
    """The subject first, then in the order of the text, what concerns the whole last."""
    return (finding.start is None, finding.field == "text", finding.start or 0, -finding.level)
