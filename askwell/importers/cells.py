"""Single cells: a name taken apart, an address that is one, a yes or a no."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from askwell.people import email_key, fold, profile_key

PROFILE = "https://www.linkedin.com/in/"
LONGEST_ADDRESS = 2000  # characters, about what browsers take
LONGEST_ANSWER = 200  # characters looked at in a yes or no
WORDS = re.compile(r"\w+|[^\w\s]")


@cache
def _words() -> Mapping[str, frozenset[str]]:
    table = tomllib.loads((files("askwell.importers") / "names.toml").read_text("utf-8"))
    return {kind: frozenset(map(fold, words)) for kind, words in table.items()}


def first_and_last(name: str) -> tuple[str, str]:
    """First and last name out of one field: `Dr Ana Sá Reis` is `Dr Ana`, `Sá Reis`; `Reis, Ana` is turned round."""
    name = " ".join(name.split())
    before, comma, after = name.partition(",")
    if comma and "," not in after and after.strip() and not _is_credential(after):
        return after.strip(), before.strip()
    words = name.split(" ")
    honorifics = 0
    while honorifics < len(words) - 2 and _bare(words[honorifics]) in _words()["honorifics"]:
        honorifics += 1
    return " ".join(words[: honorifics + 1]), " ".join(words[honorifics + 1 :])


def is_honorific(text: str) -> bool:
    """Whether a cell holds only a form of address, as a column called `Title` may."""
    return _bare(text) in _words()["honorifics"]


def _is_credential(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    return _bare(first) in _words()["credentials"] or sum(c.isupper() for c in first) > 1


def _bare(word: str) -> str:
    return fold(word).strip(".,()/").replace(".", "")


def web_address(text: str) -> str:
    """The address of a web page as the file has it, or "" for anything else: `javascript:`, a formula, a word."""
    text = text.strip()
    if is_plain_profile(text):
        return text
    if not text or len(text) > LONGEST_ADDRESS or any(c in text for c in "[]<>\"' \t\r\n\\"):
        return ""
    if not profile_key(text):
        return ""
    return text if "://" in text else f"https://{text}"


def is_plain_profile(address: str) -> bool:
    """Whether an address is a LinkedIn profile that needs no closer look; nearly all of them are."""
    return address.startswith(PROFILE) and address.isprintable() and len(address) <= LONGEST_ADDRESS


def email(text: str) -> str:
    """An e-mail address as the file has it, or "" for anything else; the first of several."""
    text = re.split(r"[;,\s]+", text.strip()[:1000], maxsplit=1)[0]
    text = text[7:] if text.lower().startswith("mailto:") else text
    return text if email_key(text) else ""


def answer(text: str) -> bool | None:
    """Yes, no, or None for anything that is neither, in six languages."""
    words = WORDS.findall(fold(text[:LONGEST_ANSWER]))
    if not words:
        return None
    if words[0] in _words()["no"] or (len(words) > 1 and words[1] in {"not", "nicht"}):
        return False
    return True if words[0] in _words()["yes"] else None
