"""`askwell check`: messages read where people write them. Nothing heavy is loaded before it is needed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from askwell.cli.check.reading import Checked

FORMATS = ("text", "json", "github", "sarif")
STAGES = ("rules", "instant", "deep")
LEVELS = ("advice", "fix", "stop")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the others."""
    what = "read messages as their readers would"
    arguments(commands.add_parser("check", help=what, description=what.capitalize() + "."))


def arguments(made: "argparse.ArgumentParser") -> None:
    """What `askwell check` takes, and that it is run; None where a configuration may say it. See also plainly."""
    import argparse  # most checks are put so plainly that they need none

    made.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    made.add_argument("--json", action="store_true", help="the same as --format json")
    made.add_argument("paths", nargs="*", metavar="PATH", help="files, folders; - or none is standard input")
    made.add_argument("--kind", metavar="K", help="what kind of message it is (default: outreach)")
    made.add_argument("--channel", metavar="C", help="what it is sent through (default: as the kind has it)")
    made.add_argument("--to", default="", metavar="NAME", help="whom it is for")
    made.add_argument("--from", dest="sender", default="", metavar="NAME", help="who writes it")
    made.add_argument("--fact", action="append", default=[], metavar="F", help="something known of the reader")
    made.add_argument("--format", choices=FORMATS, default="text")
    made.add_argument("--level", choices=LEVELS, help="findings from here on make the exit status 1 (default: fix)")
    made.add_argument("--stage", choices=STAGES, help="how deep to read (default: the deepest installed)")
    made.add_argument("--batch", action="store_true", help="JSON lines in, JSON lines out")
    made.set_defaults(run=run)


def run(args: "argparse.Namespace") -> int:
    """Check what the command line names: 0 fine, 1 findings from the level on; CannotCheck where it cannot be read."""
    from askwell.cli.check import reading, sources

    if args.batch:
        from askwell.cli.check import batch

        return batch.run(args.paths, stage=reading.stage(args.stage))
    given = sources.read(args.paths or ["-"])
    settled = [reading.settle(args, source) for source in given]
    checked = [reading.read(source, settings) for source, settings in zip(given, settled, strict=True)]
    _show("json" if args.json else args.format, checked)
    return int(any(_falls_short(one.levels, one.settings.level) for one in checked))


def _falls_short(levels: tuple[str, ...], limit: str) -> bool:
    return any(LEVELS.index(level) >= LEVELS.index(limit) for level in levels)


def _show(form: str, checked: "list[Checked]") -> None:
    if form in ("json", "sarif"):
        print(_document(form, checked))
        return
    if form == "github":
        from askwell.cli.check.github import show
    else:
        from askwell.cli.check.terminal import show
    if words := show(checked):
        print(words)


def _document(form: str, checked: "list[Checked]") -> str:
    import json

    if form == "sarif":
        from askwell.cli.check import sarif

        return json.dumps(sarif.document(checked), ensure_ascii=False, indent=2)
    from askwell.cli.check import documents

    return json.dumps(documents.records(checked), ensure_ascii=False)
