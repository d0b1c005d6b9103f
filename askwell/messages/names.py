"""Whether a greeting names the person it is meant for; when in doubt, it does."""

import re
from functools import cache


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")
_TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir madam dame lord lady rev reverend fr father sister brother captain capt sgt sergeant
    col colonel major judge chef coach doctor sr sra senor senora senhor senhora dona dom herr frau monsieur madame mme m mlle
    councillor cllr eng ing auntie aunty aunt uncle nurse matron dean rabbi imam pastor ma ma'am maam mum oga sensei boss bro sis
    signor signora mevrouw meneer senorita comrade ustad bhai didi chief elder tio tia don dona sayyid sheikh hajji""".split()
)
_NO_NAMES = frozenset(
    [
        "all",
        "everyone",
        "everybody",
        "team",
        "there",
        "both",
        "friend",
        "friends",
        "folks",
        "colleague",
        "colleagues",
        "again",
        "sirs",
        "neighbour",
        "neighbor",
        "alumnus",
        "alumna",
        "alum",
        "alumni",
        "stranger",
        "reader",
        "hiring",
        "manager",
        "recruiter",
        "you",
        "mate",
        "and",
        "or",
        "the",
        "my",
        "fellow",
        "whom",
        "it",
        "may",
        "concern",
        "dear",
        "hi",
        "hello",
        "hey",
        "morning",
        "afternoon",
        "evening",
        "day",
        "to",
        "from",
        "another",
        "new",
        "connection",
        "host",
        "mentor",
        "committee",
        "office",
        "department",
        "group",
        "staff",
        "ladies",
        "gentlemen",
        "guys",
        "good",
        "i",
        "im",
        "i'm",
        "my",
        "we",
    ]
)
_NICKNAMES = """
robert bob rob bobby bert|william bill will billy liam|richard dick rick richie|margaret maggie meg peggy greta rita|elizabeth liz beth lizzie
betty eliza lisa libby|katherine kate katie kathy cathy catherine kat kitty|james jim jimmy jamie|john jack johnny jon|edward ed ted eddie ned|theodore ted theo|
anthony tony|michael mike mick micky|charles charlie chuck|henry harry hank|david dave davy|joseph joe joey pepe|thomas tom tommy|daniel dan danny|
susan sue susie|deborah debbie deb|patricia pat patty trish tricia|rebecca becky becca|alexander alex sasha sandy xander lex|alexandra alex sasha sandra lexi|
benjamin ben|samuel sam|samantha sam|andrew andy drew|christopher chris kit|christine chris tina|nicholas nick nico|victoria vicky tori|jennifer jen jenny|
stephen steve steven|matthew matt|gregory greg|timothy tim|jeffrey jeff geoffrey geoff|lawrence larry|francis frank fran|frances fran frankie|francisco paco pancho kiko|
jose pepe ze|maria mia marie|antonio toni tonio|dorothy dot dottie|eleanor ellie nell nora|abigail abby|philippa pippa|gwendolyn gwen|bethan beth|rosalind ros|
judith judy|pamela pam|penelope penny|philip phil|raymond ray|ronald ron|donald don|kenneth ken|leonard len leo|vincent vince|walter walt|eugene gene|
isabel izzy bel|isabella izzy bella|josephine jo josie|joanna jo|natalia natasha|dmitri dima mitya|aleksandr sasha|ekaterina katya|mohammed mo|siobhan shiv|
jonathan jon|zachary zach|nathaniel nat nate|albert al bert|alfred alf fred|frederick fred freddie|arthur art|reginald reg|gerald gerry|gerard gerry|terence terry|teresa terry tess
"""
_LIKE = 3  # letters that two forms of one name share at least at the start


def mistaken(greeted: str, recipient: str) -> tuple[int, int] | None:
    """Where in `greeted` another person is named than `recipient`, or None: nobody is named, or it fits, or it might.

    A title, a first name, a surname, a nickname, a shorter form, a name without its accents all fit.
    """
    known = [k for k in _forms(recipient) if k not in _TITLES]
    if not known or "@" in recipient:
        return None
    named = _named(greeted)
    if not named or any(_fits(fold(m[0]), k) for m in named for k in known):
        return None
    if not all(_same_script(m[0], recipient) for m in named):
        return None
    return named[0].start(), named[-1].end()


@cache
def fold(text: str) -> str:
    """As in people, which takes a while to load and is needed only for a name to compare."""
    from askwell import people

    return people.fold(text)


def _forms(name: str) -> list[str]:
    return [part for word in _WORD.findall(name) for part in fold(word.rstrip(".")).replace("’", "'").split() if part]


def _named(greeted: str) -> list[re.Match[str]]:
    """The words at the start of a greeting that are somebody's name."""
    named: list[re.Match[str]] = []
    for match in _WORD.finditer(greeted):
        word = fold(match[0].rstrip(".")).replace("’", "'")
        if word in _TITLES:
            continue
        if word in _NO_NAMES or not match[0][0].isupper() or len(word) == 1:
            break
        named.append(match)
    return named


def _fits(given: str, known: str) -> bool:
    given = given.rstrip(".").replace("’", "'").removesuffix("'s")
    if given == known or _plain(given) == _plain(known):
        return True
    short, long = sorted((given, known), key=len)
    if len(short) >= _LIKE and long.startswith(short):
        return True
    return any({given, known} <= set(group.split()) for group in _NICKNAMES.split("|"))


def _plain(name: str) -> str:
    """A name however its umlauts are written: Müller, Mueller and Muller are one."""
    for two, one in (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ss", "s"), ("aa", "a"), ("'", "")):
        name = name.replace(two, one)
    return name.replace("ß", "s")


def _same_script(word: str, name: str) -> bool:
    return word.isascii() or any(not c.isascii() for c in name) or fold(word).isascii()
