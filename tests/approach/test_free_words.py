"""A curiosity told in free words, in several languages, without a role or a field."""

from datetime import date

import pytest

from askwell.approach import not_known, rank
from askwell.people import Candidate, Curiosity, Me, Person, Source

TODAY = date(2026, 11, 20)
FILE = Source("import", "LinkedIn connections", TODAY)
TOWN = """
Ama | Product Manager | ex-nurse | Tarn Health
Bo | Head of Product | Calder Records
Cy | Paramedic turned Product Owner | Ambulance Software
Dot | Staff Nurse | Leeds Hospital
Eli | Ward Sister | St Anne's Hospital
Fay | Product Manager | Hartley Bank
Gus | Museum Curator | City Museum
Hal | Collections Manager | National Railway Museum
Ida | Registrar | Gallery of Modern Art
Jo | Data Analyst | Aire Teaching Hospitals
Kim | Data Scientist | Tarn Health
Lou | Data Analyst | Hartley Bank
Max | Patent Attorney | Reddie & Stone LLP
Nia | Trainee Patent Attorney | Marks & Holt
Ole | Research Scientist | University of Graz
Pia | Teacher | Hillside School
Quin | Furniture Maker | Quin & Daughter
Rae | Joiner, former teacher | Rae Woodwork
Sal | Ingeniera de energía eólica | Iberdrola
Tom | Técnico de aerogeneradores | Vestas
Uma | Wind Farm Site Manager | Ørsted
Vic | UX Writer | Nubank
Wes | Content Designer | Banco Sul
Xia | Redatora | Revista Sol
Yan | Software Engineer | Nubank
Zoe | Recruiter – Product Managers | Talent Ltd
Abe | Accountant | Hartley Foods
Bea | Chef de partie | La Pepica
Cal | Restaurant Manager | Casa Cal
Dee | Journalist | The Aire Herald
Ed | Documentary Film Editor | Lantern Films
Flo | Solicitor | Dale Chambers
Gil | Supply Chain Manager | DHL
Hua | Lehrerin | Gymnasium Süd
Ivo | Produktmanager | Klinikum Graz
Jan | Sustainability Manager | IKEA
Kai | Architect | Studio Kai
Lea | Translator | Freelance
Mo | Social Worker | Aire Council
Ned | Policy Adviser | Ministry of Transport
Ora | Actor | Fringe Theatre
Pat | Veterinary Nurse | Paws Clinic
Rex | Sales Director, Health Data | Rex Systems
Sia | Sage-femme | Maternité du Lac
Tia | Game Designer | Ubisoft
Ugo | Captain | British Army
Wyn | Finance Manager | National Railway Museum
Yas | Beekeeper | Moor Honey
"""


def _town() -> tuple[Person, ...]:
    found: list[Person] = []
    for line in TOWN.strip().splitlines():
        name, *title, company = (part.strip() for part in line.split(" | "))
        work = " | ".join(title)
        found.append(Person(first=name, last="Hale", title=work, company=company, url=f"x.example/{name}", source=FILE))
    return tuple(found)


PEOPLE = _town()


def _ranked(text: str) -> tuple[Candidate, ...]:
    return rank(PEOPLE, Curiosity(text), Me(), today=TODAY)


def _names(text: str) -> list[str]:
    return [one.person.first for one in _ranked(text)]


