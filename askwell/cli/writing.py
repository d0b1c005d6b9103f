"""`askwell draft`, `askwell check`, `askwell rules` and `askwell rule`. Checking never loads Django."""

import argparse
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askwell.cli._common import Unreadable, aside, command, out, the_desk, the_person

if TYPE_CHECKING:
    from askwell.reading import Message, Reading

FORMATS = ("text", "json", "github", "sarif")
STAGES = ("rules", "instant", "deep")
LEVELS = ("advice", "fix", "stop")
SUBJECT = "subject:"  # how a file may open
UNREADABLE_LINE = 2  # the exit status of a batch with a line that could not be read
LARGEST_TEXT = 8 * 1024 * 1024  # bytes of one message: far above any letter


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    draft = command(commands, "draft", "a draft made of known facts only")
    draft.add_argument("kind", metavar="KIND", help="outreach, linkedin-note, follow-up or thank-you")
    draft.add_argument("person", metavar="PERSON")
    draft.add_argument("--channel", default="", metavar="C")
    draft.set_defaults(run=_draft)
    _add_check(commands)
    rules = command(commands, "rules", "the rules that messages and questions are read by")
    rules.set_defaults(run=_rules)
    rule = command(commands, "rule", "why a rule is there, with examples")
    rule.add_argument("name", metavar="NAME")
    rule.set_defaults(run=_rule)


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = command(commands, "check", "read messages as their readers would")
    check.add_argument("paths", nargs="*", metavar="PATH", help="files; - or none is standard input")
    check.add_argument("--kind", default="outreach", metavar="K")
    check.add_argument("--channel", default="", metavar="C")
    check.add_argument("--to", default="", metavar="NAME", help="whom it is for")
    check.add_argument("--from", dest="sender", default="", metavar="NAME", help="who writes it")
    check.add_argument("--fact", action="append", default=[], metavar="F", help="something known of the reader")
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("--level", choices=LEVELS, default="fix", help="findings from here on make the exit status 1")
    check.add_argument("--stage", choices=STAGES, help="how deep to read")
    check.add_argument("--batch", action="store_true", help="JSON lines in, JSON lines out")
    check.set_defaults(run=_check)


def _draft(args: argparse.Namespace) -> int:
    desk = the_desk()
    from askwell.desk.acts.check_message import as_message, read
    from askwell.desk.acts.draft_message import draft_message
    from askwell.desk.clock import now

    kind, channel = _kind(args.kind), _channel(args.channel, args.kind)
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


def _check(args: argparse.Namespace) -> int:
    if args.stage not in (None, "rules"):
        raise Unreadable(f"The stage {args.stage} is not installed here; there is: rules.")
    if args.json:
        args.format = "json"
    if args.format not in ("text", "json"):
        raise Unreadable(f"The format {args.format} is not there yet; there are: text, json.")
    if args.batch:
        return _batch(args.paths)
    kind, channel = _kind(args.kind), _channel(args.channel, args.kind)
    found = [(path, _read(path, args, kind, channel)) for path in args.paths or ["-"]]
    if args.format == "json":
        print(json.dumps([{"path": path, **reading.as_json()} for path, (_m, reading) in found], ensure_ascii=False))
    else:
        for path, (message, reading) in found:
            _say(path, message, reading)
    worst = [f.level.word for _path, (_m, reading) in found for f in reading.findings]
    return int(any(LEVELS.index(word) >= LEVELS.index(args.level) for word in worst))


def _read(
    path: str, args: argparse.Namespace, kind: Any, channel: Any
) -> "tuple[Message, Reading]":  # checked by _kind
    from askwell.messages import check
    from askwell.reading import Message

    subject, text = _opened(path)
    message = Message(
        text, kind, channel, subject=subject, sender=args.sender, recipient=args.to, facts=tuple(args.fact)
    )
    return message, check(message)


