"""`askwell export` and `askwell doctor`."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.cli._common import Unreadable, command, out, the_desk

if TYPE_CHECKING:
    from askwell.desk.acts.examine import Examined


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    export = command(commands, "export", "your data, whole")
    export.add_argument("folder", nargs="?", default=".", metavar="DIR")
    export.add_argument("--format", choices=("zip", "json", "csv", "vcard", "ics", "markdown"), default="json")
    export.set_defaults(run=_export)
    doctor = command(commands, "doctor", "look whether everything is in order")
    doctor.set_defaults(run=_doctor)


def _export(args: argparse.Namespace) -> int:
    if args.format != "json":
        raise Unreadable(f"The format {args.format} is not there yet; there is: json.")
    desk = the_desk()
    from askwell.desk.acts.export_desk import export_desk
    from askwell.desk.clock import now

    at = now(desk.me)
    folder = Path(args.folder)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"askwell-{at:%Y-%m-%d}.json"
    whole = export_desk(desk=desk, now=at)
    _write_whole(path, json.dumps(whole, ensure_ascii=False, indent=1))
    counts = {name: len(rows) for name, rows in whole.items() if isinstance(rows, list)}
    out(args, {"written": str(path), **counts}, f"Written: {path}")
    return 0


def _write_whole(path: Path, text: str) -> None:
    """Write a file that is there whole or not at all, for its owner alone."""
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_text(text, encoding="utf-8", errors="backslashreplace")
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _examined() -> "tuple[Examined, ...]":
    """What was looked at; a data file that cannot even be opened is what is wrong, not a refusal."""
    from askwell.cli import said_of_the_data

    try:
        desk = the_desk()
        from askwell.desk.acts.examine import examine

        return examine(desk=desk)
    except Exception as fault:
        if (says := said_of_the_data(fault)) is None:
            raise
        from askwell.desk.acts.examine import Examined

        return (Examined("integrity", fine=False, says=says),)


def _doctor(args: argparse.Namespace) -> int:
    found = _examined()
    rows = [{"what": f.what, "fine": f.fine, "says": f.says} for f in found]
    out(
        args,
        {"fine": all(f.fine for f in found), "found": rows},
        "\n".join(f"{'ok ' if f.fine else 'NOT'}  {f.says}" for f in found),
    )
    return 0 if all(f.fine for f in found) else 1
