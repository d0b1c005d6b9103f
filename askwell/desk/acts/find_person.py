"""Find the one person that someone means."""

from askwell.desk.models import Desk, Person
from askwell.desk.models.people import PersonQuerySet
from askwell.people import email_key, fold, profile_key

LONGEST_ID = 18  # digits


class NoSuchPerson(Exception):
    """Nobody on the desk is meant by these words."""


class SeveralPeople(Exception):
    """More than one person is meant; the message lists their ids."""


def find_person(*, desk: Desk, who: str) -> Person:
    """The person with this id, profile address or e-mail, or with this name where one person has it.

    Raises NoSuchPerson or SeveralPeople.
    """
    people = Person.objects.of(desk)
    found = list(_matching(people, who.strip())[:6])
    if not found:
        raise NoSuchPerson(f"I know nobody by {who!r}. Give an id, a profile address, an e-mail or a full name.")
    if len(found) > 1:
        some = ", ".join(f"{p.pk} ({p.name}{', ' + p.company if p.company else ''})" for p in found[:5])
        raise SeveralPeople(f"{who!r} fits several people: {some}. Give an id.")
    return found[0]


def _matching(people: PersonQuerySet, who: str) -> PersonQuerySet:
    if who.isascii() and who.isdigit():
        return people.filter(pk=int(who)) if len(who) <= LONGEST_ID else people.none()
    if "@" in who and (email := email_key(who)):
        known = people.filter(email_key=email)
        return known if known.exists() else people.filter(email__iexact=email)  # an address that two share has no key
    if "/" in who and (url := profile_key(who)):
        return people.filter(url_key=url)
    return _named(people, fold(who))


def _named(people: PersonQuerySet, name: str) -> PersonQuerySet:
    """Who has this name, or else every word of it in their name; work and place are not names."""
    words = name.split()
    if not words:
        return people.none()
    names = {p.pk: fold(p.name) for p in people.called(name)}
    exact = [pk for pk, known in names.items() if known == name]
    return people.filter(pk__in=exact or [pk for pk, known in names.items() if all(w in known for w in words)])
