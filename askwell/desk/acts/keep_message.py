"""Keep what I am writing."""

from datetime import datetime

from askwell.desk.models import Interview, Message
from askwell.reading import Channel, MessageKind


def keep_message(
    *, interview: Interview, kind: MessageKind, channel: Channel, subject: str, text: str, at: datetime
) -> Message:
    """The one unsent message of this kind, with these words now; nothing is written where they are kept already."""
    kept = Message.objects.of(interview.desk).filter(interview=interview, kind=kind, sent_at=None).first()
    if kept and (kept.channel, kept.subject, kept.text) == (channel, subject[:500], text):
        return kept
    message, _ = Message.objects.update_or_create(
        interview=interview,
        kind=kind,
        sent_at=None,
        defaults={
            "desk": interview.desk,
            "person": interview.person,
            "channel": channel,
            "subject": subject[:500],
            "text": text,
            "changed_at": at,
        },
    )
    return message
