"""The legal inventory: who says how a law stands, what it owes, what clashes, out and in."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from i18nfield.strings import LazyI18nString
from openpyxl import Workbook, load_workbook
from tests import factories
from tests.research.test_findings import keeping, serving
from tests.research.world import DAY, a_conflict, an_entry, an_owed_rule

from hoseibi.corpus.queries import anchor_at, told_of_anchor, told_of_law
from hoseibi.library.storage.lists import NoList
from hoseibi.partners.actions import country
from hoseibi.research import actions, queries
from hoseibi.research.actions import RuleMark, Stated
from hoseibi.research.forms import read_inventory
from hoseibi.research.models import InventoryEntry, OwedRule
from hoseibi.research.queries import ArticleMeant

pytestmark = pytest.mark.django_db


def test_sources_may_disagree_and_one_is_held_to_be_right() -> None:
    by = serving()
    entry = an_entry(by)

    actions.state(by, entry, Stated("repealed", "Handbook", said_on=DAY, held=False))
    assert standing(entry) == "in-force"
    other = entry.statements.get(source="Handbook")
    actions.hold(by, other)
    assert standing(entry) == "repealed"
    assert [one.held for one in entry.statements.order_by("pk")] == [False, True]


def standing(entry: InventoryEntry) -> str:
    return InventoryEntry.objects.get(pk=entry.pk).status


def test_a_rule_is_overdue_when_it_was_due_and_is_not_issued() -> None:
    by = serving()
    rule = an_owed_rule(by, an_entry(by))

    assert rule.is_overdue(date(2021, 4, 2))
    assert not rule.is_overdue(date(2021, 4, 1))
    issued = actions.mark_rule(by, rule, RuleMark("issued", DAY, "Gazette"))
    assert not issued.is_overdue(date(2027, 1, 1))


def test_the_pages_of_law_and_article_say_what_is_owed_and_what_clashes() -> None:
    by, law = serving(), factories.a_law().language_version.law
    entry = an_entry(by, law=law)
    meant = ArticleMeant(law, "art_3", "Article 3")
    an_owed_rule(by, entry, meant=meant)
    a_conflict(by, entry, an_entry(by, "Company Law"), meant=meant)

    headings = [one.heading for one in told_of_anchor(by, anchor_at(law, "art_3"))]
    assert headings == ["It owes", "It clashes with"]
    (owed, *_rest) = told_of_anchor(by, anchor_at(law, "art_3"))
    assert owed.lines[0].note == "Nobody has begun, overdue"
    of_law = [one.heading for one in told_of_law(by, law)]
    assert of_law == ["In the legal inventory", "Rules it owes", "Conflicts"]
    assert told_of_anchor(factories.stranger(), anchor_at(law, "art_3")) == []


def test_a_conflict_is_shown_only_to_who_may_know_both_laws() -> None:
    by = serving()
    open_, hidden = an_entry(by, level="public"), an_entry(by, "Secret Law", level="department")
    a_conflict(by, open_, hidden)

    assert len(queries.conflicts(by, open_)) == 1
    assert queries.conflicts(factories.reader(), open_) == []


def test_the_list_asks_the_database_so_many_times(django_assert_max_num_queries) -> None:
    by = serving()
    for number in range(12):
        an_owed_rule(by, an_entry(by, f"Law {number}"))
    client = Client()
    client.force_login(by)

    with django_assert_max_num_queries(24):
        client.get(reverse("research:inventory"))


# --- workbooks ---


def book(*rows: tuple[object, ...], rules: tuple[tuple[object, ...], ...] = ()) -> bytes:
    made = Workbook()
    made.active.append(("Title", "How it stands", "Since", "Who says so", "Said on", "Donors"))
    for row in rows:
        made.active.append(row)
    owed = made.create_sheet("Rules it owes")
    owed.append(("Law", "What is owed", "Due", "State"))
    for row in rules:
        owed.append(row)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


LAW = ("Land Law", "In force", "2003-09-01", "Gazette", "2024-03-12", "Orvenia; Kessland")


def bring(content: bytes) -> actions.Brought:
    read = read_inventory(content)
    assert read.troubles == []
    return actions.bring_inventory(serving(), country("xl"), read.laws, read.rules)


def test_a_workbook_comes_in_and_nothing_of_it_twice() -> None:
    content = book(LAW, rules=(("Land Law", "Sub-decree on maps", "2021-01-01", "Drafted"),))

    assert bring(content) == (1, 0, 1)
    assert bring(content) == (0, 0, 0)
    entry = InventoryEntry.objects.get()
    assert [one.donor for one in entry.donors.all()] == ["Kessland", "Orvenia"]


def test_what_a_workbook_says_of_a_known_law_stands_beside_what_is_known() -> None:
    bring(book(LAW))

    assert bring(book(("land law", "Missing", None, "A report", "2024-04-01", ""))) == (0, 1, 0)
    assert InventoryEntry.objects.get().statements.count() == 2


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        (("", "In force", None, "Gazette", None, ""), "Title", "empty"),
        (("Law", "Valid", None, "Gazette", None, ""), "How it stands", "“Valid” is none of"),
        (("Law", "In force", "spring", "Gazette", None, ""), "Since", "“spring” is no day"),
        (("Law", "In force", None, "", None, ""), "Who says so", "empty"),
    ],
)
def test_a_cell_that_cannot_be_understood_is_named(
    row: tuple[object, ...], column: str, said: str
) -> None:
    (trouble,) = read_inventory(book(LAW, row)).troubles

    assert (trouble.row, trouble.column) == (3, column)
    assert said in trouble.said


def test_a_page_says_what_to_mend_and_enters_nothing() -> None:
    client = Client()
    client.force_login(serving())
    file = SimpleUploadedFile("laws.xlsx", book(LAW, ("Law", "Valid", None, "G", None, "")))

    answer = client.post(
        reverse("research:bring-inventory"), {"country": country("xl").pk, "file": file}
    )

    assert answer.status_code == 422
    assert "1 cell has to be mended" in answer.content.decode()
    assert not InventoryEntry.objects.exists()


def test_a_workbook_that_says_nothing_new_is_told_so() -> None:
    bring(book(LAW))
    client = Client()
    client.force_login(serving())
    sent = {"country": country("xl").pk, "file": SimpleUploadedFile("laws.xlsx", book(LAW))}

    page = client.post(reverse("research:bring-inventory"), sent, follow=True).content.decode()

    assert "Nothing new: all is here already." in page


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04 broken"])
def test_what_is_no_workbook_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(NoList):
        read_inventory(content)


def test_what_goes_out_comes_back_and_no_cell_is_a_formula() -> None:
    by = serving()
    an_owed_rule(by, an_entry(by, "=HYPERLINK(1)"))

    content = queries.inventory_xlsx(by, queries.EntrySieve())

    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=HYPERLINK(1)", "s")
    read = read_inventory(content)
    assert read.troubles == []
    back = actions.bring_inventory(by, country("xl"), read.laws, read.rules)
    assert back == (0, 0, 0)


def test_the_workbook_names_the_circle_that_alone_may_know_and_can_be_read_again() -> None:
    circle = factories.circle()
    by = serving(circle)
    an_entry(by)
    InventoryEntry.objects.update(confidentiality="circle", circle=circle)

    content = queries.inventory_xlsx(by, queries.EntrySieve())

    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert sheet[2][len(queries.COLUMNS) - 1].value == f"The circle only: {circle}"
    read = read_inventory(content)
    assert read.troubles == []
    assert [row["confidentiality"] for row in read.laws] == ["circle"]


def test_an_empty_workbook_can_be_filled_in() -> None:
    content = queries.blank_xlsx()

    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert [cell.value for cell in sheet[1]][:3] == ["Title", "Language", "Title, translated"]


# --- what a form does not show ---


def test_what_is_seen_to_be_so_stays_seen_when_its_source_is_held_again() -> None:
    by = serving()
    entry = an_entry(by)
    actions.confirm(by, entry, "Asked the ministry.", date(2024, 3, 5))

    actions.hold(by, entry.statements.get())

    entry.refresh_from_db()
    assert entry.seen_on == date(2024, 3, 5)


def test_a_note_in_another_language_stays_when_the_entry_is_changed() -> None:
    by = serving()
    entry = an_entry(by, note={"en": "Under revision."})
    entry.title = LazyI18nString({"en": "Civil Code", "ja": "民法", "km": "ក្រមរដ្ឋប្បវេណី"})
    entry.save()
    client = Client()
    client.force_login(by)
    url = reverse("research:change-entry", args=(entry.pk,))

    form = client.get(url, headers={"accept-language": "ja"}).context["form"]
    sent = {name: value or "" for name, value in form.initial.items()} | {"number": "No. 9"}
    done = client.post(url, sent, headers={"accept-language": "ja"})

    entry.refresh_from_db()
    assert (done.status_code, entry.number) == (302, "No. 9")
    assert entry.note.data == {"en": "Under revision."}
    assert set(entry.title.data) == {"en", "ja", "km"}


def test_a_text_that_one_may_not_hear_of_stays_bound() -> None:
    by = serving()
    law = factories.a_law(released=False, circle=None).language_version.law
    entry = an_entry(by)
    InventoryEntry.objects.filter(pk=entry.pk).update(law=law)
    law.languages.get().versions.update(circle=factories.circle())

    titles = {"en": "Civil Code"}
    listed = actions.Listed(titles, actions.Stated("in-force", "-"), keeping=keeping("partner"))
    actions.change_entry(by, entry, listed)

    entry.refresh_from_db()
    assert entry.law == law


def test_what_a_rule_was_issued_as_stays_where_one_may_not_know_it() -> None:
    circle = factories.circle()
    by, other = serving(), serving(circle)
    rule = an_owed_rule(by, an_entry(by))
    decree = an_entry(other, "Sub-decree", level="department")
    InventoryEntry.objects.filter(pk=decree.pk).update(confidentiality="circle", circle=circle)
    OwedRule.objects.filter(pk=rule.pk).update(issued_as=decree)

    actions.mark_rule(by, rule, actions.RuleMark("issued", DAY))

    rule.refresh_from_db()
    assert rule.issued_as == decree
