"""A cheap look at everyone before the full one: the most that someone's reasons could come to.

Most records hold a title and a company and nothing else. What such a record can come to is bounded by its title and
company, so the full look, strongest promise first, can stop once enough people are stronger than all that is left.
"""

from dataclasses import dataclass
from math import inf

from askwell.approach.asked import Asked
from askwell.approach.found import weights
from askwell.approach.seen import IN_FIELD, NEAR_ROLE, ROLE, Fits
from askwell.approach.topics import Sieve, concepts
from askwell.careers import lexicon, read
from askwell.people import Person

FULLEST = 1.4  # the most that one signal's worth can be in a record of title and company alone
_YEARS = frozenset("years yrs anos ans jahre jahren since desde depuis seit decades decadas jahrzehnte".split())


@dataclass(frozen=True, slots=True)
class _Title:
    """What one title promises: how well it is the role now and was before, its field, and what its reasons gain."""

    now: float
    past: float
    shows_field: bool
    at_home: bool
    gain: float


class Promise:
    """The most that the strength of someone can be, each different title and company read once."""

    def __init__(self, asked: Asked, fits: Fits) -> None:
        """Make ready for what is asked, with the titles' fits already known."""
        self._asked, self._fits = asked, fits
        self._sieve = Sieve(asked.fields, fits.weight)
        self._table, self._signals = weights("relevance"), weights("signals")
        self._words = frozenset(word for role in asked.wanted for word in role.words)
        self._loose_words = any(lexicon().word((word,)) is None for word in self._words)
        self._always = 1.0 + FULLEST * (self._signals["shared-employer"] if asked.me.positions else 0.0)
        self._always += self._signals["place"] if asked.places else 0.0
        self._titles: dict[str, _Title] = {}
        self._completes: dict[str, bool] = {}

    def of(self, group: tuple[Person, ...]) -> float:
        """0 where nothing links them to what is asked, infinite where only the full look can tell."""
        if len(group) == 1 and not is_told(group[0]):
            return self._bare(group[0])
        return inf if any(self._is_likely(person) for person in group) else 0.0

    def _is_likely(self, person: Person) -> bool:
        now = self._fits.now
        if person.facts or any(now.get(position.title, 0.0) >= NEAR_ROLE for position in person.positions):
            return True
        return self._bare(person) > 0.0

    def _bare(self, person: Person) -> float:
        """The most that title and company can come to."""
        title = self._titles.get(person.title) or self._read(person.title)
        field = self._sieve.best(person.title, person.company)
        relevance = self._relevance(title, field, person.company)
        if not relevance:
            return 0.0
        listed = person.source is not None and "alumni" in person.source.ref.casefold()
        lettered = "," in person.last  # RN after the name
        more = FULLEST * ((self._signals["alumni"] if listed else 0.0) + (self._crossing if lettered else 0.0))
        return relevance * (self._always + title.gain + more)

    def _relevance(self, title: _Title, field: float, company: str) -> float:
        table = self._table
        if title.now >= ROLE:
            share = 1.0 if field or self._asked.role_is_field else table["unknown_field"]
            return title.now * (table["role_alone"] + table["role_in_field"] * share)
        if title.now >= NEAR_ROLE and self._completed(company):
            return 1.0
        beside = max(
            title.now * table["near_role"] if title.now >= NEAR_ROLE else 0.0,
            title.past * table["past_role"] if title.past >= NEAR_ROLE else 0.0,
            table["field_craft"] if title.at_home else 0.0,
        )
        if beside:
            return beside + max(table["near_field"], table["field_alone"])
        if field < IN_FIELD:
            return 0.0
        return max(table["field_named"] if title.shows_field else 0.0, table["field_alone"] * field)

    def _completed(self, company: str) -> bool:
        """Whether a company can complete a neighbouring role, as a museum does a finance manager."""
        if company not in self._completes:
            self._completes[company] = self._loose_words or not self._words.isdisjoint(concepts(company))
        return self._completes[company]

    @property
    def _crossing(self) -> float:
        return self._signals["path"] + self._signals["same-start"]

    def _read(self, title: str) -> _Title:
        career, home = read(title), self._asked.at_home
        crosses = len(career.roles) > 1 or bool(career.past or career.trained)
        past = self._fits.past.get(title, 0.0)
        says_years = any(c.isdigit() for c in title) or not _YEARS.isdisjoint(title.casefold().split())
        gain = self._crossing if crosses else 0.0
        gain += self._signals["one-step"] if career.level in ("junior", "mid") else 0.0
        gain += self._signals["past-role"] if past >= NEAR_ROLE else 0.0
        gain += self._signals["veteran"] if says_years else 0.0
        self._titles[title] = _Title(
            now=self._fits.now.get(title, 0.0),
            past=past,
            shows_field=self._sieve.best(title) > 0,
            at_home=bool(home) and any(role.sector in home for role in career.now),
            gain=gain,
        )
        return self._titles[title]


def is_told(person: Person) -> bool:
    """Whether more is known of someone than a title, a company and a place."""
    return bool(person.facts or person.letters or person.education or person.positions or person.willing is not None)
