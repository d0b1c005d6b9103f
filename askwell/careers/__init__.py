"""Titles, seniority and the shapes of careers."""

from askwell.careers.lexicon import lexicon
from askwell.careers.matching import Matcher, asked_for, likeness, match
from askwell.careers.titles import LEVELS, Career, Role, read

__all__ = ["LEVELS", "Career", "Matcher", "Role", "asked_for", "lexicon", "likeness", "match", "read"]
