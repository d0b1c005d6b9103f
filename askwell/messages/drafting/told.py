"""A fact as it is said to the person it is about."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["shared", "said", "talk", "made", "moved", "did", "years", "does", "role", "place", "thing"]


@dataclass(frozen=True, slots=True)
class Told:
    """A clause said to the person; `form` is what kind of thing it tells."""

    form: Form
    text: str
