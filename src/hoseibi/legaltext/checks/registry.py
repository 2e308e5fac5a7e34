"""Every check there is, by an explicit list: a new one is a file in `rules` and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

import msgspec

from ..model.finding import Finding
from ..model.span import Span
from .rules import (
    article_number_duplicate,
    article_number_gap,
    article_number_order,
    empty_provision,
    invisible_sign,
    item_number_gap,
    mixed_width_digits,
    paragraph_number_gap,
)
from .text import Spot, Text

_MODULES = (
    article_number_gap,
    article_number_duplicate,
    article_number_order,
    paragraph_number_gap,
    item_number_gap,
    empty_provision,
    mixed_width_digits,
    invisible_sign,
)


class Check(msgspec.Struct, frozen=True):
    """One check. `code` is the name of its file in kebab case, `manual` its page, `message` the
    key of its translations; `fix` gives the words that certainly belong in place of those found,
    and is there only where a fix is certain."""

    code: str
    severity: str
    message: str
    manual: str
    find: Callable[[Text], Iterator[Spot]]
    fix: Callable[[str], str] | None = None

    def findings(self, text: Text) -> Iterator[Finding]:
        """What the check finds in a law, in reading order."""
        for place, start, end, said in self.find(text):
            span = Span(place.address, start, end) if end else None
            arguments = tuple(said.items())
            yield Finding(self.code, self.severity, self.message, arguments, place.address, span)


def check_of(module: ModuleType) -> Check:
    """The check in a module; its docstring is the manual page."""
    code = module.__name__.rpartition(".")[2].replace("_", "-")
    fix = getattr(module, "fix", None)
    return Check(code, module.SEVERITY, module.MESSAGE, module.__doc__ or "", module.find, fix)


CHECKS: tuple[Check, ...] = tuple(check_of(module) for module in _MODULES)
"""In the order in which the manual lists them."""
