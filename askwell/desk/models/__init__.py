"""What is kept. Every row belongs to a desk, and every query begins with `.of(desk)`."""

from askwell.desk.models.accounts import Desk, Profile, User
from askwell.desk.models.imports import Import, Overwritten, Seen, SkippedRow, Told
from askwell.desk.models.interviews import Curiosity, Event, Interview, Message, Muted, Note, Question, SetAside
from askwell.desk.models.people import Education, Fact, Letter, Person, Position

__all__ = [
    "Curiosity",
    "Desk",
    "Education",
    "Event",
    "Fact",
    "Import",
    "Interview",
    "Letter",
    "Message",
    "Muted",
    "Note",
    "Overwritten",
    "Person",
    "Position",
    "Profile",
    "Question",
    "Seen",
    "SetAside",
    "SkippedRow",
    "Told",
    "User",
]
