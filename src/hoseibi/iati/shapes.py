"""How each value stands in IATI 2.03: its attributes and elements, in the order of the standard."""

from __future__ import annotations

from .kinds import AMOUNT, COUNT, DATE, FLAG
from .parts import Attribute, Body, Code, Inner, Narratives, Said, Shape, Text
from .values import (
    AidType,
    Budget,
    BudgetItem,
    Condition,
    Conditions,
    Contact,
    Country,
    CountryBudget,
    Day,
    Described,
    Disbursement,
    Document,
    Emergency,
    Gazetteer,
    Legacy,
    Location,
    Marker,
    Money,
    Organisation,
    OtherIdentifier,
    Owner,
    Participant,
    Point,
    Region,
    Related,
    Reporter,
    Sector,
    Tag,
    Transaction,
)

NAMES = Narratives()
WORDS = Narratives(field="words")
REF = Attribute(field="ref", attribute="ref")
TYPE = Attribute(field="type", attribute="type")
CODE = Attribute(field="code", attribute="code")
VOCABULARY = Attribute(field="vocabulary", attribute="vocabulary")
URI = Attribute(field="uri", attribute="vocabulary-uri")
SHARE = Attribute(field="percentage", attribute="percentage", kind=AMOUNT)
START = Code(field="start", tag="period-start", inside="iso-date", kind=DATE)
END = Code(field="end", tag="period-end", inside="iso-date", kind=DATE)

REPORTER = Shape(
    Reporter,
    (
        REF,
        TYPE,
        Attribute(field="secondary", attribute="secondary-reporter", kind=FLAG),
        NAMES,
    ),
)
DESCRIBED = Shape(Described, (TYPE, WORDS))
PARTICIPANT = Shape(
    Participant,
    (
        REF,
        TYPE,
        Attribute(field="role", attribute="role"),
        Attribute(field="activity", attribute="activity-id"),
        Attribute(field="channel", attribute="crs-channel-code"),
        NAMES,
    ),
)
OWNER = Shape(Owner, (REF, NAMES))
OTHER = Shape(OtherIdentifier, (REF, TYPE, Inner(field="owner", tag="owner-org", shape=OWNER)))
DAY = Shape(
    Day,
    (
        TYPE,
        Attribute(field="day", attribute="iso-date", kind=DATE),
        Narratives(field="comment"),
    ),
)
CONTACT = Shape(
    Contact,
    (
        TYPE,
        Said(field="organisation", tag="organisation"),
        Said(field="department", tag="department"),
        Said(field="person", tag="person-name"),
        Said(field="job", tag="job-title"),
        Text(field="telephones", tag="telephone", many=True),
        Text(field="emails", tag="email", many=True),
        Text(field="websites", tag="website", many=True),
        Said(field="addresses", tag="mailing-address", many=True),
    ),
)
COUNTRY = Shape(Country, (CODE, SHARE, NAMES))
REGION = Shape(Region, (CODE, VOCABULARY, URI, SHARE, NAMES))
GAZETTEER = Shape(
    Gazetteer, (CODE, VOCABULARY, Attribute(field="level", attribute="level", kind=COUNT))
)
POINT = Shape(
    Point,
    (Attribute(field="system", attribute="srsName"), Text(field="position", tag="pos")),
)
LOCATION = Shape(
    Location,
    (
        REF,
        Code(field="reach", tag="location-reach"),
        Inner(field="ids", tag="location-id", shape=GAZETTEER, many=True),
        Said(field="name", tag="name"),
        Said(field="description", tag="description"),
        Said(field="activity", tag="activity-description"),
        Inner(field="administrative", tag="administrative", shape=GAZETTEER, many=True),
        Inner(field="point", tag="point", shape=POINT),
        Code(field="exactness", tag="exactness"),
        Code(field="kind", tag="location-class"),
        Code(field="feature", tag="feature-designation"),
    ),
)
SECTOR = Shape(Sector, (VOCABULARY, URI, CODE, SHARE, NAMES))
TAG = Shape(Tag, (CODE, VOCABULARY, URI, NAMES))
BUDGET_ITEM = Shape(BudgetItem, (CODE, SHARE, Said(field="description", tag="description")))
COUNTRY_BUDGET = Shape(
    CountryBudget,
    (VOCABULARY, Inner(field="items", tag="budget-item", shape=BUDGET_ITEM, many=True)),
)
EMERGENCY = Shape(Emergency, (TYPE, VOCABULARY, URI, CODE, NAMES))
MARKER = Shape(
    Marker,
    (VOCABULARY, URI, CODE, Attribute(field="significance", attribute="significance"), NAMES),
)
AID = Shape(AidType, (CODE, VOCABULARY))
MONEY = Shape(
    Money,
    (
        Attribute(field="currency", attribute="currency"),
        Attribute(field="valued", attribute="value-date", kind=DATE),
        Body(field="amount", kind=AMOUNT),
    ),
)
VALUE = Inner(field="value", tag="value", shape=MONEY)


def organisation(whose: str) -> Inner:
    """The one that gives or receives: `provider` or `receiver`."""
    activity = Attribute(field="activity", attribute=f"{whose}-activity-id")
    shape = Shape(Organisation, (REF, activity, TYPE, NAMES))
    return Inner(field=whose, tag=f"{whose}-org", shape=shape)


BUDGET = Shape(Budget, (TYPE, Attribute(field="status", attribute="status"), START, END, VALUE))
DISBURSEMENT = Shape(
    Disbursement,
    (TYPE, START, END, VALUE, organisation("provider"), organisation("receiver")),
)
TRANSACTION = Shape(
    Transaction,
    (
        REF,
        Attribute(field="humanitarian", attribute="humanitarian", kind=FLAG),
        Code(field="type", tag="transaction-type"),
        Code(field="day", tag="transaction-date", inside="iso-date", kind=DATE),
        VALUE,
        Said(field="description", tag="description"),
        organisation("provider"),
        organisation("receiver"),
        Code(field="channel", tag="disbursement-channel"),
        Inner(field="sectors", tag="sector", shape=SECTOR, many=True),
        Inner(field="country", tag="recipient-country", shape=COUNTRY),
        Inner(field="region", tag="recipient-region", shape=REGION),
        Code(field="flow", tag="flow-type"),
        Code(field="finance", tag="finance-type"),
        Inner(field="aid", tag="aid-type", shape=AID, many=True),
        Code(field="tied", tag="tied-status"),
    ),
)
DOCUMENT = Shape(
    Document,
    (
        Attribute(field="url", attribute="url"),
        Attribute(field="format", attribute="format"),
        Said(field="title", tag="title"),
        Said(field="description", tag="description"),
        Code(field="categories", tag="category", many=True),
        Code(field="languages", tag="language", many=True),
        Code(field="day", tag="document-date", inside="iso-date", kind=DATE),
    ),
)
DOCUMENTS = Inner(field="documents", tag="document-link", shape=DOCUMENT, many=True)
RELATED = Shape(Related, (REF, TYPE))
LEGACY = Shape(
    Legacy,
    (
        Attribute(field="name", attribute="name"),
        Attribute(field="value", attribute="value"),
        Attribute(field="equivalent", attribute="iati-equivalent"),
    ),
)
CONDITION = Shape(Condition, (TYPE, WORDS))
CONDITIONS = Shape(
    Conditions,
    (
        Attribute(field="attached", attribute="attached", kind=FLAG),
        Inner(field="items", tag="condition", shape=CONDITION, many=True),
    ),
)
