"""`askwell curious` and `askwell me`."""

import argparse
from dataclasses import replace

from askwell.cli._common import command, given, out, the_desk


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    curious = command(commands, "curious", "state what you want to understand")
    curious.add_argument("text", nargs="?", default="", metavar="TEXT")
    for name in ("role", "field", "place", "question"):
        curious.add_argument(f"--{name}", action="append", default=[], metavar=name[0].upper())
    curious.add_argument(
        "--from", dest="file", metavar="FILE.json", help='{"text", "roles", "fields", "places", "questions"}'
    )
    curious.set_defaults(run=_curious)
    me = command(commands, "me", "say who is asking")
    me.add_argument("--name", metavar="N")
    me.add_argument("--intro", metavar="TEXT", help="one sentence about you, as a message would say it")
    me.add_argument("--school", action="append", default=[], metavar="S")
    me.add_argument("--employer", action="append", default=[], metavar="E")
    me.add_argument("--zone", metavar="Z", help="your time zone, such as Europe/London")
    me.add_argument("--english", choices=("us", "uk"))
    me.set_defaults(run=_me)


def _curious(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell import importers, people
    from askwell.desk.acts.state_curiosity import state_curiosity
    from askwell.desk.clock import now

    stated = importers.curiosity(given(args.file)) if args.file else people.Curiosity("")
    stated = replace(
        stated,
        text=args.text or stated.text,
        roles=(*stated.roles, *args.role),
        fields=(*stated.fields, *args.field),
        places=(*stated.places, *args.place),
        questions=(*stated.questions, *args.question),
    )
    kept = state_curiosity(desk=desk, curiosity=stated, at=now(desk.me))
    out(args, {"curiosity": kept.pk}, "Noted. See whom to ask: askwell who")
    return 0


def _me(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.tell_me import tell_me

    me = tell_me(
        desk=desk,
        name=args.name,
        intro=args.intro,
        schools=args.school,
        employers=args.employer,
        zone=args.zone,
        english=args.english,
    ).record()
    document = {
        "name": me.name,
        "intro": me.intro,
        "headline": me.headline,
        "place": me.place,
        "zone": me.zone or None,
        "english": me.english,
        "emails": list(me.emails),
        "schools": list(dict.fromkeys(e.school for e in me.education)),
        "employers": list(dict.fromkeys(p.employer for p in me.positions if p.employer)),
    }
    out(args, document, "\n".join(f"{name}: {_said(value)}" for name, value in document.items()))
    return 0


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "not known"
    return str(value) if value else "not known"
