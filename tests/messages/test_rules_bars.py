"""What shuts the door is said plainly; words of work that ask for none leave it open."""

import pytest

from askwell.messages import Message, check
from askwell.reading import MessageKind

FRAME = "Hi Ana,\n\nI'm Mia, a ward clerk in York. {} Thank you for reading this.\n\nBest,\nMia"

INNOCENT = (
    # a time, a place, a diary
    "Would you have room for a 15-minute call next week?",
    "Do you have space for a short chat in May?",
    "Would you have an extra ten minutes after the talk?",
    "Do you have another time in mind?",
    "If something comes up, no problem at all.",
    "If anything comes up on the day, just let me know and we can move it.",
    "Let me know if you need more information about me.",
    "Let me know if you need another time.",
    "If you want me to send the questions before, I gladly will.",
    "If you want, I would gladly come to you.",
    "Tell me when you have a spot in your calendar.",
    "I would be glad if you could take me through one shift in words.",
    "Could I have a word with you about tides after the lecture?",
    "Are there openings in your week for a call?",
    "If you have a chance in your lunch break, could we talk?",
    # books, advice, introductions
    "Could you recommend me a book on tides?",
    "Could you refer me to an article on night shifts?",
    "Who else should I talk to about work in hospitals?",
    "Whom would you ask about the role of a midwife?",
    "Do you know of any books suitable for a beginner?",
    "Do you know of anyone going through the same change?",
    "I will keep an eye on your blog.",
    "I will keep your warning in mind.",
    "I can send you my details if a call is easier.",
    "Who decides on the menu in your kitchen?",
    "Please say hello to your team from me.",
    # their work, and mine
    "I am asking about work in your field, not about a place in it.",
    "How do people apply what they learn at school in your lab?",
    "I found the application of sensors to farming in your paper clear.",
    "I came into nursing through the back door, as you did.",
    "Your book opened doors for me.",
    "Do you see the roles in your team changing?",
    "Do you plan to expand the garden?",
    "Nurses here talk to HR about shifts all the time.",
    "My father pulled the strings of puppets for thirty years.",
    "I write the referral letters in a clinic.",
    "How did you get your first job at the harbour?",
    "Who hired you, and what did they see in you?",
    "I have a job that I like, and I wonder how yours differs.",
    "I hire people for a bakery, and I wonder how you choose translators.",
    "We had an opening at our gallery last week, with a choir.",
    "My cousin is looking for a job at sea, and I am not.",
    "I recently got a job at a library, which I owe to your talk.",
    "I am not asking for a job or an internship.",
    "I'm not after a referral, only after your view.",
    "I do not want you to pass on my CV.",
    "You could give me a better picture of the job than any advert.",
    "What does a day in your position look like?",
    "How long did your internship at the port last?",
    "I read your post about hiring beginners.",
    "My interview with you for the school paper is on Monday.",
    "Could you take me on a tour of the lab?",
    "I know your team is hiring; that is not why I write.",
)
PLAIN = (
    "Could you give me a job?",
    "Would you hire me for the summer?",
    "Please consider me for the position.",
    "Do you have any vacancies at the moment?",
    "Is your company hiring right now?",
    "Are there any internships at your firm this summer?",
    "Please keep me in mind for future openings.",
    "Let me know of any openings in your team.",
    "Could you refer me for the analyst role?",
    "Would you put in a good word for me with your manager?",
    "Please pass my CV on to your manager.",
    "Could you forward my resume to HR?",
    "I am looking for a job at your company.",
    "Can you help me find a job?",
)


def barred(sentence: str, kind: MessageKind = "outreach") -> list[str]:
    message = Message(FRAME.format(sentence), kind=kind, recipient="Ana Ruiz", sender="Mia Berg")
    return [f"{f.rule} ({f.detail})" for f in check(message).bars]


@pytest.mark.parametrize("sentence", INNOCENT)
def test_words_of_work_that_ask_for_none_leave_the_door_open(sentence: str) -> None:
    assert barred(sentence) == []


@pytest.mark.parametrize("sentence", INNOCENT)
def test_words_of_work_that_ask_for_none_are_no_job_ask_at_all(sentence: str) -> None:
    reading = check(Message(FRAME.format(sentence), recipient="Ana Ruiz", sender="Mia Berg"))
    assert [f for f in reading.findings if f.rule == "asks-for-a-job"] == []


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_plain_ask_shuts_the_door(sentence: str) -> None:
    assert barred(sentence)


@pytest.mark.parametrize("kind", ["thank-you", "keep-in-touch", "reschedule", "follow-up", "introduction-request"])
def test_a_courtesy_leaves_the_door_open_in_every_kind(kind: MessageKind) -> None:
    courtesies = ("If something comes up, no problem at all.", "Let me know if you need anything from me.")
    assert not any(barred(courtesy, kind) for courtesy in courtesies)
