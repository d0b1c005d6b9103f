"""Whom to approach, and why: reasons from what is known, each with its source."""

from askwell.approach.ranking import KINDS, rank, why_not
from askwell.approach.words import not_known

__all__ = ["KINDS", "not_known", "rank", "why_not"]
