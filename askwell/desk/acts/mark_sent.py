"""Mark a message as sent, once I have sent it; Askwell sends nothing itself."""

from datetime import datetime

from django.db import transaction

from askwell import method
from askwell.desk.acts.check_message import as_message, read
from askwell.desk.acts.choose_stage import deepest
from askwell.desk.acts.record_step import record_step
from askwell.desk.models import Interview, Message
from askwell.reading import CHANNELS, KINDS, Finding

_STEP: dict[str, method.Step] = {"follow-up": "nudged", "thank-you": "thanked"}


class Barred(Exception):
    """Something in the message shuts the door; `findings` says what, and whether a typed reason opens it."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(" ".join(f.message for f in findings))
        self.findings = findings

    @property
    def absolute(self) -> bool:
        """Whether no reason opens it."""
        return any(f.absolute for f in self.findings)


class AlreadySent(Exception):
    """This message was marked as sent before."""


@transaction.atomic
def mark_sent(*, message: Message, because: str, at: datetime) -> Interview:
    """Record the step that this message is, with when it went and the reason typed, if one was needed.

    Raises Barred, AlreadySent, method.OutOfOrder.
    """
    if message.interview is None:
        raise method.OutOfOrder("A message needs someone chosen first")
    bars = barring(message)
    if bars and (not because.strip() or any(f.absolute for f in bars)):
        raise Barred(bars)
    unsent = Message.objects.of(message.desk).filter(pk=message.pk, sent_at=None)
    if not unsent.update(sent_at=at, because=because.strip() if bars else ""):
        raise AlreadySent("This message is already marked as sent.")
    return record_step(
        person=message.person, step=_STEP.get(message.kind, "asked"), at=at, because=because.strip() if bars else ""
    )


def barring(message: Message) -> tuple[Finding, ...]:
    """What shuts the door in a message as it stands."""
    kind = next(k for k in KINDS if k == message.kind)
    channel = next(c for c in CHANNELS if c == message.channel)
    written = as_message(person=message.person, kind=kind, channel=channel, subject=message.subject, text=message.text)
    return read(written, stage=deepest()).bars
