"""Which records are one person: the same name, and evidence that agrees."""

import re
from collections import defaultdict
from collections.abc import Iterable

from askwell.approach.organisations import names_nobody, same_employer, same_school
from askwell.careers import Role, likeness, read
from askwell.people import Person, email_key, fold, profile_key

SAME_WORK = 0.75  # likeness of two titles from which they are one occupation
MOST_NAMESAKES = 40  # records of a like name that one is held against
_FORMS = frozenset(
    "dr dra doutor doutora prof professor professora mr mrs ms mx sir dame rev herr frau mme "
    "m phd md mba mbe obe cbe msc bsc ba "
    "ma rn rgn msn jr sr hons esq ing eng lic mag she her he him they them ela dela ele dele "
    "pmp cpa acca aca pe ceng frcp llm "
    "llb dphil mphil meng pgce qn nmp fca mrcp".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BRACKETS = re.compile(r"\([^)]*\)")
_PARTICLES = frozenset("de da do dos das del della di van von den der e y".split())


def one_person(people: Iterable[Person]) -> list[tuple[Person, ...]]:
    """The records of each person together, the one with a profile address first; people in the order given.

    Two records with two addresses are never one person, so names are read only where a record without an address
    could share them.
    """
    people = list(people)
    addresses = [profile_key(person.url) for person in people]
    if all(addresses):
        return _by_address(people, addresses)
    records = list(zip(people, addresses, strict=True))
    loose = {pair for person, address in records if not address for pair in _pairs(person)}
    first_names = {first for first, _ in loose}
    known: dict[str, list[tuple[Person, str]]] = {}
    by_name: dict[tuple[str, str], list[list[tuple[Person, str]]]] = defaultdict(list)
    order: list[list[tuple[Person, str]]] = []
    for person, address in records:
        group = known.get(address) if address else None
        may_share = not address or not first_names.isdisjoint(fold(person.name).replace("(", " ").split())
        pairs = [pair for pair in _pairs(person) if pair in loose] if may_share else []
        group = group or _namesake(person, address, [by_name[pair] for pair in pairs])
        if group is None:
            group = []
            order.append(group)
            for pair in pairs:
                by_name[pair].append(group)
        if address:
            known.setdefault(address, group)
        group.append((person, address))
    return [_addressed_first(group) for group in order]


def _by_address(people: list[Person], addresses: list[str]) -> list[tuple[Person, ...]]:
    found: dict[str, tuple[Person, ...]] = {}
    more: dict[str, list[Person]] = {}
    for address, person in zip(addresses, people, strict=True):
        if found.setdefault(address, (person,))[0] is not person:
            more.setdefault(address, []).append(person)
    return [(*group, *more.get(address, ())) for address, group in found.items()] if more else list(found.values())


def _addressed_first(group: list[tuple[Person, str]]) -> tuple[Person, ...]:
    if len(group) == 1:
        return (group[0][0],)
    return tuple(person for person, _ in sorted(group, key=lambda record: not record[1]))


def _pairs(person: Person) -> list[tuple[str, str]]:
    """The first name beside each further word of the name."""
    names = name_words(person)
    return [(names[0], word) for word in names[1:]] if len(names) > 1 else []


def _namesake(
    person: Person, address: str, buckets: list[list[list[tuple[Person, str]]]]
) -> list[tuple[Person, str]] | None:
    """The group of a record of the same person under a like name; two addresses are two people."""
    tried = 0
    for bucket in buckets:
        for group in bucket:
            if address and group[0][1]:
                continue
            tried += 1
            if any(is_same(person, other) for other, _ in group):
                return group
            if tried >= MOST_NAMESAKES:
                return None
    return None


def name_words(person: Person) -> tuple[str, ...]:
    """The words of a name without titles, letters after it, brackets and emoji."""
    text = fold(_BRACKETS.sub(" ", person.name.split(",")[0]))
    return tuple(w for w in _WORD.findall(text) if w.replace(".", "") not in _FORMS)


def is_same(one: Person, other: Person) -> bool:
    """Whether two records are one person: one address, or one name with evidence that agrees."""
    if one.id is not None and one.id == other.id:
        return True
    keys = (profile_key(one.url), profile_key(other.url))
    if all(keys):
        return keys[0] == keys[1]
    mails = (email_key(one.email), email_key(other.email))
    names = name_words(one), name_words(other)
    if all(mails) and mails[0] == mails[1] and names[0][:1] == names[1][:1]:
        return True
    return _one_name(*names) and _agree(one, other, exact=names[0] == names[1])


def _one_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """The same words, or a longer form of the same name: Ana Reis and Ana Reis da Costa."""
    short, long = sorted((left, right), key=len)
    if left == right:
        return bool(left)
    telling = [word for word in short if word not in _PARTICLES]
    return len(telling) > 1 and short[0] == long[0] and set(short) < set(long)


def _agree(one: Person, other: Person, *, exact: bool) -> bool:
    """The same employer, or the same work where neither has one; a longer form of a name asks for both."""
    employer = _employer_agrees(one, other)
    if not exact:
        return employer and _work_agrees(one, other)
    if employer:
        return True
    if names_nobody(one.company) and names_nobody(other.company):
        return _work_agrees(one, other) or _school_agrees(one, other)
    return _school_agrees(one, other)


def _employer_agrees(one: Person, other: Person) -> bool:
    left = (one.company, *(p.employer for p in one.positions if p.employer and p.current))
    right = (other.company, *(p.employer for p in other.positions if p.employer and p.current))
    return any(a and b and same_employer(a, b) for a in left for b in right)


def _school_agrees(one: Person, other: Person) -> bool:
    """One is in an alumni file, and the other names that school as employer or school."""
    left, right = [e.school for e in one.education if e.school], [e.school for e in other.education if e.school]
    studied = any(same_school(a, b) for a in left for b in right)
    works = any(same_school(a, other.company) for a in left if other.company) or any(
        same_school(b, one.company) for b in right if one.company
    )
    return studied or works


def _work_agrees(one: Person, other: Person) -> bool:
    left, right = _first_role(one), _first_role(other)
    return (
        left is not None
        and right is not None
        and max(likeness(left, right, {}), likeness(right, left, {})) >= SAME_WORK
    )


def _first_role(person: Person) -> Role | None:
    roles = read(person.title).roles
    return roles[0] if roles else None
