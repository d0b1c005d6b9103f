"""The work and the fields a sentence names, each where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from askwell.approach.cues import Cues, cues
from askwell.approach.topics import named_at, topics
from askwell.careers import Word, lexicon, read, taken_apart

Own = Literal["", "bridge", "left", "denied"]
NAMED_WORK, NAMED_DOER, NAMED_DOING, NAMED_FIELD, UNKNOWN = 4, 3, 2, 1, 0  # how surely a mention asks for a role
OBJECT_WITHIN = 6  # words after a verb in which what it is done to stands
JOINED_WITHIN = 3  # words between "people" and what they do
_OF = frozenset({"de", "da", "do", "del", "du", "des", "d", "di", "en", "em"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Work named in a sentence: the roles it stands for, the craft behind it, its place and how sure it is."""

    roles: tuple[str, ...]
    craft: str
    sector: str
    at: int
    end: int
    sure: int
    own: Own = ""


@dataclass(frozen=True, slots=True)
class FieldNamed:
    """A field named in a sentence; `known` where the words are of a known field."""

    text: str
    at: int
    end: int
    known: bool


def work_at(said: tuple[str, ...], at: int, *, expected: bool, of_me: bool) -> Mention | None:
    """The work named from a word on.

    `expected` where the sentence has just said that a role comes now, `of_me` where it has just said "I".
    """
    if mine := _myself(said, at):
        return mine
    pieces = _pieces(said, at)
    if not pieces:
        return _verb(said, at, of_me=of_me) or _compound(said, at) or (_unknown(said, at) if expected else None)
    end = pieces[-1][0]
    kinds = {word.kind for _, word in pieces}
    if "craft" in kinds:
        return _verb(said, at, of_me=of_me) or _craft(said, at, end, pieces, expected=expected)
    if kinds == {"function"}:
        return _function(said, at, end, pieces[-1][1].concept, expected=expected)
    if "function" in kinds:
        return _role(said, at, end, NAMED_WORK)
    return None


def field_at(said: tuple[str, ...], at: int) -> FieldNamed | None:
    """The field named from a word on: words of a known field, or any other word after "with" and its like."""
    words = cues().words
    if said[at] in words["idle"]:
        return None
    end = at
    while end < len(said) and (size := named_at(said, end)) and (end == at or said[end] not in words["ambiguous"]):
        end += size
    if end > at:
        alone = end - at == 1 and said[at] in words["ambiguous"]
        return None if alone and not _is_led(said, at) else FieldNamed(" ".join(said[at:end]), at, end, known=True)
    if _is_led(said, at) and _tells(said[at]):
        return FieldNamed(said[at], at, at + 1, known=False)
    return None


def _pieces(said: tuple[str, ...], at: int) -> list[tuple[int, Word]]:
    """The words of the lexicon that follow one another from here, each with where it ends; "de" joins two of them."""
    known = lexicon()
    found: list[tuple[int, Word]] = []
    while at < len(said):
        start = at + 1 if found and said[at] in _OF and found[-1][1].kind != "function" else at
        longest = min(known.longest.get(said[start], 1), len(said) - start) if start < len(said) else 0
        size, word = next(
            ((n, w) for n in range(longest, 0, -1) if (w := known.word(said[start : start + n]))), (0, None)
        )
        if word is None or (start > at and word.kind == "head"):
            return found
        at = start + size
        found.append((at, word))
    return found


def _craft(
    said: tuple[str, ...], at: int, end: int, pieces: Sequence[tuple[int, Word]], *, expected: bool
) -> Mention | None:
    narrowed = len(pieces) > 1 and any(word.kind == "function" for _, word in pieces)
    nominal = any(role.nominal for role in read(" ".join(said[at:end])).roles)
    at_work = expected or narrowed or _has_companion(said, at, end)
    return _role(said, at, end, NAMED_WORK if at_work else NAMED_DOER if nominal else NAMED_DOING)


