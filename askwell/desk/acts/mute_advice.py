"""Be told no more of some advice, until I ask for it again; what needs a change or shuts the door is always told."""

from datetime import datetime

from askwell import messages, questions
from askwell.desk.models import Desk, Muted
from askwell.reading import Finding, Level, Reading


class NoSuchAdvice(LookupError):
    """A name that no rule has."""

    def __init__(self, name: str) -> None:
        super().__init__(f"I give no advice called “{name[:60]}”.")


def mute_advice(*, desk: Desk, rule: str, at: datetime) -> None:
    """Leave this rule's advice out from now on. Raises NoSuchAdvice."""
    if rule not in {r.name for r in (*messages.RULES, *questions.RULES)}:
        raise NoSuchAdvice(rule)
    Muted.objects.get_or_create(desk=desk, rule=rule, defaults={"at": at})


def hear_again(*, desk: Desk, rule: str) -> None:
    """Give this rule's advice again; nothing happens where it was never muted."""
    Muted.objects.of(desk).filter(rule=rule).delete()


def muted(desk: Desk) -> frozenset[str]:
    """The rules whose advice is left out."""
    return frozenset(Muted.objects.of(desk).values_list("rule", flat=True))


def without(reading: Reading, rules: frozenset[str]) -> Reading:
    """The reading without the muted advice; whatever weighs more than advice stays."""
    return reading._replace(findings=tuple(f for f in reading.findings if f.rule not in rules or not is_advice(f)))


def is_advice(finding: Finding) -> bool:
    """Whether a finding is a thought that may be muted."""
    return finding.level == Level.ADVICE and not finding.bars
