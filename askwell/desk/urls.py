"""Every address of the desk; an address is a noun."""

from django.urls import path

from askwell.desk.views import (
    accounts,
    curious,
    data,
    help,  # noqa: A004  # the page's name
    imports,
    live,
    me,
    message,
    notes,
    people,
    questions,
    sample,
    steps,
    thanks,
    today,
    who,
)

urlpatterns = [
    path("", today.today, name="today"),
    path("curious/", curious.curious, name="curious"),
    path("who/", who.who, name="who"),
    path("people/", people.people, name="people"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/facts/", people.facts, name="facts"),
    path("people/<int:pk>/aside/", who.aside, name="aside"),
    path("people/<int:pk>/interview/", steps.choose, name="choose"),
    path("people/<int:pk>/zone/", people.zone, name="zone"),
    path("me/", me.me, name="me"),
    path("looks/", me.looks, name="looks"),
    path("interviews/<int:pk>/message/", message.message, name="message"),
    path("interviews/<int:pk>/reading/", message.reading, name="reading"),
    path("interviews/<int:pk>/steps/", steps.steps, name="steps"),
    path("interviews/<int:pk>/invitation.ics", steps.invitation, name="invitation"),
    path("interviews/<int:pk>/questions/", questions.questions, name="questions"),
    path("interviews/<int:pk>/live/", live.live, name="live"),
    path("interviews/<int:pk>/notes/", notes.notes, name="notes"),
    path("interviews/<int:pk>/thanks/", thanks.thanks, name="thanks"),
    path("imports/", imports.imports, name="imports"),
    path("imports/<int:pk>/", imports.imported, name="import"),
    path("imports/<int:pk>/removal/", imports.removal, name="removal"),
    path("data/", data.data, name="data"),
    path("data/export.json", data.export, name="export"),
    path("help/", help.help, name="help"),
    path("sample/", sample.sample, name="sample"),
    path("login/", accounts.login, name="login"),
    path("logout/", accounts.logout, name="logout"),
]
