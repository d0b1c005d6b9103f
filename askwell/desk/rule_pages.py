"""The page of a rule, cut into what the pages show: why it is there, and where that comes from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from askwell import messages, questions

What = Literal["words", "source", "flagged", "passes"]
EXAMPLES = 2  # shown of each kind
LONGEST_EXAMPLE = 220  # characters
_FENCED = re.compile(r"^```\w*\n(.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE)
_HEAD = re.compile(r"\A(?:[a-z]+:.*\n)+\n*")  # what an example says of itself before its letter: kind, facts, names
_GREETING = re.compile(r"\A(?:Hi|Hello|Dear)\b[^\n]{0,60},\n+")
_MARKED_GREETING = re.compile(r"^(?:Hi|Hello|Dear)\b[^\n]*==", re.MULTILINE)
_MARKED = re.compile(r"==(.+?)==", re.DOTALL)
_MARKUP = re.compile(r"[*`]|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, where it comes from, or an example that the rule flags or passes, without any markup."""

    what: What
    text: str


@cache
def why(rule: str, *, of: Literal["letter", "question"] = "letter") -> tuple[Block, ...]:
    """Why a rule is there, in blocks of plain text; () where it has no page. Both rooms have rules of one name."""
    try:
        page = messages.page(rule) if of == "letter" else questions.page(rule)
    except (KeyError, LookupError, OSError):
        return ()
    return tuple(_blocks(page))


def _blocks(page: str) -> Iterator[Block]:
    """The paragraphs before the first heading, then a few examples of each kind."""
    words, *sections = re.split(r"^## ", page, flags=re.MULTILINE)
    for part in re.split(r"\n\s*\n", words.strip()):
        if part and not part.startswith("# "):
            yield Block("source" if part.startswith("Source:") else "words", _bare(part))
    greeted = bool(_MARKED_GREETING.search(page))
    for section in sections:
        heading, _, body = section.partition("\n")
        what: What = "flagged" if "lagged" in heading else "passes"
        yield from (Block(what, text) for text in _examples(body, greeted=greeted)[:EXAMPLES])


def _examples(section: str, *, greeted: bool) -> list[str]:
    """Examples that are letters in fences, without their heads, or the lines of a list.

    A greeting is left out where the rule is not about greetings.
    """
    letters = [_HEAD.sub("", found[1]).strip() for found in _FENCED.finditer(section)]
    letters = letters if greeted else [_GREETING.sub("", letter) for letter in letters]
    lines = [line.strip()[2:] for line in section.splitlines() if line.strip().startswith("- ")]
    return [text for text in (_short(_bare(example)) for example in letters or lines) if text]


def _short(text: str) -> str:
    if len(text) <= LONGEST_EXAMPLE:
        return text
    return f"{text[:LONGEST_EXAMPLE].rpartition(' ')[0]} …"


def _bare(text: str) -> str:
    """The words alone: no emphasis, no marks, no links."""
    unmarked = _MARKED.sub(r"\1", " ".join(text.split()))
    return _MARKUP.sub(lambda m: m[1] or "", unmarked)
