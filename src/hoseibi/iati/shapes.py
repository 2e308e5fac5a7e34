"""How each value stands in IATI 2.03: its attributes and elements, in the order of the standard."""

from __future__ import annotations

from . import values as v
from .kinds import AMOUNT, COUNT, DATE, FLAG
from .parts import Attribute, Body, Code, Inner, Narratives, Said, Shape, Text

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
    v.Reporter,
    (
        REF,
        TYPE,
        Attribute(field="secondary", attribute="secondary-reporter", kind=FLAG),
        NAMES,
    ),
)
DESCRIBED = Shape(v.Described, (TYPE, WORDS))
PARTICIPANT = Shape(
    v.Participant,
    (
        REF,
        TYPE,
        Attribute(field="role", attribute="role"),
        Attribute(field="activity", attribute="activity-id"),
        Attribute(field="channel", attribute="crs-channel-code"),
        NAMES,
    ),
)
OWNER = Shape(v.Owner, (REF, NAMES))
OTHER = Shape(v.OtherIdentifier, (REF, TYPE, Inner(field="owner", tag="owner-org", shape=OWNER)))
DAY = Shape(
    v.Day,
    (
        TYPE,
        Attribute(field="day", attribute="iso-date", kind=DATE),
        Narratives(field="comment"),
    ),
)
CONTACT = Shape(
    v.Contact,
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
COUNTRY = Shape(v.Country, (CODE, SHARE, NAMES))
REGION = Shape(v.Region, (CODE, VOCABULARY, URI, SHARE, NAMES))
GAZETTEER = Shape(
    v.Gazetteer, (CODE, VOCABULARY, Attribute(field="level", attribute="level", kind=COUNT))
)
POINT = Shape(
    v.Point,
    (Attribute(field="system", attribute="srsName"), Text(field="position", tag="pos")),
)
LOCATION = Shape(
    v.Location,
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
SECTOR = Shape(v.Sector, (VOCABULARY, URI, CODE, SHARE, NAMES))
TAG = Shape(v.Tag, (CODE, VOCABULARY, URI, NAMES))
BUDGET_ITEM = Shape(v.BudgetItem, (CODE, SHARE, Said(field="description", tag="description")))
COUNTRY_BUDGET = Shape(
    v.CountryBudget,
    (VOCABULARY, Inner(field="items", tag="budget-item", shape=BUDGET_ITEM, many=True)),
)
EMERGENCY = Shape(v.Emergency, (TYPE, VOCABULARY, URI, CODE, NAMES))
MARKER = Shape(
    v.Marker,
    (VOCABULARY, URI, CODE, Attribute(field="significance", attribute="significance"), NAMES),
)
AID = Shape(v.AidType, (CODE, VOCABULARY))
MONEY = Shape(
    v.Money,
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
    shape = Shape(v.Organisation, (REF, activity, TYPE, NAMES))
    return Inner(field=whose, tag=f"{whose}-org", shape=shape)


BUDGET = Shape(v.Budget, (TYPE, Attribute(field="status", attribute="status"), START, END, VALUE))
DISBURSEMENT = Shape(
    v.Disbursement,
    (TYPE, START, END, VALUE, organisation("provider"), organisation("receiver")),
)
TRANSACTION = Shape(
    v.Transaction,
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
    v.Document,
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
RELATED = Shape(v.Related, (REF, TYPE))
LEGACY = Shape(
    v.Legacy,
    (
        Attribute(field="name", attribute="name"),
        Attribute(field="value", attribute="value"),
        Attribute(field="equivalent", attribute="iati-equivalent"),
    ),
)
CONDITION = Shape(v.Condition, (TYPE, WORDS))
CONDITIONS = Shape(
    v.Conditions,
    (
        Attribute(field="attached", attribute="attached", kind=FLAG),
        Inner(field="items", tag="condition", shape=CONDITION, many=True),
    ),
)
