"""Everyday notes are said to the person they are about, or left out."""

import pytest

from askwell.messages.drafting.second_person import tell, turn


@pytest.mark.parametrize(
    "note",
    [
        "Her sister works at Kew",
        "lives with her husband in Hove",
        "has three kids",
        "told her to make ten bad sounds a week",
        "recommended by chaplain Ruth Ilesanmi",
        "Delyth started the degree at 40",
        "Guides and scouts leader",
        "explained why they dropped the pilot",
        "was on annual leave until Monday",
        "the co-op bought its own shed in 2022",
        "140 hives near Ludlow",
        "ex-Arup",
        "hat in Hull studiert",
        "earns 60k",
        "has been ill since 2019",
        "MOVED TO HULL",
        "runs courses and talks on moss",
        "👩‍⚕️ nurse",
        "I think she used to teach",
        "maybe ex-army",
        "hasn't posted since May",
        "dad was a miner",
        "Her manager will leave in May",
        "was tired",
    ],
)
def test_what_is_private_unclear_or_of_somebody_else_is_left_out(note: str) -> None:
    assert tell(note, name="Ana Ruiz") is None


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "moved from nursing to dental public health in 2017",
            "you moved from nursing to dental public health in 2017",
        ),
        ("nursing → product", "you went from nursing to product"),
        ("Runs the cathedral stone yard", "you run the cathedral stone yard"),
        ("ex-lawyer", "you used to be a lawyer"),
        ("Ex-banker, now runs a seed library in Cluj", "you used to be a banker and now run a seed library in Cluj"),
        ("Incident responder, former detective", "you used to be a detective"),
        ("Midwife turned health economist", "you were a midwife and became a health economist"),
        ("Engineer who moved from aviation", "you moved from aviation"),
        ("Quantity surveyor, hosts a podcast on disputes", "you host a podcast on disputes"),
        ("talked about night shifts at the July open day", "you talked about night shifts at the July open day"),
        ("speaker at the birth trauma conference", "you spoke at the birth trauma conference"),
        ("talk at Kew on moss", "you gave a talk at Kew on moss"),
        ("she said rotas decide everything", "you said rotas decide everything"),
        ("she said the number matters, not the moves", "you said the number matters, not the moves"),
        ("In her talk she said gravel sounds like a troll", "you said in your talk that gravel sounds like a troll"),
        ("“rotas decide everything”", "you said “rotas decide everything”"),
        ("Said you have to like mud", "you said “you have to like mud”"),
        ("Tip: read the claims last", "your tip was to read the claims last"),
        ("recommended to start in a small office", "your advice was to start in a small office"),
        ("said night shifts cost her her choir", "you said night shifts cost you your choir"),
        ("Said grading essays was her best training", "you said grading essays was your best training"),
        ("Author of “Salt Roads”", "you wrote “Salt Roads”"),
        ("founder of the Hull repair café", "you founded the Hull repair café"),
        ("10+ yrs in audit", "you have spent 10 years in audit"),
        ("since 2012 at Arup", "you have been at Arup since 2012"),
        ("elected to the council in 2021", "you were elected to the council in 2021"),
        ("Runs a bakery and teaches on Saturdays", "you run a bakery and teach on Saturdays"),
        ("runs evening courses and talks on moss", "you run evening courses"),
        ("Set designer at an opera house", "you are a set designer at an opera house"),
        ("Leads volunteer training at a hospice", "you lead volunteer training at a hospice"),
        ("puppet maker and museum educator", "you are a puppet maker and museum educator"),
        ("At 40 started a degree in geology", "you started a degree in geology at 40"),
        ("met her at the Leeds fair in June", "I met you at the Leeds fair in June"),
        ("Worked with me at Aviva", "we worked together at Aviva"),
        ("colleague at Tesco until 2019", "we were colleagues at Tesco until 2019"),
        ("My old form tutor", "you were my form tutor"),
        ("Dr Ruiz chairs the ethics panel", "you chair the ethics panel"),
        ("Ana's team is four people", "your team is four people"),
        ("worked her way up from the shop floor", "you worked your way up from the shop floor"),
        ("interviewed in the Guardian about rotas", "you were interviewed in the Guardian about rotas"),
        ("teacher for ten years, then UX", "you were a teacher for ten years"),
        ("apprentice in 2004, director now", "you were an apprentice in 2004"),
        ("was charge nurse on ward 6", "you were a charge nurse on ward 6"),
        ("her LinkedIn says she left law in 2010", "you left law in 2010"),
        ("a judge who keeps bees", "you keep bees"),
        ("Taught himself to code at night", "you taught yourself to code at night"),
        ("“Nobody plans a career in moss” (podcast)", "you said “Nobody plans a career in moss”"),
        ("left the ward in 2019 b/c of night shifts", "you left the ward in 2019 because of night shifts"),
    ],
)
def test_everyday_notes_are_said_to_the_person(note: str, said: str) -> None:
    assert turn(note, name="Ana Ruiz") == said


@pytest.mark.parametrize(
    ("note", "thing"),
    [
        ("book: The Quiet Ward", "your book “The Quiet Ward”"),
        ("Her podcast: Bones and Stones", "your podcast “Bones and Stones”"),
        ("her book on locks", "your book on locks"),
        ("project: the mill conversion in Bolton", "your project, the mill conversion in Bolton"),
    ],
)
def test_a_work_under_its_label_is_theirs(note: str, thing: str) -> None:
    told = tell(note)
    assert told is not None
    assert (told.form, told.text) == ("thing", thing)
    assert turn(note) is None


def test_a_megabyte_of_note_is_left_out_at_once() -> None:
    assert turn("moved " * 200_000) is None
