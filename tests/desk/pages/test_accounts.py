from django.test import Client

from askwell.desk.models import User


def test_a_wrong_password_and_an_unknown_name_get_the_same_words(db: None) -> None:
    User.objects.create_user("mia", password="a long enough one")
    client = Client()
    words = [
        client.post("/login/", {"username": name, "password": "no"}).content.decode() for name in ("mia", "nobody")
    ]
    assert all("do not go together" in body for body in words)


def test_logging_in_leads_to_todays_page_and_never_to_another_site(db: None) -> None:
    User.objects.create_user("mia", password="a long enough one")
    typed = {"username": "mia", "password": "a long enough one", "next": "https://evil.example/"}
    assert Client().post("/login/", typed)["Location"] == "/"


def test_going_out_needs_a_form(as_mia: Client) -> None:
    assert as_mia.get("/logout/").status_code == 405
    assert as_mia.post("/logout/")["Location"] == "/login/"
    assert as_mia.get("/").status_code == 302


def test_at_home_there_is_no_log_in(at_home: Client) -> None:
    assert at_home.get("/login/").status_code == 404
    assert at_home.post("/logout/").status_code == 404
