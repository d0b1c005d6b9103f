"""Questions worth asking: reading one, and preparing a talk."""

from askwell.questions.agenda import FOLLOW_UPS, Agenda, Block, Question
from askwell.questions.checking import NoSuchRule, check, page
from askwell.questions.preparing import prepare
from askwell.questions.rules import RULES

__all__ = ["FOLLOW_UPS", "RULES", "Agenda", "Block", "NoSuchRule", "Question", "check", "page", "prepare"]
