"""A title as people write it about themselves, taken apart: the roles in it, how senior, what is past, and signs."""

from dataclasses import dataclass, replace
from functools import lru_cache

from askwell.careers.compounds import taken_apart
from askwell.careers.lexicon import Lexicon, Word, lexicon
from askwell.careers.segments import Segment, phrase_in, segments, tokens_of

LONGEST_TITLE = 400  # characters of a title that are read; what follows is not a title
KEPT = 50_000  # titles remembered between calls
LEVELS = ("student", "junior", "mid", "senior", "lead", "director", "executive")
_HEAD_LEVEL = {"chief": "executive", "direct": "director", "head": "lead", "lead": "lead"}
_ACTIVITIES = (
    "ing", "sales", "ment", "tion", "logy", "das", "tas", "ventes", "trieb", "ics", "stica", "stique",
    "stik", "chain", "policy",
    "policies", "climate", "ability", "esg", "relations", "resources", "army", "forces", "design",
    "analytics", "strategy", "hr",
    "dade", "dad", "politik", "politique", "publicas",
)  # fmt: skip
_RANK = ("plan", "assist", "specialist", "consult", "officer", "manage", "own", "lead", "head", "direct", "chief")
_ROMANCE = frozenset({"de", "da", "do", "das", "dos", "del", "du", "des", "d", "em", "en", "di", "della"})
_OF = _ROMANCE | {"of", "for", "in", "fur", "im", "von"}
_LOOSE = frozenset({"&", "the", "a", "an", "and", "e", "y", "et", "und", "to", "la", "le", "les", "o", "os", "as"})
_AFTER_STUDENT = frozenset(
    "support services service success experience affairs adviser advisor counsellor wellbeing engagement life "
    "recruitment union admissions finance accommodation".split()
)


@dataclass(frozen=True, slots=True)
class Role:
    """One role in a title.

    `core` is what the work is (a craft, or the function a general head such as manager governs), `head` the general
    head or "" for a craft alone, `words` the concepts that narrow it, `topic` the words of the parts that follow it.
    """

    core: str
    head: str = ""
    words: tuple[str, ...] = ()
    level: str = ""
    past: bool = False
    sector: str = ""
    topic: tuple[str, ...] = ()
    nominal: bool = True
    text: str = ""


@dataclass(frozen=True, slots=True)
class Career:
    """What a title says: its roles in the order written, the highest level, credentials as crafts, and signs."""

    roles: tuple[Role, ...] = ()
    level: str = ""
    student: bool = False
    recruiter: bool = False
    seller: bool = False
    retired: bool = False
    looking: bool = False
    famous: bool = False
    trained: tuple[str, ...] = ()

    @property
    def now(self) -> tuple[Role, ...]:
        """The roles that are not past."""
        return tuple(role for role in self.roles if not role.past)

    @property
    def past(self) -> tuple[Role, ...]:
        """The roles that were left."""
        return tuple(role for role in self.roles if role.past)


@lru_cache(maxsize=KEPT)
def read(title: str) -> Career:
    """What a title says, in English, Spanish, Portuguese, French or German; an empty title says nothing."""
    words = lexicon()
    parts = segments(title[:LONGEST_TITLE])
    roles = _with_topics(parts, words)
    plain = " ".join(tokens_of(title[:LONGEST_TITLE]))
    retired = phrase_in(plain, words.sign("retired"))
    if retired or not roles:
        roles = tuple(_left(role) for role in roles) if retired else _last_resort(parts)
    return Career(
        roles=roles,
        level=_highest(roles),
        student=_is_student(parts, words),
        recruiter=_does(roles, "recruit")
        or _advises_on(roles, "recruit")
        or phrase_in(plain, words.sign("recruiter_says")),
        seller=_does(roles, "sell") or phrase_in(plain, words.sign("seller_says")),
        retired=retired,
        looking=phrase_in(plain, words.sign("looking")),
        famous=phrase_in(plain, words.sign("famous")),
        trained=_trained(parts, words),
    )


