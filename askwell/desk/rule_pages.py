"""The page of a rule, cut into what the pages show: why it is there, and where that comes from."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from askwell import messages, questions

_MARKED = re.compile(r"==(.+?)==")
_PLAIN = re.compile(r"[*`]|\[([^\]]*)\]\([^)]*\)")
EXAMPLES = 2  # shown of each kind


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or an example that the rule flags or passes, without any markup."""

    what: Literal["words", "flagged", "passes"]
    text: str


@cache
def why(rule: str) -> tuple[Block, ...]:
    """Why a rule is there, in blocks of plain text; () where it has no page."""
    try:
        page = messages.page(rule) if any(r.name == rule for r in messages.RULES) else questions.page(rule)
    except (KeyError, LookupError, OSError):
        return ()
    return tuple(_blocks(page))


def _blocks(page: str) -> list[Block]:
    found: list[Block] = []
    what: Literal["words", "flagged", "passes"] = "words"
    for part in re.split(r"\n\s*\n", page.strip()):
        if part.startswith("# "):
            continue
        if part.startswith("## "):
            what = "flagged" if "lagged" in part else "passes"
            part = part.partition("\n")[2].strip()  # noqa: PLW2901  # examples may follow their heading at once
        found.extend(_of(what, part))
    return [block for kind in ("words", "flagged", "passes") for block in _first(found, kind)]


def _of(what: Literal["words", "flagged", "passes"], part: str) -> list[Block]:
    if what == "words":
        return [Block("words", _bare(part))] if part else []
    lines = [line.strip()[2:] for line in part.splitlines() if line.strip().startswith("- ")]
    return [Block(what, _bare(line)) for line in lines if line]


def _first(blocks: list[Block], what: str) -> list[Block]:
    some = [block for block in blocks if block.what == what]
    return some if what == "words" else some[:EXAMPLES]


def _bare(text: str) -> str:
    """The words alone: no emphasis, no marks, no links."""
    unmarked = _MARKED.sub(r"\1", " ".join(text.split()))
    return _PLAIN.sub(lambda m: m[1] or "", unmarked)
