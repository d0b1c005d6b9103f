"""Titles, seniority and the shapes of careers."""

from askwell.careers.compounds import taken_apart
from askwell.careers.lexicon import Lexicon, Word, lexicon
from askwell.careers.matching import Matcher, asked_for, likeness, match
from askwell.careers.titles import LEVELS, Career, Role, read

__all__ = [
    "LEVELS",
    "Career",
    "Lexicon",
    "Matcher",
    "Role",
    "Word",
    "asked_for",
    "lexicon",
    "likeness",
    "match",
    "read",
    "taken_apart",
]
