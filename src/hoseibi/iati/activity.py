"""An activity as a whole: what one project says in a file of IATI 2.03."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from .results import Result
from .values import (
    AidType,
    Budget,
    Conditions,
    Contact,
    Country,
    CountryBudget,
    Day,
    Described,
    Disbursement,
    Document,
    Emergency,
    Legacy,
    Location,
    Marker,
    OtherIdentifier,
    Participant,
    Region,
    Related,
    Reporter,
    Sector,
    Tag,
    Transaction,
    Value,
    Words,
)


class Activity(Value, frozen=True):
    """One activity. `language` and `currency` hold where none is said; `updated` is UTC."""

    identifier: str = ""
    reporter: Reporter | None = None
    title: Words = ()
    descriptions: tuple[Described, ...] = ()
    participants: tuple[Participant, ...] = ()
    other_identifiers: tuple[OtherIdentifier, ...] = ()
    status: str = ""
    days: tuple[Day, ...] = ()
    contacts: tuple[Contact, ...] = ()
    scope: str = ""
    countries: tuple[Country, ...] = ()
    regions: tuple[Region, ...] = ()
    locations: tuple[Location, ...] = ()
    sectors: tuple[Sector, ...] = ()
    tags: tuple[Tag, ...] = ()
    country_budget: CountryBudget | None = None
    emergencies: tuple[Emergency, ...] = ()
    markers: tuple[Marker, ...] = ()
    collaboration: str = ""
    flow: str = ""
    finance: str = ""
    aid: tuple[AidType, ...] = ()
    tied: str = ""
    budgets: tuple[Budget, ...] = ()
    disbursements: tuple[Disbursement, ...] = ()
    capital: Decimal | None = None
    transactions: tuple[Transaction, ...] = ()
    documents: tuple[Document, ...] = ()
    related: tuple[Related, ...] = ()
    legacy: tuple[Legacy, ...] = ()
    conditions: Conditions | None = None
    results: tuple[Result, ...] = ()
    language: str = ""
    currency: str = ""
    updated: dt.datetime | None = None
    hierarchy: int | None = None
    humanitarian: bool | None = None
    linked_data: str = ""
    budget_not_provided: str = ""
