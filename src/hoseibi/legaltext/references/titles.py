"""What a law is called, and what it calls others: whether a title is its own."""

from __future__ import annotations

import re

from ..model.law import Law, words
from .items import Scope
from .laws import Namer, bare_title

_HIRAGANA = re.compile("[ぁ-ん]")


class Titles:
    """The titles of one law, and the short titles that its words have defined so far."""

    def __init__(self, law: Law, namer: Namer) -> None:
        self.namer = namer
        self.own = {words(law.title), *(title for _, title in law.identity.titles)} - {""}
        self.short: dict[str, str] = {}
        self._known = {title.casefold() for title in self.own}
        self._bare = {bare_title(title) for title in self.own}
        self._asked: dict[str, bool] = {}

    @property
    def first(self) -> str:
        """The one that stands for this law in an older state."""
        return min(self.own, default="")

    def other(self, scope: Scope) -> str | None:
        """The title of the other law that a scope names; None when it is this one."""
        title = self.short.get(scope.title) or self.short.get(_HIRAGANA.split(scope.title)[-1])
        title = title or scope.title
        state, bare = self.namer.state(title)
        if bare not in self._asked:
            self._asked[bare] = self._is_own(bare.casefold())
        return None if self._asked[bare] and state != "former" else title

    def _is_own(self, title: str) -> bool:
        """Whether a title is this law's, perhaps with words before it that it is joined to."""
        bare = bare_title(title)
        if title in self._known or bare in self._bare:
            return True
        if self.namer.sole and self.namer.sole.fullmatch(title):
            return any(known.startswith(bare) for known in self._bare)
        return any(
            title.endswith(join + known) for known in self._known for join in self.namer.joins
        )
