"""The addresses: the way in, the sign of life, and the desk."""

from django.urls import include, path

from askwell.site import gate

urlpatterns = [
    path("start/<str:token>/", gate.start, name="start"),
    path("healthz", gate.healthz, name="healthz"),
    path("favicon.ico", gate.icon, name="icon"),
    path("", include("askwell.desk.urls")),
]

handler400 = "askwell.desk.views.errors.unreadable"
handler403 = "askwell.desk.views.errors.forbidden"
handler404 = "askwell.desk.views.errors.missing"
handler500 = "askwell.desk.views.errors.broken"
