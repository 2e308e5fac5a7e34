"""The inventory as a workbook: one that goes out can be filled in elsewhere and come back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.choices import FieldOfLaw
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
MOST = 10_000


def inventory_xlsx(user: Reader, sieve: EntrySieve) -> bytes:
    """The entries that are wanted, what they owe, and their conflicts, a sheet for each."""
    found = list(with_all(user, sieved_entries(user, sieve))[:MOST])
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    _sheet(book, _("Laws"), [name for _key, name in COLUMNS], map(_law_row, found))
    rules = (_rule_row(one, rule) for one in found for rule in one.owed.all())
    _sheet(book, _("Rules it owes"), [name for _key, name in RULE_COLUMNS], rules)
    clashes = (_clash_row(one, clash) for one in found for clash in one.conflicts.all())
    _sheet(book, _("Conflicts"), CONFLICT_COLUMNS, clashes)
    book.close()
    return file.getvalue()


def blank_xlsx() -> bytes:
    """An empty workbook to fill in, with the closed lists to choose from."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    for title, columns in ((_("Laws"), COLUMNS), (_("Rules it owes"), RULE_COLUMNS)):
        sheet = _sheet(book, title, [name for _key, name in columns], ())
        for at, (key, _name) in enumerate(columns):
            if key in CHOICES:
                names = [str(label) for label in CHOICES[key].labels]
                sheet.data_validation(1, at, 500, at, {"validate": "list", "source": names})
    book.close()
    return file.getvalue()


def _sheet(
    book: xlsxwriter.Workbook, title: str, head: Sequence[object], rows: Iterable[Sequence[object]]
) -> xlsxwriter.workbook.Worksheet:
    bold = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#EFEBE2"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(title[:31])
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, len(head) - 1, 18)
    for at, name in enumerate(head):
        sheet.write_string(0, at, str(name), bold)
    for line, row in enumerate(rows, start=1):
        for at, cell in enumerate(row):
            sheet.write_string(line, at, "" if cell is None else str(cell), wrapped)
    return sheet


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
        one.get_confidentiality_display(),
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
