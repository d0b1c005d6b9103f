"""Questions worth asking: reading one, and preparing a talk."""

from askwell.questions.checking import NoSuchRule, check, page
from askwell.questions.rules import RULES

__all__ = ["RULES", "NoSuchRule", "check", "page"]
