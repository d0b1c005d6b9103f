"""Whether two names are one employer or one school."""

from functools import lru_cache

from askwell.approach.texts import tokens

KEPT = 50_000  # names remembered
SHORTEST_ACRONYM = 3  # letters
_LEGAL = frozenset(
    "ltd limited llc llp plc inc incorporated corp corporation co company gmbh ag kg ev sa "
    "sas sarl srl spa bv nv ab as oy "
    "lda ltda sgps eireli group grupo gruppe holding holdings the of and de da do das dos del "
    "la le les el du des und et y e "
    "trust foundation nhs ft uk us usa international".split()
)
_SCHOOL = {
    "univ": "university", "universitat": "university", "universitaet": "university", "universidade": "university",
    "universidad": "university", "universite": "university", "universita": "university", "universiteit": "university",
    "universitet": "university", "universitets": "university", "uni": "university", "college": "college",
    "colegio": "college", "tech": "technology", "inst": "institute", "instituto": "institute", "institut": "institute",
}  # fmt: skip
_SMALL = frozenset(
    {"of", "the", "and", "de", "da", "do", "del", "e", "y", "et", "und", "for", "at", "van", "fur", "in"}
)
_NOBODY = frozenset(
    "self employed selfemployed freelance freelancer freelancing independent independente "
    "autonomo autonoma autonome stealth "
    "startup confidential retired aposentado aposentada reformado student unemployed various "
    "none home career break casa "
    "consultorio selbststandig freiberuflich jubilado".split()
)


def names_nobody(name: str) -> bool:
    """Whether a company is no company: freelance, retired, stealth, or nothing."""
    said = set(tokens(name))
    return not said or (bool(said & _NOBODY) and len(said - _NOBODY) <= 1)


@lru_cache(maxsize=KEPT)
def same_employer(one: str, other: str) -> bool:
    """Whether two names are one employer: the words that tell are the same, or one is the other's initials."""
    if names_nobody(one) or names_nobody(other):
        return False
    left, right = _telling(one), _telling(other)
    if not left or not right:
        return False
    return left == right or _part_of(left, right) or initials(one, other) or initials(other, one)


@lru_cache(maxsize=KEPT)
def same_school(one: str, other: str) -> bool:
    """Whether two names are one school, in short and in several languages ("Univ. of Leeds", "UFMG")."""
    left, right = _school(one), _school(other)
    if not left or not right:
        return False
    bare_left, bare_right = left - set(_SCHOOL.values()), right - set(_SCHOOL.values())
    if not bare_left or not bare_right:
        return left == right
    if _shortened(one, other) or _shortened(other, one):
        return True
    kinds_agree = (left - bare_left) == (right - bare_right) or not (left - bare_left) or not (right - bare_right)
    return (kinds_agree and bare_left == bare_right) or initials(one, other) or initials(other, one)


def initials(short: str, long: str) -> bool:
    """Whether a name holds the initials of another: LTHT in Leeds Teaching Hospitals NHS Trust."""
    words = [word for word in tokens(long) if word not in _SMALL]
    letters = "".join(word[0] for word in words)
    plain = "".join(word[0] for word in words if word != "nhs")
    wanted = {letters, plain} - {""}
    given = {letter for letter in wanted if len(letter) >= SHORTEST_ACRONYM}
    return any(token in given for token in tokens(short))


def _shortened(short: str, long: str) -> bool:
    """Whether one word of a name stands for the first letters of others: TU München, UC Berkeley."""
    less = [word for word in tokens(short) if word not in _SMALL]
    more = [word for word in tokens(long) if word not in _SMALL]
    for word in less:
        size = len(word)
        for at in range(len(more) - size + 1) if 1 < size < len(more) else ():
            if "".join(w[0] for w in more[at : at + size]) == word and set(less) - {word} == set(
                more[:at] + more[at + size :]
            ):
                return True
    return False


def _telling(name: str) -> frozenset[str]:
    said = frozenset(tokens(name))
    return (said - _LEGAL) or said


def _part_of(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one name is the other with words added: two shared words, or one that is long and opens both."""
    small, large = sorted((left, right), key=len)
    return len(small) > 1 and small < large


def _school(name: str) -> frozenset[str]:
    said = (
        _SCHOOL.get(word, word)
        for word in tokens(name)
        if word not in {"of", "the", "de", "da", "do", "at", "und", "van"}
    )
    return frozenset(said)
