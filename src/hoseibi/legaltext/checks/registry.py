"""Every check there is, by an explicit list: a new one is a file in `rules` and a line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

import msgspec

from ..model.finding import Finding
from ..model.span import Span
from .profile import Beside, Far, Profile
from .rules import (
    ambiguous_list,
    article_number_duplicate,
    article_number_gap,
    article_number_order,
    circular_reference,
    dangling_elsewhere,
    dangling_reference,
    date_impossible,
    defined_twice,
    defined_unused,
    definition_conflict,
    empty_provision,
    forbidden_term,
    heading_missing,
    implementing_rule_owed,
    invisible_sign,
    item_number_gap,
    legacy_font_residue,
    mixed_script_letters,
    mixed_width_digits,
    no_preceding,
    number_mismatch,
    paragraph_count_unsure,
    paragraph_number_gap,
    printed_in_part,
    reference_to_repealed,
    repealed_elsewhere,
    repeated_words,
    term_drift,
    transitional_provision_missing,
    unbalanced_marks,
    undefined_term,
    untranslated_passage,
)
from .text import Spot, Text

_MODULES = (
    article_number_gap,
    article_number_duplicate,
    article_number_order,
    paragraph_number_gap,
    item_number_gap,
    heading_missing,
    empty_provision,
    dangling_reference,
    printed_in_part,
    no_preceding,
    paragraph_count_unsure,
    reference_to_repealed,
    dangling_elsewhere,
    repealed_elsewhere,
    circular_reference,
    undefined_term,
    defined_unused,
    defined_twice,
    definition_conflict,
    forbidden_term,
    term_drift,
    implementing_rule_owed,
    transitional_provision_missing,
    ambiguous_list,
    number_mismatch,
    date_impossible,
    repeated_words,
    unbalanced_marks,
    untranslated_passage,
    legacy_font_residue,
    mixed_script_letters,
    mixed_width_digits,
    invisible_sign,
)


class Check(msgspec.Struct, frozen=True):
    """One check. `code` is the name of its file in kebab case, `manual` its page, `message` the
    key of its translations; `fix` gives the words that certainly belong in place of those found,
    and is there only where a fix is certain. It looks either at a law (`find`) or, by the profiles
    of both, at a law beside others (`across`)."""

    code: str
    severity: str
    message: str
    manual: str
    find: Callable[[Text], Iterator[Spot]] | None = None
    across: Callable[[Profile, Beside], Iterator[Far]] | None = None
    fix: Callable[[str], str] | None = None

    def findings(self, text: Text) -> Iterator[Finding]:
        """What the check finds in a law by itself, in reading order."""
        for place, start, end, said in self.find(text) if self.find else ():
            yield self._finding(place.address, start, end, said)

    def findings_beside(self, own: Profile, beside: Beside) -> Iterator[Finding]:
        """What the check finds in a law beside others, in reading order."""
        for address, start, end, said in self.across(own, beside) if self.across else ():
            yield self._finding(address, start, end, said)

    def _finding(self, address: str, start: int, end: int, said: dict[str, str]) -> Finding:
        span = Span(address, start, end) if end else None
        return Finding(self.code, self.severity, self.message, tuple(said.items()), address, span)


def check_of(module: ModuleType) -> Check:
    """The check in a module; its docstring is the manual page."""
    code = module.__name__.rpartition(".")[2].replace("_", "-")
    ways = (getattr(module, name, None) for name in ("find", "across", "fix"))
    return Check(code, module.SEVERITY, module.MESSAGE, module.__doc__ or "", *ways)


CHECKS: tuple[Check, ...] = tuple(check_of(module) for module in _MODULES)
"""In the order in which the manual lists them."""
