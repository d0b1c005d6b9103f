"""`askwell step` and `askwell next`."""

import argparse
from typing import TYPE_CHECKING

from askwell.cli._common import Unreadable, command, out, the_desk, the_person, the_time, whole
from askwell.method import REPLIES, STEPS

if TYPE_CHECKING:
    from askwell.desk.models import Interview


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    step = command(commands, "step", "record a step of an interview")
    step.add_argument("person", metavar="PERSON")
    step.add_argument("step", choices=STEPS, metavar="STEP", help=", ".join(STEPS))
    step.add_argument("--at", metavar="TIME", help="when it happened; for agreed, the time of the meeting")
    step.add_argument("--reply", choices=REPLIES)
    step.add_argument("--minutes", type=whole, metavar="N")
    step.add_argument("--zone", metavar="Z", help="the time zone of the person")
    step.add_argument("--because", default="", metavar="TEXT")
    step.set_defaults(run=_step)
    following = command(commands, "next", "the few kind things to do now")
    following.set_defaults(run=_next)


def _step(args: argparse.Namespace) -> int:
    desk = the_desk()
    from django.db import transaction

    from askwell import method
    from askwell.desk.acts.record_step import interview_json, record_step
    from askwell.desk.acts.tell_me import known_zone
    from askwell.desk.clock import now

    person = the_person(desk, args.person)
    if args.step == "agreed" and not args.at:
        raise Unreadable("agreed needs the time of the meeting: --at TIME")
    zone = known_zone(args.zone) if args.zone else ""
    told = the_time(desk, args.at)
    is_meeting = args.step == "agreed"
    with transaction.atomic():
        interview = record_step(
            person=person,
            step=args.step,
            at=now(desk.me) if is_meeting else told,
            reply=args.reply,
            meeting=told if is_meeting else None,
            minutes=method.USUAL_MINUTES if is_meeting and args.minutes is None else args.minutes,
            because=args.because,
        )
        if zone:
            person.zone = zone
            person.save(update_fields=["zone"])
    document = interview_json(interview)
    out(args, document, f"{person.name}: {document['state']}." + _due_words(interview))
    return 0


def _due_words(interview: "Interview") -> str:
    from askwell.method import due

    return "".join(f"\n  {d.what}, by {d.at:%a %d %b %H:%M}: {d.why}" for d in due(interview.history()))


def _next(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.see_next import see_next
    from askwell.desk.clock import now

    to_do = see_next(desk=desk, now=now(desk.me))
    rows = [
        {
            "person": t.interview.person_id,
            "name": t.interview.person.name,
            "what": t.due.what,
            "why": t.due.why,
            "due": t.due.at.isoformat(),
        }
        for t in to_do
    ]
    lines = [f"{t.due.what.capitalize()}: {t.interview.person.name}. {t.due.why}" for t in to_do]
    out(args, {"today": rows}, "\n".join((*lines, "Nothing else needs you.")))
    return 0
