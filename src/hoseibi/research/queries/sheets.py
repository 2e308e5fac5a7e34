"""The inventory as a workbook: one that goes out can be filled in elsewhere and come back."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.printing.tables import Table, to_workbook
from hoseibi.ui.languages import by_language

from ..choices import Confidentiality, RuleState, Standing
from ..models import Conflict, InventoryEntry, OwedRule
from .inventory import EntrySieve, sieved_entries, with_all

COLUMNS = (
    ("title", gettext_lazy("Title")),
    ("language", gettext_lazy("Language")),
    ("other_title", gettext_lazy("Title, translated")),
    ("translated_to", gettext_lazy("Language of the translation")),
    ("kind", gettext_lazy("Kind")),
    ("number", gettext_lazy("Number")),
    ("field_of_law", gettext_lazy("Field of law")),
    ("status", gettext_lazy("How it stands")),
    ("since", gettext_lazy("Since")),
    ("source", gettext_lazy("Who says so")),
    ("said_on", gettext_lazy("Said on")),
    ("languages", gettext_lazy("Languages it exists in")),
    ("donors", gettext_lazy("Donors")),
    ("note", gettext_lazy("Note")),
    ("confidentiality", gettext_lazy("Who may know")),
)
"""The columns of the first sheet: key and name."""

RULE_COLUMNS = (
    ("law", gettext_lazy("Law")),
    ("article", gettext_lazy("Article that owes it")),
    ("title", gettext_lazy("What is owed")),
    ("organ", gettext_lazy("Organ responsible")),
    ("due_on", gettext_lazy("Due")),
    ("state", gettext_lazy("State")),
    ("source", gettext_lazy("Source")),
)
CONFLICT_COLUMNS = (
    gettext_lazy("Law"), gettext_lazy("Article"), gettext_lazy("The other law"),
    gettext_lazy("Article of the other law"), gettext_lazy("What clashes"),
    gettext_lazy("Who says so"), gettext_lazy("Said on"), gettext_lazy("State"),
)  # fmt: skip
CHOICES = {
    "field_of_law": FieldOfLaw,
    "status": Standing,
    "confidentiality": Confidentiality,
    "state": RuleState,
}
"""For a column, the closed list that its cells are of; a sheet says its names."""


def inventory_xlsx(user: Reader, sieve: EntrySieve) -> bytes:
    """The entries that are wanted, what they owe, and their conflicts, a sheet for each."""
    found = list(with_all(user, sieved_entries(user, sieve)))
    rules = (_rule_row(one, rule) for one in found for rule in one.owed.all())
    clashes = (_clash_row(one, clash) for one in found for clash in one.conflicts.all())
    return to_workbook(
        {
            _("Laws"): Table([name for _key, name in COLUMNS], map(_law_row, found)),
            _("Rules it owes"): Table([name for _key, name in RULE_COLUMNS], rules),
            _("Conflicts"): Table(CONFLICT_COLUMNS, clashes),
        }
    )


def blank_xlsx() -> bytes:
    """An empty workbook to fill in, with the closed lists to choose from."""
    return to_workbook({_("Laws"): _blank(COLUMNS), _("Rules it owes"): _blank(RULE_COLUMNS)})


def _blank(columns: Sequence[tuple[str, object]]) -> Table:
    """A table without rows, with the closed list of each column that is of one."""
    chosen = {
        at: [str(label) for label in CHOICES[key].labels]
        for at, (key, _name) in enumerate(columns)
        if key in CHOICES
    }
    return Table([name for _key, name in columns], (), chosen)


def _law_row(one: InventoryEntry) -> Sequence[object]:
    titles = by_language(one.title)
    first = "en" if "en" in titles else next(iter(titles), "en")
    other = next((code for code in titles if code != first), "")
    held = next((each for each in one.statements.all() if each.held), None)
    kept = "; ".join(each.language for each in one.law.languages.all()) if one.law else ""
    return (
        titles.get(first, ""), first, titles.get(other, ""), other, one.kind, one.number,
        one.get_field_of_law_display(), one.get_status_display(), one.since,
        held.source if held else "", held.said_on if held else "", one.languages or kept,
        "; ".join(each.donor for each in one.donors.all()), one.note,
        one.who_may_know,
    )  # fmt: skip


def _rule_row(one: InventoryEntry, rule: OwedRule) -> Sequence[object]:
    return (
        one.title, rule.article, rule.title, rule.organ, rule.due_on,
        rule.get_state_display(), rule.source,
    )  # fmt: skip


def _clash_row(one: InventoryEntry, clash: Conflict) -> Sequence[object]:
    return (
        one.title, clash.place, clash.other.title, clash.other_place, clash.text,
        clash.said_by, clash.said_on, clash.get_state_display(),
    )  # fmt: skip
