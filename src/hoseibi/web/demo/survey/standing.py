"""The laws of Lanvara and Merovia put into the inventory, with what they owe and what clashes."""

from __future__ import annotations

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.partners.models import Country
from hoseibi.research import actions
from hoseibi.research.actions import Clash, Helping, Keeping, Listed, Owing, RuleMark, Stated
from hoseibi.research.choices import Confidentiality
from hoseibi.research.models import InventoryEntry
from hoseibi.research.queries import ArticleMeant

from .laws import CLASHES, LANVARA, MEROVIA, OWED, Clashing, Lawful, Owed

COMMAND = Origin.COMMAND


def list_laws(expert: User, officer: User, lanvara: Country, merovia: Country) -> None:
    """Both inventories: Lanvara's by its expert, Merovia's by the department."""
    known = {one.key: _entry(expert, lanvara, one) for one in LANVARA}
    known |= {one.key: _entry(officer, merovia, one) for one in MEROVIA}
    for owed in OWED:
        _owe(expert if owed.by == "code" else officer, known, owed)
    for clash in CLASHES:
        _clash(expert, known, clash)


def _entry(by: User, country: Country, one: Lawful) -> InventoryEntry:
    listed = Listed(
        titles={"en": one.en, "ja": one.ja},
        stated=Stated(one.status, one.source, one.since, one.said_on),
        kind=one.kind,
        number=one.number,
        field_of_law=one.field,
        law=Law.objects.filter(slug=one.slug).first() if one.slug else None,
        languages=one.languages,
        keeping=Keeping(country, Confidentiality.PARTNER),
    )
    made = actions.enter_entry(by, listed, origin=COMMAND)
    for donor, what in one.donors:
        actions.note_donor(by, made, Helping(donor, what), origin=COMMAND)
    for status, source, said_on in one.others:
        other = Stated(status, source, said_on=said_on, held=False)
        actions.state(by, made, other, origin=COMMAND)
    return made


def _article(entry: InventoryEntry, address: str) -> ArticleMeant | None:
    label = f"Article {address.removeprefix('art_')}"
    return ArticleMeant(entry.law, address, label) if entry.law else None


def _owe(by: User, known: dict[str, InventoryEntry], one: Owed) -> None:
    entry = known[one.by]
    owing = Owing(
        {"en": one.en, "ja": one.ja},
        meant=_article(entry, one.article),
        organ=one.organ,
        due_on=one.due,
        source=one.source,
    )
    rule = actions.owe(by, entry, owing, origin=COMMAND)
    if one.since:
        mark = RuleMark(one.state, one.since, one.source, known.get(one.issued_as))
        actions.mark_rule(by, rule, mark, origin=COMMAND)


def _clash(by: User, known: dict[str, InventoryEntry], one: Clashing) -> None:
    clash = Clash(
        place=one.place,
        other=known[one.other],
        other_place=one.other_place,
        said_by=one.said_by,
        texts={"en": one.en, "ja": one.ja},
        said_on=one.on,
        meant=_article(known[one.law], one.article),
    )
    made = actions.enter_conflict(by, known[one.law], clash, origin=COMMAND)
    if one.state != "open":
        actions.mark_conflict(by, made, one.state, one.how, origin=COMMAND)
