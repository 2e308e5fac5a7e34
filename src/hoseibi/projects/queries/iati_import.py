"""An IATI file as a start: what it says of each project, what of it is taken, and what is not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hoseibi import iati

from ..choices import PaperKind, PublicSector
from ..models import PublicSide
from .iati_material import publisher

KINDS = {"1", "2", "3", "4"}
"""Types of transactions that have their kind here."""

ALONE = {"2", "3"}
"""Types of results of which the PDM has one: the purpose and the overall goal."""


@dataclass(frozen=True)
class Offered:
    """An activity of a file. `known` is the identifier of a project that is here already."""

    place: int
    activity: iati.Activity
    name: str
    known: bool
    counts: dict[str, int]
    left: tuple[str, ...]


def offered(reading: iati.Reading) -> list[Offered]:
    """Each activity of a file, with what would be taken and what would not; two queries."""
    names = [own_part(one.identifier) for one in reading.activities]
    here = set(PublicSide.objects.values_list("identifier", flat=True))
    untaken: dict[str, list[str]] = {}
    for note in reading.untaken:
        line = _("Line {line}: {said}").format(line=note.line, said=note.sentence)
        untaken.setdefault(note.activity, []).append(line)
    return [
        Offered(
            place,
            one,
            names[place],
            names[place] in here,
            _counts(one),
            (*left(one), *untaken.get(one.identifier, ())),
        )
        for place, one in enumerate(reading.activities)
    ]


def own_part(identifier: str) -> str:
    """The part of an identifier after that of the publisher, fit to be kept."""
    by = publisher()
    start = f"{by.identifier}-" if by else ""
    own = identifier.removeprefix(start) if start else identifier
    return "".join("-" if sign in "/&|? \t\n" else sign for sign in own.strip())[:80]


def _counts(one: iati.Activity) -> dict[str, int]:
    return {
        "results": len(taken_results(one)),
        "indicators": sum(len(result.indicators) for result in taken_results(one)),
        "budgets": len(taken_budgets(one)),
        "payments": len(taken_payments(one)),
        "documents": len(taken_documents(one)),
    }


def texts(words: iati.Words, activity: iati.Activity) -> dict[str, str]:
    """Words by language; those of no language are in that of the activity."""
    return {
        one.language or activity.language or "en": one.words.strip()
        for one in words
        if one.words.strip()
    }


def day(one: iati.Activity, kind: str) -> dt.date | None:
    """A date of an activity, by its type."""
    return next((each.day for each in one.days if each.type == kind), None)


def taken_results(one: iati.Activity) -> list[iati.Result]:
    """Every output, and the first outcome and impact."""
    seen: set[str] = set()
    taken = []
    for result in one.results:
        if result.type in ALONE and result.type in seen or result.type not in {"1", *ALONE}:
            continue
        seen.add(result.type)
        taken.append(result)
    return taken


def taken_budgets(one: iati.Activity) -> list[iati.Budget]:
    return [each for each in one.budgets if each.start and each.value and each.value.amount]


def taken_payments(one: iati.Activity) -> list[iati.Transaction]:
    return [
        each
        for each in one.transactions
        if each.type in KINDS and each.day and each.value and each.value.amount
    ]


def taken_documents(one: iati.Activity) -> list[iati.Document]:
    return [
        each
        for each in one.documents
        if each.url.startswith("http") and set(each.categories) & set(PaperKind.values)
    ]


def left(one: iati.Activity) -> Iterator[str]:
    """What is understood and has no place here, each as a sentence."""
    counted = (
        (
            len(one.results) - len(taken_results(one)),
            _("results beyond one purpose and one goal: {n}"),
        ),
        (
            len(one.budgets) - len(taken_budgets(one)),
            _("budgets without a start or an amount: {n}"),
        ),
        (
            len(one.transactions) - len(taken_payments(one)),
            _("transactions of a type that has no place here: {n}"),
        ),
        (
            len(one.documents) - len(taken_documents(one)),
            _("documents of a kind that has no place here: {n}"),
        ),
        (len(one.disbursements), _("planned disbursements: {n}")),
        (len(one.locations), _("locations: {n}")),
        (len(one.regions), _("regions: {n}")),
        (len(one.tags), _("tags: {n}")),
        (len(one.markers), _("policy markers: {n}")),
        (
            len(one.participants),
            _("organisations, to be chosen from our partners: {n}"),
        ),
        (max(0, len(one.countries) - 1), _("further countries: {n}")),
        (len(one.related), _("related projects: {n}")),
        (len(one.contacts), _("contacts: {n}")),
        (len(one.conditions.items) if one.conditions else 0, _("conditions: {n}")),
        (
            sum(each.code not in PublicSector.values for each in one.sectors),
            _("sectors that have no place here: {n}"),
        ),
    )
    yield from (words.format(n=number) for number, words in counted if number)