def _opened(path: str) -> tuple[str, str]:
    data = sys.stdin.buffer.read(LARGEST_TEXT + 1) if path == "-" else _file(path)
    if len(data) > LARGEST_TEXT:
        raise Unreadable(f"{path} is too long for a message.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Unreadable(f"{path} is not UTF-8 text (byte {fault.start}). Save it as UTF-8 and try again.") from fault
    if text[: len(SUBJECT)].lower() != SUBJECT:
        return "", text
    first, _, rest = text.partition("\n")
    return first[len(SUBJECT) :].strip(), rest.lstrip("\r\n")


def _file(path: str) -> bytes:
    if not Path(path).is_file():
        raise Unreadable(f"There is no file {path}.")
    with Path(path).open("rb") as file:
        return file.read(LARGEST_TEXT + 1)


def _say(path: str, message: "Message", reading: "Reading") -> None:
    print(f"{path}: {reading.verdict}")
    for finding in reading.findings:
        text = message.subject if finding.field == "subject" else message.text
        where = "" if finding.start is None else f"line {text.count(chr(10), 0, finding.start) + 1}: "
        words = "" if finding.start is None or finding.end is None else f" “{text[finding.start : finding.end]}”"
        print(f"  {finding.level.word:6} {where}{finding.rule}{words}\n         {finding.message}")


def _kind(word: str) -> Any:  # one of reading.KINDS, checked here
    from askwell.reading import KINDS

    if word not in KINDS:
        raise Unreadable(f"{word!r} is no kind of message; there are: {', '.join(KINDS)}.")
    return word


def _channel(word: str, kind: str) -> Any:  # one of reading.CHANNELS, checked here
    from askwell.reading import CHANNELS

    word = word or ("linkedin" if kind in ("linkedin-note", "inmail") else "email")
    if word not in CHANNELS:
        raise Unreadable(f"{word!r} is no channel; there are: {', '.join(CHANNELS)}.")
    return word


def _batch(paths: list[str]) -> int:
    """JSON lines in, JSON lines out, in the same order, each as soon as it is read."""
    from askwell.messages import check

    status = 0
    for line in _lines(paths):
        if not line.strip():
            continue
        name, message, error = _from_json(line)
        if message is None:
            status = UNREADABLE_LINE
            answer: dict[str, object] = {"id": name, "error": error}
        else:
            answer = {"id": name, **check(message).as_json()}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return status


def _lines(paths: list[str]) -> Iterator[bytes]:
    for path in paths or ["-"]:
        if path == "-":
            yield from sys.stdin.buffer
            continue
        if not Path(path).is_file():
            raise Unreadable(f"There is no file {path}.")
        with Path(path).open("rb") as file:
            yield from file


def _from_json(line: bytes) -> "tuple[object, Message | None, str]":
    """The id, and the message or what is wrong with the line."""
    from askwell.reading import Message

    try:
        row = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number, parse_float=_number)
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        return None, None, f"This line is not JSON: {fault}"
    except Unreadable as fault:
        return None, None, str(fault)
    if not isinstance(row, dict):
        return None, None, "A line must be one JSON object."
    name = row.get("id")
    if name is None:
        return None, None, "A line needs an id."
    try:
        kind = _kind(_word(row, "kind", "outreach"))
        return (
            name,
            Message(
                text=_word(row, "text", None),
                kind=kind,
                channel=_channel(_word(row, "channel", ""), kind),
                subject=_word(row, "subject", ""),
                sender=_name(row, "sender"),
                recipient=_name(row, "recipient"),
                facts=_facts(row),
            ),
            "",
        )
    except Unreadable as fault:
        return name, None, str(fault)


def _number(word: str) -> float:
    return float(word) if math.isfinite(float(word)) else _no_number(word)


def _no_number(word: str) -> float:
    raise Unreadable(f"This line is not JSON: {word} is no number.")


def _word(row: dict[str, Any], field: str, default: str | None) -> str:  # Any: JSON from a stranger
    value = row.get(field)
    value = default if value is None else value
    if not isinstance(value, str):
        raise Unreadable(f"{field!r} must be a text.")
    return value


def _name(row: dict[str, Any], field: str) -> str:  # Any: JSON from a stranger
    value = row.get(field)
    value = {} if value is None else value
    if not isinstance(value, dict):
        raise Unreadable(f'{field!r} must be an object such as {{"name": "…"}}.')
    return _word(value, "name", "")


def _facts(row: dict[str, Any]) -> tuple[str, ...]:  # Any: JSON from a stranger
    value = row.get("facts")
    value = [] if value is None else value
    if not isinstance(value, list) or not all(isinstance(f, str) for f in value):
        raise Unreadable("'facts' must be a list of texts.")
    return tuple(value)


def _rules(args: argparse.Namespace) -> int:
    from askwell import messages, questions

    rows = [
        {"name": r.name, "kinds": list(r.kinds), "level": r.level.word, "bars": r.bars, "says": r.says}
        for r in (*messages.RULES, *questions.RULES)
    ]
    out(args, rows, "\n".join(f"{r['name']:40} {r['level']:6} {r['says']}" for r in rows))
    return 0


def _rule(args: argparse.Namespace) -> int:
    from askwell import messages, questions

    pages = [page for room in (messages, questions) if (page := _page(room, args.name))]
    if not pages:
        raise Unreadable(f"There is no rule {args.name!r}. See them all: askwell rules")
    out(args, {"name": args.name, "page": "\n\n".join(pages)}, "\n\n".join(pages))
    return 0


def _page(room: Any, name: str) -> str:  # Any: two modules with the same two names
    return str(room.page(name)) if any(r.name == name for r in room.RULES) else ""
