"""`askwell draft`, and with it the commands about reading: `check`, `rules`, `rule`, which never load Django."""

import argparse

from askwell.cli import check, rules
from askwell.cli._common import aside, command, out, the_desk, the_person


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    draft = command(commands, "draft", "a draft made of known facts only")
    draft.add_argument("kind", metavar="KIND", help="any kind of message but a question")
    draft.add_argument("person", metavar="PERSON")
    draft.add_argument("--channel", default="", metavar="C")
    draft.set_defaults(run=_draft)
    check.add(commands)
    rules.add(commands)


def _draft(args: argparse.Namespace) -> int:
    from askwell.cli.check.reading import a_channel, a_kind

    kind = a_kind(args.kind)
    channel = a_channel(args.channel, kind)
    desk = the_desk()
    from askwell.desk.acts.check_message import as_message, read
    from askwell.desk.acts.draft_message import draft_message
    from askwell.desk.clock import now

    person = the_person(desk, args.person)
    draft = draft_message(person=person, kind=kind, channel=channel, now=now(desk.me))
    reading = read(as_message(person=person, kind=kind, channel=channel, subject=draft.subject, text=draft.text))
    document = {
        "subject": draft.subject,
        "text": draft.text,
        "facts_used": list(draft.facts_used),
        "blanks": [{"start": b.start, "end": b.end, "needs": b.needs} for b in draft.blanks],
        "findings": [f.as_json() for f in reading.findings],
    }
    out(args, document, (f"Subject: {draft.subject}\n\n" if draft.subject else "") + draft.text)
    for blank in draft.blanks:
        aside(f"Left open: {blank.needs}")
    return 0