def _with_topics(parts: tuple[Segment, ...], words: Lexicon) -> tuple[Role, ...]:
    """The roles of all parts; a part without a role is the topic of the role before it."""
    found: list[Role] = []
    for part in parts:
        role = _role(part, words)
        if role is not None:
            found.append(role)
        if found and part.tokens and (role is None or (not role.nominal and len(found) > 1)):
            topic = tuple(_concept(token, words) for token in part.tokens if token not in _OF | _LOOSE)
            at = -1 if role is None else -2
            found[at] = _about(found[at], topic)
    return tuple(found)


def _role(part: Segment, words: Lexicon) -> Role | None:
    """The role one part of a title names, or None where it names none."""
    spelt = _spelt_out(part.tokens, words)
    read_words = _words(spelt, words)
    crafts = [i for i, (_, word) in enumerate(read_words) if word and word.kind == "craft"]
    heads = [word.concept for _, word in read_words if word and word.kind == "head"]
    if not crafts and not heads:
        return None
    head = max(heads, key=_rank, default="")
    core = _core(read_words, crafts)
    if core is None:
        return None
    return _made(part, read_words, core, head)


def _made(part: Segment, found: list[tuple[str, Word | None]], core: int, head: str) -> Role:
    word = found[core][1]
    rest = [_name(*pair) for i, pair in enumerate(found) if i != core and not _is_head(pair) and pair[0] not in _OF]
    return Role(
        core=_name(*found[core]),
        head=head,
        words=tuple(name for name in rest if name not in _LOOSE and name not in lexicon().levels),
        level=_level(_loose_words(found), head),
        past=part.past,
        sector=(word.sector or lexicon().governed.get(word.concept, "")) if word else "",
        nominal=bool(head) or not _is_activity(found[core][0]),
        text=part.text,
    )


def _core(found: list[tuple[str, Word | None]], crafts: list[int]) -> int | None:
    """Where the word is that says what the work is.

    Of several crafts, the one before "of" (Professor of Nursing), else the last; without a craft the word a general
    head governs: the one before it (Product Manager), else the one after "of" (Head of Product, Gestor de Produto).
    """
    turn = next((i for i, (text, _) in enumerate(found) if text in _OF), len(found))
    if crafts:
        before = [i for i in crafts if i < turn]
        head_first = any(_is_head(pair) for pair in found[:turn]) and not before
        return crafts[0] if head_first and found[turn][0] in _ROMANCE else (before or crafts)[-1]
    first = next(i for i, pair in enumerate(found) if _is_head(pair))
    said = [i for i, pair in enumerate(found) if _says_something(pair)]
    ahead = [i for i in said if i < first]
    if ahead:
        return ahead[-1]
    later = [i for i in said if i > first]
    if not later:
        return None
    if turn < len(found) and found[turn][0] in _ROMANCE:
        return later[0]
    stop = next((i for i, (text, _) in enumerate(found) if text in _OF and i > later[0]), len(found))
    last = next((i for i, pair in enumerate(found) if _is_head(pair) and i > later[0]), stop)
    return [i for i in later if i < min(stop, last)][-1]


def _words(tokens: tuple[str, ...], words: Lexicon) -> list[tuple[str, Word | None]]:
    """The tokens as words of the lexicon, the longest form first; a token it does not know stands alone."""
    found: list[tuple[str, Word | None]] = []
    at = 0
    while at < len(tokens):
        for size in range(min(words.longest.get(tokens[at], 1), len(tokens) - at), 0, -1):
            word = words.word(tokens[at : at + size])
            if word or size == 1:
                found.append((" ".join(tokens[at : at + size]), word))
                at += size
                break
    return found


