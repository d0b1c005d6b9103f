"""What every row of a desk shares."""

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models

if TYPE_CHECKING:
    from askwell.desk.models.accounts import Desk


Row = TypeVar("Row", bound=models.Model)


class OfDesk(models.QuerySet[Row]):
    """A queryset that begins with whose desk it is."""

    def of(self, desk: "Desk") -> Self:
        """The rows of one desk."""
        return self.filter(desk=desk)