def _role(said: tuple[str, ...], at: int, end: int, sure: int) -> Mention | None:
    text = " ".join(said[at:end])
    roles = read(text).roles
    return Mention((text,), roles[0].core, roles[0].sector, at, end, sure) if roles else None


def _function(said: tuple[str, ...], at: int, end: int, concept: str, *, expected: bool) -> Mention | None:
    """A function alone: work where "work" or "people" stands beside it, else at most a field."""
    table = cues()
    roles = table.people_of.get(concept, ())
    at_work = _has_companion(said, at, end)
    if not roles or not (expected or at_work or concept in table.field_functions):
        return None
    sure = NAMED_WORK if expected or at_work else NAMED_FIELD
    return Mention(roles, concept, lexicon().governed.get(concept, ""), at, end, sure)


def _has_companion(said: tuple[str, ...], at: int, end: int) -> bool:
    """Whether "work", "people" or the like stands right after, or before with only small words between."""
    words = cues().words
    if end < len(said) and said[end] in words["companions"]:
        return True
    for before in range(at - 1, max(-1, at - 2 - JOINED_WITHIN), -1):
        if said[before] in words["companions"]:
            return before < at - 1 or said[before] not in ("people", "person")
        if said[before] not in words["joints"]:
            return False
    return False


def _myself(said: tuple[str, ...], at: int) -> Mention | None:
    """Work told by a verb in the first person, without a pronoun: ensino, doy clases."""
    for size in (3, 2, 1):
        if agent := cues().myself.get(said[at : at + size]):
            core = read(agent).roles[0]
            return Mention((agent,), core.core, core.sector, at, at + size, NAMED_WORK, "left")
    return None


def _verb(said: tuple[str, ...], at: int, *, of_me: bool) -> Mention | None:
    """Work told by its verb: who writes, quem escreve, I teach; what it is done to narrows it."""
    table = cues()
    agent = table.doing.get(said[at])
    if agent is None or not (of_me or (at and _is_doer(said, at, table))):
        return None
    after = said[at + 1 : at + 1 + OBJECT_WITHIN]
    about = [name for word in after for name in topics(word)]
    roles = next((r for name in about if (r := table.together.get(f"{agent} {name}"))), ())
    done_to = next((word for word in after if word not in table.words["joints"]), "")
    narrowed = f"{done_to} {agent}" if done_to and _tells(done_to) else agent
    core = read(agent).roles[0]
    return Mention(roles or (narrowed,), core.core, core.sector, at, at + 1, NAMED_WORK)


def _is_doer(said: tuple[str, ...], at: int, table: Cues) -> bool:
    return said[at - 1] in table.words["doers"] or " ".join(said[max(0, at - 2) : at]) in table.words["doers"]


def _compound(said: tuple[str, ...], at: int) -> Mention | None:
    parts = taken_apart(said[at], lexicon())
    return _role(said, at, at + 1, NAMED_DOER) if len(parts) > 1 else None


def _unknown(said: tuple[str, ...], at: int) -> Mention | None:
    """A noun of no known craft where a role was to come: what lamplighters do."""
    word = said[at]
    if not _tells(word) or topics(word):
        return None
    role = read(word).roles
    return Mention((word,), role[0].core, "", at, at + 1, UNKNOWN) if role else None


def _tells(word: str) -> bool:
    words = cues().words
    idle = words["idle"] | words["companions"] | words["joints"] | words["articles"] | words["doers"]
    return len(word) > 2 and word not in idle and not word.isdigit() and not cues().at((word,), 0)[1]


def _is_led(said: tuple[str, ...], at: int) -> bool:
    """Whether "in", "with", "about" or their like stands before, an article between or not."""
    words = cues().words
    before = at - 1
    if before >= 0 and said[before] in words["articles"]:
        before -= 1
    if before >= 1 and " ".join(said[before - 1 : before + 1]) in words["fields_follow"]:
        return True
    return before >= 0 and said[before] in words["fields_follow"]
