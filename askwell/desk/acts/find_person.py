"""Find the one person that someone means."""

from askwell.desk.models import Desk, Person
from askwell.desk.models.people import PersonQuerySet
from askwell.people import email_key, fold, profile_key


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
    if who.isdigit():
        return people.filter(pk=int(who))
    if "@" in who and email_key(who):
        return people.filter(email_key=email_key(who))
    if "/" in who and profile_key(who):
        return people.filter(url_key=profile_key(who))
    exact = [p.pk for p in people.called(who) if fold(p.name) == fold(who)]
    return people.filter(pk__in=exact) if exact else people.called(who) if who else people.none()
