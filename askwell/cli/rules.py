"""`askwell rules` and `askwell rule NAME`: what is looked for, and why."""

import argparse
import re
from typing import TYPE_CHECKING

from askwell.cli._common import Unreadable, command, out

if TYPE_CHECKING:
    from askwell.cli.check.terminal import Paint

_MARKED = re.compile("==([^=\n]+)==")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    rules = command(commands, "rules", "the rules that messages and questions are read by")
    rules.set_defaults(run=_rules)
    rule = command(commands, "rule", "why a rule is there, with examples")
    rule.add_argument("name", metavar="NAME")
    rule.set_defaults(run=_rule)


def _rules(args: argparse.Namespace) -> int:
    from askwell.cli.check import rulebook

    rows = [
        {"name": r.name, "kinds": list(r.kinds), "level": r.level.word, "bars": r.bars, "says": r.says}
        for r in rulebook.rules()
    ]
    width = max(len(str(row["name"])) for row in rows)
    out(args, rows, "\n".join(f"{r['name']:{width}}  {r['level']:6}  {r['says']}" for r in rows))
    return 0


def _rule(args: argparse.Namespace) -> int:
    from askwell.cli.check import rulebook
    from askwell.cli.check.terminal import Paint, colourful

    name = args.name.strip().lower()
    pages = rulebook.pages(name)
    if not pages:
        raise Unreadable(rulebook.unknown(name))
    page = "\n\n".join(pages)
    out(args, {"name": name, "page": page}, _drawn(page, Paint(on=True)) if colourful() else page.rstrip("\n"))
    return 0


def _drawn(page: str, paint: "Paint") -> str:
    """A page as a terminal shows it: headings bold, examples set in, the words that are meant underlined."""
    drawn = []
    inside = False
    for line in page.rstrip("\n").splitlines():
        if line.startswith("```"):
            inside = not inside
        elif inside:
            drawn.append("    " + _MARKED.sub(lambda mark: paint("4", mark[1]), line))
        else:
            drawn.append(paint("1", line.lstrip("# ")) if line.startswith("#") else line)
    return "\n".join(drawn)