def _spelt_out(tokens: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    return tuple(full for token in tokens for full in words.titles.get(token) or taken_apart(token, words))


def _name(text: str, word: Word | None) -> str:
    return word.concept if word else stem(text)


def _concept(token: str, words: Lexicon) -> str:
    return _name(token, words.word((token,)))


def stem(word: str) -> str:
    """A word the lexicon does not know, without plural and gender endings."""
    bare = word.removesuffix("s") if len(word) > 3 else word
    return bare.rstrip("aoe") if len(bare) > 5 else bare


def _is_head(pair: tuple[str, Word | None]) -> bool:
    return pair[1] is not None and pair[1].kind == "head"


def _says_something(pair: tuple[str, Word | None]) -> bool:
    text, word = pair
    return (
        text not in _OF and text not in _LOOSE and text not in lexicon().levels and not (word and word.kind == "head")
    )


def _is_activity(form: str) -> bool:
    """Whether a form names a doing (nursing, sales) and so no one who does it, unless a head follows."""
    return form.endswith(_ACTIVITIES)


def _rank(head: str) -> int:
    return _RANK.index(head) if head in _RANK else -1


def _level(tokens: tuple[str, ...], head: str) -> str:
    said = [level for level in (lexicon().levels.get(token) for token in tokens) if level]
    if set(tokens) & _AFTER_STUDENT:
        said = [level for level in said if level != "student"]
    if head in _HEAD_LEVEL:
        said.append(_HEAD_LEVEL[head])
    if "junior" in said and head not in _HEAD_LEVEL:
        return "junior"
    return max(said, key=LEVELS.index, default="")


def _loose_words(found: list[tuple[str, Word | None]]) -> tuple[str, ...]:
    """The words that stand alone: the staff of "staff nurse" is no level."""
    return tuple(text for text, word in found if not (word and word.kind == "craft" and " " in text))


def _highest(roles: tuple[Role, ...]) -> str:
    said = [role.level for role in roles if role.level and not role.past]
    return max(said, key=LEVELS.index, default="")


def _about(role: Role, topic: tuple[str, ...]) -> Role:
    return replace(role, topic=role.topic + topic)


def _left(role: Role) -> Role:
    return replace(role, past=True)


def _last_resort(parts: tuple[Segment, ...]) -> tuple[Role, ...]:
    """A title without one known word: its first part, the last word before any "of" being what the work is."""
    for part in parts:
        turn = next((i for i, token in enumerate(part.tokens) if token in _OF), len(part.tokens))
        said = [token for token in part.tokens[:turn] if token not in lexicon().levels]
        rest = tuple(stem(token) for token in part.tokens[turn + 1 :] if token not in _OF)
        cuts = [at for at, token in enumerate(said) if token in _LOOSE]
        sides = [said[i:j] for i, j in zip([0, *[c + 1 for c in cuts]], [*cuts, len(said)], strict=True)]
        roles = tuple(_unknown([stem(t) for t in side], rest, part) for side in sides if side)
        if roles:
            return roles
    return ()


def _unknown(said: list[str], rest: tuple[str, ...], part: Segment) -> Role:
    return Role(core=said[-1], words=(*said[:-1], *rest), past=part.past, text=part.text)


def _does(roles: tuple[Role, ...], craft: str) -> bool:
    """Whether a current role is this craft: the first one, or one that names a person rather than an activity."""
    now = [role for role in roles if not role.past]
    return any(role.core == craft and (at == 0 or role.nominal) for at, role in enumerate(now))


def _advises_on(roles: tuple[Role, ...], craft: str) -> bool:
    """Whether someone whose title opens with consultant or associate goes on to name this activity."""
    now = [role for role in roles if not role.past]
    return bool(now) and now[0].head in ("consult", "assist", "specialist") and any(r.core == craft for r in now[1:])


def _is_student(parts: tuple[Segment, ...], words: Lexicon) -> bool:
    for part in parts:
        said = " ".join(part.tokens)
        following = part.tokens[1:]
        excluded = any(token in _AFTER_STUDENT for token in following)
        if not part.past and not excluded and phrase_in(said, words.sign("student")):
            return True
    return False


def _trained(parts: tuple[Segment, ...], words: Lexicon) -> tuple[str, ...]:
    """Crafts shown by letters that stand alone, as in "Product Owner (RGN)"."""
    found = (words.credentials.get(" ".join(part.tokens), "") for part in parts)
    return tuple(dict.fromkeys(craft for craft in found if craft))
