"""The findings of the rules set right by what a learned stage has understood, each explained in words.

What bars the door comes from precise rules alone and stays. Everything else follows the labels and the verdict.
"""

from collections.abc import Iterable, Iterator

from askwell.messages.learned.judging import Judged, judge
from askwell.messages.learned.labels import ELEMENTS, RULES
from askwell.reading import Finding, Level, Reading

__all__ = ["elements", "judge", "settle", "spans"]

LEVELS = (Level.ADVICE, Level.FIX, Level.STOP)
_SAYS = {
    "job": (
        "asks-for-a-job",
        Level.STOP,
        "This can be read as a hope to be taken on or passed on. Ask only what you would like to learn.",
    ),
    "hurts": (
        "insults-or-threatens",
        Level.STOP,
        "This could hurt the reader, and you with them. Say it plainly and kindly, or leave it out.",
    ),
    "vague": ("is-vague", Level.FIX, "The reader cannot tell from this what you would like to hear. Name one thing."),
    "pushy": ("presses", Level.FIX, "This leaves the reader little room to say no. Ask, and leave the answer to them."),
    "sells": (
        "sells-something",
        Level.FIX,
        "This reads as an offer rather than a wish to learn. Leave it for another time.",
    ),
    "huge": ("asks-for-too-much", Level.FIX, "This is more than a stranger can easily give. Ask for one short talk."),
    "false": (
        "contradicts-what-is-known",
        Level.FIX,
        "This does not fit what you have noted. Check it before it goes.",
    ),
    "many": ("wants-too-many-things", Level.FIX, "These are several wishes at once. Keep the one that matters most."),
    "review": ("asks-for-a-review", Level.FIX, "This asks the reader to work for you. Ask for a talk first."),
    "favour": ("asks-a-favour", Level.ADVICE, "This asks a favour. A letter that only gives is welcome more often."),
    "q-job": (
        "asks-for-a-job",
        Level.STOP,
        "This can be heard as a hope to be taken on or passed on. Ask how people come to this work.",
    ),
    "q-pay": ("asks-about-their-pay", Level.STOP, "This asks what this person earns. Ask how pay is set in the field."),
    "q-private": ("pries", Level.STOP, "This touches what people keep to themselves. Ask about the work."),
    "q-vague": ("is-vague", Level.FIX, "This is too broad to answer well. Name a moment, a task or a choice."),
    "q-closed": ("is-closed", Level.FIX, "This can be answered with yes or no. Begin with how, what or which."),
    "q-public": ("asks-what-is-public", Level.FIX, "This is easy to look up. Ask what lies behind it."),
    "q-two": ("asks-two-things", Level.FIX, "These are several questions. Ask the one that matters most."),
    "q-leading": ("leads", Level.FIX, "This pushes towards an answer. Ask it open."),
}
_LABEL_OF = {rule: label for label, rules in RULES.items() for rule in rules}


def elements(plain: Reading, judged: Judged) -> dict[str, bool]:
    """The elements of the kind as they are understood."""
    held = {ELEMENTS[x] for x in judged.labels if x in ELEMENTS}
    return {name: name in held for name in plain.elements}


def spans(plain: Reading, judged: Judged) -> dict[str, tuple[tuple[int, int], ...]]:
    """Where each element stands: the rules' words where they found any, else the sentence that speaks most for it."""
    found = {name: plain.spans.get(name, ()) if there else () for name, there in elements(plain, judged).items()}
    for label in judged.labels:
        place = judged.where[label]
        name = ELEMENTS.get(label, "")
        if name in found and not found[name] and place.field == "text":
            found[name] = ((place.start, place.end),)
    return found


def settle(findings: Iterable[Finding], judged: Judged, *, question: bool = False) -> list[Finding]:
    """The findings that agree with the labels, with those that only labels know of, at the levels of the verdict."""
    kept = [f for f in findings if f.bars or not _denied(f, judged, question=question)]
    known = {_label(f, question=question) for f in kept if question or f.level > Level.ADVICE}
    added = [f for label in sorted(judged.labels - known) for f in _found(label, judged)]
    return _levelled([*kept, *added], judged)


def _label(finding: Finding, *, question: bool) -> str | None:
    label = _LABEL_OF.get(finding.rule)
    if label is None:
        return None
    return next((x for x, rules in RULES.items() if finding.rule in rules and x.startswith("q-") == question), None)


def _denied(finding: Finding, judged: Judged, *, question: bool) -> bool:
    """True where the rule speaks of a label that the learned stage does not see."""
    label = _label(finding, question=question)
    return label is not None and label in _SAYS and finding.level > Level.ADVICE and label not in judged.labels


def _found(label: str, judged: Judged) -> Iterator[Finding]:
    if label in _SAYS:
        rule, level, says = _SAYS[label]
        place = judged.where[label]
        yield Finding(rule, level, says, place.start, place.end, field=place.field, detail="as-understood")


def _levelled(findings: list[Finding], judged: Judged) -> list[Finding]:
    """No finding above the verdict but what bars, and at least one that is the verdict's cause."""
    most = LEVELS[judged.verdict]
    if "placeholder" in judged.labels:  # first fill the slot; what is missing may be what belongs there
        findings = [f if f.bars or f.level == Level.STOP else f._replace(level=Level.ADVICE) for f in findings]
    eased = [f if f.bars or f.level <= most else f._replace(level=most) for f in findings]
    if most == Level.ADVICE or any(f.level >= most for f in eased):
        return eased
    cause = next((i for i, f in enumerate(eased) if f.rule in _CAUSES), None)
    return [f._replace(level=most) if i == cause else f for i, f in enumerate(eased)]


_CAUSES = frozenset(
    {
        "gives-a-reason-that-fits-anyone",
        "gives-no-reason",
        "is-vague",
        "says-no-thanks",
        "asks-without-a-length",
        "leaves-nobody-free",
        "asks-a-favour",
    }
)
