from collections.abc import Callable

from django.test import Client

from askwell.desk.models import Desk, Fact, Person, User

People = Callable[[str], Person]
SIXTY = 60


def test_sams_people_lie_at_a_desk_of_their_own(as_mia: Client, mia: User, mias_people: People) -> None:
    mine = set(Person.objects.of(mias_people("Amina").desk).values_list("pk", flat=True))
    as_mia.post("/sample/", {"do": "open"})
    sams = Desk.objects.get(owner=mia, kind="sample")
    assert Person.objects.of(sams).count() == SIXTY
    assert set(Person.objects.exclude(desk=sams).values_list("pk", flat=True)) == mine
    assert Fact.objects.of(sams).count() == 8


def test_every_page_says_that_sams_people_are_invented(as_mia: Client) -> None:
    as_mia.post("/sample/", {"do": "open"})
    for address in ("/", "/who/", "/people/", "/curious/", "/imports/", "/me/", "/data/", "/help/"):
        assert "Everyone here is invented" in as_mia.get(address).content.decode(), address


def test_my_own_people_are_out_of_sight_meanwhile_and_back_after(
    as_mia: Client, mia: User, mias_people: People
) -> None:
    pk = mias_people("Amina").pk
    as_mia.post("/sample/", {"do": "open"})
    assert as_mia.get(f"/people/{pk}/").status_code == 404
    as_mia.post("/sample/", {"do": "close"})
    assert not Desk.objects.filter(owner=mia, kind="sample").exists()
    assert as_mia.get(f"/people/{pk}/").status_code == 200
    assert "Everyone here is invented" not in as_mia.get("/").content.decode()


def test_there_is_someone_of_every_kind_to_ask(as_mia: Client) -> None:
    as_mia.post("/sample/", {"do": "open"})
    body = as_mia.get("/who/").content.decode()
    assert "not known yet" not in body
    assert body.count('class="card candidate"') == 3


def test_opening_twice_changes_nothing(as_mia: Client, mia: User) -> None:
    as_mia.post("/sample/", {"do": "open"})
    as_mia.post("/sample/", {"do": "open"})
    assert Person.objects.of(Desk.objects.get(owner=mia, kind="sample")).count() == SIXTY


def test_closing_mias_sample_leaves_noors(as_mia: Client, as_noor: Client, noor: User) -> None:
    as_mia.post("/sample/", {"do": "open"})
    as_noor.post("/sample/", {"do": "open"})
    as_mia.post("/sample/", {"do": "close"})
    assert Person.objects.of(Desk.objects.get(owner=noor, kind="sample")).count() == SIXTY


def test_at_home_it_opens_without_a_log_in(at_home: Client) -> None:
    at_home.post("/sample/", {"do": "open"})
    assert Person.objects.of(Desk.objects.local("sample")).count() == SIXTY
