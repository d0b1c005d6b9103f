"""Questions worth asking: reading one, and preparing a talk."""

from askwell.questions.agenda import FOLLOW_UPS, Agenda, Block, Question
from askwell.questions.checking import NoSuchRule, check, page
from askwell.questions.preparing import prepare
from askwell.questions.rules import RULES
from askwell.questions.together import SET_RULES, check_set

__all__ = [
    "FOLLOW_UPS",
    "RULES",
    "SET_RULES",
    "Agenda",
    "Block",
    "NoSuchRule",
    "Question",
    "check",
    "check_set",
    "page",
    "prepare",
]
