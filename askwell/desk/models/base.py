"""What every row of a desk shares."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from askwell.desk.models.accounts import Desk


class OfDesk(models.QuerySet):  # type: ignore[type-arg]  # the model is the subclass's own
    """A queryset that begins with whose desk it is."""

    def of(self, desk: "Desk") -> Self:
        """The rows of one desk."""
        return self.filter(desk=desk)
