"""`askwell who` and `askwell questions`."""

import argparse
from typing import TYPE_CHECKING

from askwell.cli._common import Unreadable, command, out, the_desk, the_person, whole

if TYPE_CHECKING:
    from askwell.people import Candidate
    from askwell.questions import Agenda

USUAL_LIMIT = 20  # people
NOT_CURIOUS = 'Say first what you are curious about: askwell curious "…"'


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    who = command(commands, "who", "whom to ask, with reasons")
    who.add_argument("--curiosity", type=whole, metavar="ID")
    who.add_argument("--limit", type=whole, default=USUAL_LIMIT, metavar="N")
    who.set_defaults(run=_who)
    questions = command(commands, "questions", "questions and an agenda for one person")
    questions.add_argument("person", metavar="PERSON")
    questions.add_argument("--minutes", type=whole, default=20, metavar="N")
    questions.set_defaults(run=_questions)


def _who(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.choose_whom import choose_whom
    from askwell.desk.acts.state_curiosity import current_curiosity
    from askwell.desk.clock import now

    curiosity = current_curiosity(desk=desk, number=args.curiosity)
    if args.curiosity is not None and curiosity is None:
        raise Unreadable(f"There is no curiosity {args.curiosity}.")
    if curiosity is None:
        out(args, {"candidates": [], "not_known": {}}, NOT_CURIOUS)
        return 0
    whom = choose_whom(desk=desk, curiosity=curiosity, today=now(desk.me).date())
    shown = whom.candidates[: max(0, args.limit)]
    document = {"candidates": [_document(c) for c in shown], "not_known": whom.not_known}
    words = [_words(c) for c in shown] or ["Nobody here stands out yet."]
    out(args, document, "\n".join((*words, *whom.not_known.values())))
    return 0


def _document(candidate: "Candidate") -> dict[str, object]:
    from askwell.desk.acts.record_step import reason_json

    person = candidate.person
    return {
        "person": person.id,
        "name": person.name,
        "url": person.url,
        "email": person.email,
        "kinds": list(candidate.kinds),
        "reasons": [reason_json(r) for r in candidate.reasons],
        "not_sure": candidate.not_sure,
    }


def _words(candidate: "Candidate") -> str:
    person = candidate.person
    work = ", ".join(part for part in (person.title, person.company) if part)
    lines = [f"{person.id}  {person.name}{f' - {work}' if work else ''}"]
    lines += [f"      {r.text} ({r.source.ref})" for r in candidate.reasons]
    return "\n".join(lines)


def _questions(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.prepare_questions import prepare_questions
    from askwell.desk.clock import now

    person = the_person(desk, args.person)
    agenda = prepare_questions(person=person, minutes=args.minutes, today=now(desk.me).date())
    out(args, _agenda(agenda), _agenda_words(agenda))
    return 0


def _agenda(agenda: "Agenda") -> dict[str, object]:
    blocks = [
        {
            "block": b.name,
            "minutes": b.minutes,
            "questions": [{"text": q.text, "theme": q.theme, "fact": q.fact, "why": q.why} for q in b.questions],
        }
        for b in agenda.blocks
    ]
    return {"minutes": agenda.minutes, "agenda": blocks}


def _agenda_words(agenda: "Agenda") -> str:
    lines = []
    for block in agenda.blocks:
        lines.append(f"{block.minutes:g} min  {block.name}")
        lines += [f"        {'*' if q.must else '-'} {q.text}" for q in block.questions]
    return "\n".join(lines)