SENTENCES = [
    ("What is product work in health like, for a nurse?", "Ama Cy Ivo", "Dot Eli Zoe Rex Pat"),
    ("How do museums decide what to keep?", "Gus Hal Ida", "Fay Lou"),
    ("I wonder what a data person does in a hospital", "Jo Kim", "Dot Eli Rex"),
    ("Would I like being a patent attorney after my PhD?", "Max Nia", "Ole"),
    ("I want to leave teaching for something with wood", "Rae Quin", "Pia Hua Ole"),
    ("¿Cómo es trabajar en energía eólica?", "Sal Tom Uma", "Gil Yan"),
    ("Como é o trabalho de quem escreve os textos dos aplicativos?", "Vic Wes", "Yan Dee"),
    ("I've been a solicitor for ten years. What do journalists actually do all day?", "Dee", "Flo"),
    ("Wie ist es, als Lehrerin in die Softwareentwicklung zu wechseln?", "Yan", "Hua Pia"),
    ("Comment devient-on sage-femme quand on est infirmière ?", "Sia", "Dot Eli"),
    ("Quería saber qué hace un traductor por cuenta propia", "Lea", "Vic"),
    ("What do people who work in supply chains worry about?", "Gil", "Abe"),
    ("Is the life of a vet nurse as I imagine it?", "Pat", "Abe"),
    ("Trabalho há dez anos como contadora e tenho curiosidade sobre sustentabilidade", "Jan", "Abe Wyn"),
    ("Who edits documentaries?", "Ed", "Dee"),
    ("How is policy made?", "Ned", "Mo"),
    ("What is it like to design games?", "Tia", "Kai"),
    ("I'd love to see the kitchen side of restaurants", "Bea", "Abe"),
    ("People who look after bees, how do they live?", "Yas", "Pat"),
]
KEPT_ASIDE = [
    ("My aunt says architects are never at home. True?", "Kai", "Ned"),
    ("After fifteen years in the army I wonder about logistics", "Gil", "Ugo"),
    ("Ich möchte verstehen, was eine Sozialarbeiterin den ganzen Tag macht", "Mo", "Hua"),
    ("Que fait un chef de produit dans un hôpital ?", "Ivo Ama", "Bea Dot"),
    ("Could an actor become a teacher?", "Pia Hua", "Ora"),
    ("¿A qué se dedica la gente que trabaja en museos?", "Gus Hal", "Mo"),
    ("From accounting to film: is it mad?", "Ed", "Abe"),
    ("What does someone in content design do?", "Wes Vic", "Kai Tia"),
    ("Como é a vida de um jornalista?", "Dee", "Xia"),
    ("Sou enfermeira e queria perceber o trabalho de produto", "Ama Cy Bo Fay", "Dot Eli"),
    ("What is a beekeeper's year like?", "Yas", "Pat"),
    ("J'étais comptable ; à quoi ressemble le métier de traductrice ?", "Lea", "Abe"),
]
SECOND_ASIDE = [
    ("Thinking of moving from teaching to UX writing, is it realistic?", "Vic Wes", "Pia Hua Rae"),
    ("what do product managers do", "Ama Fay", "Zoe Rex"),
    ("I am an accountant and I am curious about how museums are run", "Gus Hal", "Abe Lou"),
    ("Me gustaría dejar la abogacía y trabajar en una cocina", "Bea", "Flo Max"),
    ("Ich bin Krankenschwester und frage mich, wie man Produktmanagerin wird", "Ama Ivo Cy", "Dot Eli"),
    ("Je suis enseignante, j'aimerais comprendre le métier d'architecte", "Kai", "Pia Hua"),
    ("Is there a place for a former soldier in supply chain?", "Gil", "Ugo"),
    ("Quem cuida das coleções num museu?", "Gus Hal Ida", "Mo"),
    ("How do you get into social work?", "Mo", "Pia"),
    ("Data people in health: what are their days like?", "Jo Kim", "Dot Rex"),
    ("My degree is in physics but I'd rather understand patents", "Max Nia", "Ole"),
    ("Do film editors ever sleep?", "Ed", "Dee"),
    ("Wind turbines fascinate me", "Tom Uma", "Yan"),
    ("Tell me about being a captain in the army", "Ugo", "Mo"),
    ("Software, but in a bank: what is that like?", "Yan", "Dot"),
    ("How does sustainability work at a big retailer?", "Jan", "Gil"),
]
THIRD = [
    ("I'm a chef and I'd like to know how people end up in logistics", "Gil", "Bea"),
    ("My sister is a lawyer but I prefer wood", "Rae Quin", "Flo"),
    ("Ich arbeite seit zehn Jahren als Buchhalterin und will etwas mit Museen machen", "Gus Hal", "Abe"),
    ("Qu'est-ce que ça fait de travailler dans l'éolien ?", "Tom Sal Uma", "Yan"),
    ("Soy profesora y quiero saber cómo es escribir para aplicaciones", "Vic Wes", "Pia Hua"),
    ("How does one get to be a curator without a PhD?", "Gus", "Ole"),
    ("would a social worker enjoy policy", "Ned", "Mo"),
    ("Gostava de perceber o dia a dia de um arquiteto", "Kai", "Yan"),
    ("Data. Hospitals. Curious.", "Jo Kim", "Dot"),
    ("museums", "Gus Hal", "Yan"),
    ("I drive a bus and dream of software", "Yan", "Gil"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), SENTENCES + KEPT_ASIDE + SECOND_ASIDE + THIRD)
def test_a_sentence_leads_to_who_does_the_work_and_not_to_the_askers_own_craft(
    text: str, right: str, wrong: str
) -> None:
    shown = _names(text)
    first = shown[: len(right.split()) + 1]
    assert not set(first) & set(wrong.split()), shown
    assert set(right.split()) <= set(first), shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        "I don't know what I want, I only know I am not happy.",
        "What should I do with my life?",
        "Não sei o que quero fazer",
        "🙂🙂🙂",
    ],
)
def test_words_that_name_no_work_lead_to_nobody_and_say_so(text: str) -> None:
    assert _ranked(text) == ()
    assert "name a role" in not_known(PEOPLE, Me(), Curiosity(text))["aspired-role"].lower()


def test_a_readable_sentence_is_not_said_to_be_unreadable() -> None:
    assert "aspired-role" not in not_known(PEOPLE, Me(), Curiosity("How do museums decide what to keep?"))
    assert "aspired-role" not in not_known(PEOPLE, Me(), Curiosity("Hm", roles=("curator",)))


def test_a_craft_of_ones_own_told_in_the_sentence_is_the_bridge_to_who_crossed_over() -> None:
    plain = {one.person.first: one.kinds for one in _ranked("What is product work like?")}
    told = {one.person.first: one for one in _ranked("What is product work like, for a nurse?")}
    assert "non-traditional" not in plain["Fay"]
    assert "non-traditional" in told["Ama"].kinds
    assert "same-start" in {reason.signal for reason in told["Ama"].reasons} or any(
        "nurse" in reason.text for reason in told["Ama"].reasons
    )


def test_what_is_stated_is_not_changed_by_what_the_text_says_beside_it() -> None:
    stated = Curiosity("", roles=("journalist",), fields=("news",))
    wordy = Curiosity("I am a nurse and like museums and product work", roles=("journalist",), fields=("news",))
    assert rank(PEOPLE, stated, Me(), today=TODAY) == rank(PEOPLE, wordy, Me(), today=TODAY)


def test_a_megabyte_of_words_is_read_at_its_beginning_only() -> None:
    assert _names("How do museums decide what to keep? " + "museum work, I am a nurse. " * 40_000)[0] in (
        "Gus",
        "Hal",
        "Ida",
    )
