"""Write docs/rules/ from the pages of the rules, or with --check say whether it is up to date.

Run: python tools/rules_reference.py [--check]
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from askwell.cli.check import rulebook
from askwell.reading import KINDS, Rule

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"
_EXAMPLE = re.compile(r"^```message\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST_MARK = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)")
_MARKED = re.compile("==([^=\n]+)==")
_LEVELS = {
    "stop": "The message is not ready to be sent.",
    "fix": "A careful adviser would send it back.",
    "advice": "Something to think about; the message can go.",
}
_INTRODUCTION = """\
# The rules

What `askwell check` looks for. Each page says why, where it comes from, and shows what is flagged and what passes; the
examples are the tests. In a terminal: `askwell rule NAME`. Made by `python tools/rules_reference.py`.

A rule that bars shuts the door: the message is not marked as sent until it is mended or, where that is possible, until
a reason is typed. A level is the rule's usual one; a finding can be milder where the letter makes up for it.

To allow a rule in one text, write `<!-- askwell: allow RULE -->`: among the words for that line, alone on a line for
the next one, before the first word for the whole text. What bars needs `because` and a reason, and a placeholder, a
wrong name or a text over its limit cannot be allowed. To mute advice in a folder, write `mute = ["RULE"]` into
`.askwell.toml`.
"""


def main(words: list[str]) -> int:
    """Write the pages, or compare them."""
    pages = wanted()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    if "--check" in words:
        stale = sorted(name for name in {*pages, *there} if pages.get(name) != there.get(name))
        if stale:
            print(
                f"docs/rules is out of date ({', '.join(stale)}). Run: python tools/rules_reference.py", file=sys.stderr
            )
        return int(bool(stale))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - pages.keys():
        (FOLDER / name).unlink()
    for name, page in pages.items():
        (FOLDER / name).write_text(page, encoding="utf-8")
    return 0


def wanted() -> dict[str, str]:
    """Every page by its file name."""
    rules: dict[str, list[Rule]] = {}
    for rule in rulebook.rules():
        rules.setdefault(rule.name, []).append(rule)
    pages = {f"{name}.md": _page(name, both) for name, both in rules.items()}
    return {"index.md": _index(rulebook.rules()), **pages}


def _index(rules: Iterable[Rule]) -> str:
    listed = sorted(rules, key=lambda rule: rule.name)
    blocks = [_INTRODUCTION]
    for level, meaning in _LEVELS.items():
        rows = [_row(rule) for rule in listed if rule.level.word == level]
        head = "| rule | bars | for | says |\n|---|---|---|---|"
        blocks.append("\n".join((f"## {level.capitalize()}\n\n{meaning}\n", head, *rows, "")))
    return "\n".join(blocks)


def _row(rule: Rule) -> str:
    bars = "yes" if rule.bars else ""
    return f"| [{rule.name}]({rule.name}.md) | {bars} | {_kinds(rule)} | {escaped(rule.says)} |"


def _page(name: str, rules: list[Rule]) -> str:
    blocks = [f"# {name}", "[All rules](index.md)"]
    for rule, text in zip(rules, rulebook.pages(name), strict=True):
        bars = " · bars" if rule.bars else ""
        body = text.partition("\n")[2].strip()
        blocks.append(f"**{rule.level.word}**{bars} · for {_kinds(rule)}\n\n> {escaped(rule.says)}")
        blocks.append(_MARKED.sub(r"**\1**", _EXAMPLE.sub(lambda example: _quoted(example[1]), body)))
    return "\n\n".join(blocks) + "\n"


def _kinds(rule: Rule) -> str:
    return "every letter" if set(rule.kinds) == set(KINDS) - {"question"} else ", ".join(rule.kinds)


def _quoted(example: str) -> str:
    """An example as a quotation, the words that are meant in bold, its line breaks kept."""
    lines = [_LIST_MARK.sub(r"\1\\\2", escaped(line.rstrip())) for line in example.rstrip("\n").split("\n")]
    return "\n".join(f"> {line}  " if line else ">" for line in lines) + "\n\n<!-- -->"


def escaped(words: str) -> str:
    """Words in which nothing is read as Markdown, but for ==marks==."""
    return _MARKUP.sub(r"\\\1", words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
