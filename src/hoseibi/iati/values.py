"""What an activity of IATI 2.03 says, as values: who, when, where, for what money."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec


class Value(msgspec.Struct, frozen=True, omit_defaults=True):
    """All values: nothing is demanded, so that a file with gaps can be read and shown."""


class Narrative(Value, frozen=True):
    """Words in one language; without one, that of the activity."""

    words: str
    language: str = ""


Words = tuple[Narrative, ...]
"""The same said in one or several languages."""


class Organisation(Value, frozen=True):
    """Who reports, gives or receives: an identifier, a type, a name, and its own activity."""

    ref: str = ""
    type: str = ""
    name: Words = ()
    activity: str = ""


class Reporter(Value, frozen=True):
    """The organisation that publishes; `secondary` when it tells of the work of others."""

    ref: str = ""
    type: str = ""
    name: Words = ()
    secondary: bool | None = None


class Participant(Value, frozen=True):
    """An organisation that funds, answers for, extends or implements the activity."""

    role: str = ""
    ref: str = ""
    type: str = ""
    name: Words = ()
    activity: str = ""
    channel: str = ""


class Owner(Value, frozen=True):
    """Whose identifier it is."""

    ref: str = ""
    name: Words = ()


class OtherIdentifier(Value, frozen=True):
    """How the activity, or its publisher, is or was called elsewhere."""

    ref: str = ""
    type: str = ""
    owner: Owner | None = None


class Described(Value, frozen=True):
    """A description, of the type general, objectives, target groups or other."""

    words: Words = ()
    type: str = ""


class Day(Value, frozen=True):
    """A start or an end, planned or actual."""

    type: str = ""
    day: dt.date | None = None
    comment: Words = ()


class Contact(Value, frozen=True):
    """Whom to ask."""

    type: str = ""
    organisation: Words = ()
    department: Words = ()
    person: Words = ()
    job: Words = ()
    telephones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    addresses: tuple[Words, ...] = ()


class Country(Value, frozen=True):
    """A country that benefits, with its share."""

    code: str = ""
    percentage: Decimal | None = None
    name: Words = ()


class Region(Value, frozen=True):
    """A region that benefits, with its share."""

    code: str = ""
    vocabulary: str = ""
    uri: str = ""
    percentage: Decimal | None = None
    name: Words = ()


class Gazetteer(Value, frozen=True):
    """What a gazetteer calls a place; `level` for an administrative division."""

    vocabulary: str = ""
    code: str = ""
    level: int | None = None


class Point(Value, frozen=True):
    """Latitude and longitude, in a reference system."""

    position: str = ""
    system: str = ""


class Location(Value, frozen=True):
    """A place within a country."""

    ref: str = ""
    reach: str = ""
    ids: tuple[Gazetteer, ...] = ()
    name: Words = ()
    description: Words = ()
    activity: Words = ()
    administrative: tuple[Gazetteer, ...] = ()
    point: Point | None = None
    exactness: str = ""
    kind: str = ""
    feature: str = ""


class Sector(Value, frozen=True):
    """A field of work, with its share."""

    code: str = ""
    vocabulary: str = ""
    uri: str = ""
    percentage: Decimal | None = None
    name: Words = ()


class Tag(Value, frozen=True):
    """A further class, such as a target of the Sustainable Development Goals."""

    code: str = ""
    vocabulary: str = ""
    uri: str = ""
    name: Words = ()


class BudgetItem(Value, frozen=True):
    """A share in the recipient's own budget."""

    code: str = ""
    percentage: Decimal | None = None
    description: Words = ()


class CountryBudget(Value, frozen=True):
    """How the activity stands in the recipient's own budget."""

    vocabulary: str = ""
    items: tuple[BudgetItem, ...] = ()


class Emergency(Value, frozen=True):
    """The emergency or appeal that a humanitarian activity answers."""

    type: str = ""
    vocabulary: str = ""
    uri: str = ""
    code: str = ""
    name: Words = ()


class Marker(Value, frozen=True):
    """A policy that the activity serves, and how much."""

    code: str = ""
    significance: str = ""
    vocabulary: str = ""
    uri: str = ""
    name: Words = ()


class AidType(Value, frozen=True):
    """The type of aid, in a vocabulary."""

    code: str = ""
    vocabulary: str = ""


class Money(Value, frozen=True):
    """An amount; `valued` is the day of the rate of exchange."""

    amount: Decimal | None = None
    currency: str = ""
    valued: dt.date | None = None


class Budget(Value, frozen=True):
    """What is set aside for at most a year."""

    start: dt.date | None = None
    end: dt.date | None = None
    value: Money | None = None
    type: str = ""
    status: str = ""


class Disbursement(Value, frozen=True):
    """What is planned to be paid out."""

    start: dt.date | None = None
    end: dt.date | None = None
    value: Money | None = None
    type: str = ""
    provider: Organisation | None = None
    receiver: Organisation | None = None


class Transaction(Value, frozen=True):
    """Money that was promised or moved."""

    type: str = ""
    day: dt.date | None = None
    value: Money | None = None
    ref: str = ""
    humanitarian: bool | None = None
    description: Words = ()
    provider: Organisation | None = None
    receiver: Organisation | None = None
    channel: str = ""
    sectors: tuple[Sector, ...] = ()
    country: Country | None = None
    region: Region | None = None
    flow: str = ""
    finance: str = ""
    aid: tuple[AidType, ...] = ()
    tied: str = ""


class Document(Value, frozen=True):
    """A public paper: where it lies, what it is, in which languages."""

    url: str = ""
    format: str = ""
    title: Words = ()
    description: Words = ()
    categories: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    day: dt.date | None = None


class Related(Value, frozen=True):
    """Another activity: parent, child, sibling, co-funded or third party."""

    ref: str = ""
    type: str = ""


class Legacy(Value, frozen=True):
    """What an older system said."""

    name: str = ""
    value: str = ""
    equivalent: str = ""


class Condition(Value, frozen=True):
    """A policy, performance or fiduciary condition."""

    type: str = ""
    words: Words = ()


class Conditions(Value, frozen=True):
    """Whether conditions are attached, and which."""

    attached: bool | None = None
    items: tuple[Condition, ...] = ()
