"""Note that a question was asked."""

from datetime import datetime

from askwell.desk.models import Question


def ask_question(*, question: Question, at: datetime) -> Question:
    """The question with when it was asked; asking it again changes nothing."""
    if question.asked_at is None:
        question.asked_at = at
        question.save(update_fields=["asked_at"])
    return question
