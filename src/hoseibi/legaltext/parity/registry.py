"""Every check of parity, by an explicit list: a new one is a file in `rules` and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

import msgspec

from ..model.disparity import Disparity
from .rules import (
    amount_differs,
    date_differs,
    defined_term_renamed,
    definition_missing,
    duty_differs,
    heading_differs,
    items_differ,
    length_differs,
    list_joint_differs,
    negation_differs,
    number_differs,
    period_differs,
    provision_missing,
    reference_differs,
    share_differs,
    source_changed,
    untranslated,
)
from .sides import Pair
from .unlike import Spot

_MODULES = (
    period_differs,
    amount_differs,
    share_differs,
    date_differs,
    reference_differs,
    provision_missing,
    untranslated,
    source_changed,
    length_differs,
    heading_differs,
    items_differ,
    definition_missing,
    defined_term_renamed,
    number_differs,
    duty_differs,
    negation_differs,
    list_joint_differs,
)


class ParityCheck(msgspec.Struct, frozen=True):
    """One check. `code` is the name of its file in kebab case, `manual` its page, `message` the
    key of its translations."""

    code: str
    severity: str
    message: str
    manual: str
    find: Callable[[Pair], Iterator[Spot]]

    def disparities(self, pair: Pair) -> Iterator[Disparity]:
        """What the check finds in two versions, in the order of the source."""
        for left, right, said in self.find(pair):
            yield Disparity(
                self.code, self.severity, self.message, tuple(said.items()), left, right
            )


def check_of(module: ModuleType) -> ParityCheck:
    """The check in a module; its docstring is the manual page."""
    code = module.__name__.rpartition(".")[2].replace("_", "-")
    return ParityCheck(code, module.SEVERITY, module.MESSAGE, module.__doc__ or "", module.find)


PARITY_CHECKS: tuple[ParityCheck, ...] = tuple(check_of(module) for module in _MODULES)
"""In the order in which the manual lists them."""
