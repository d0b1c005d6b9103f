"""The desk as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """One app holds the desk; its label is part of every table's name."""

    name = "askwell.desk"
    label = "desk"
