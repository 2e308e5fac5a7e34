"""Where an address of the engine stands among the rows: the row, and the place within it."""

from collections.abc import Sequence
from typing import NamedTuple

from hoseibi import legaltext

from ..models import Provision


class Home(NamedTuple):
    """The short address of a row, and what is meant inside of it."""

    article: str
    inside: str


class Places:
    """The rows of one version by every address that stands in them."""

    def __init__(self, placed: Sequence[legaltext.Placed], row_of: dict[int, int]) -> None:
        self._placed = placed
        self._row_of = row_of
        self._at = {each.address: index for index, each in enumerate(placed)}
        self.rows: list[Provision] = []

    def home(self, address: str) -> Home | None:
        """The row that holds a full address; None when the law has no such place."""
        index = self._at.get(address)
        if index is None or index not in self._row_of:
            return None
        row = self.rows[self._row_of[index]]
        return Home(row.short_address, address[len(row.address) + 2 :])
