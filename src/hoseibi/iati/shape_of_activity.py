"""How an activity as a whole stands in IATI 2.03."""

from __future__ import annotations

from . import shapes as s
from .activity import Activity
from .kinds import AMOUNT, COUNT, FLAG, MOMENT
from .parts import LANG, Attribute, Code, Inner, Said, Shape, Text
from .shape_of_results import RESULT


def many(field: str, tag: str, shape: Shape) -> Inner:
    """An element that may stand any number of times."""
    return Inner(field=field, tag=tag, shape=shape, many=True)


ATTRIBUTES = (
    Attribute(field="updated", attribute="last-updated-datetime", kind=MOMENT),
    Attribute(field="language", attribute=LANG),
    Attribute(field="currency", attribute="default-currency"),
    Attribute(field="humanitarian", attribute="humanitarian", kind=FLAG),
    Attribute(field="hierarchy", attribute="hierarchy", kind=COUNT),
    Attribute(field="linked_data", attribute="linked-data-uri"),
    Attribute(field="budget_not_provided", attribute="budget-not-provided"),
)

ACTIVITY = Shape(
    Activity,
    (
        *ATTRIBUTES,
        Text(field="identifier", tag="iati-identifier"),
        Inner(field="reporter", tag="reporting-org", shape=s.REPORTER),
        Said(field="title", tag="title"),
        many("descriptions", "description", s.DESCRIBED),
        many("participants", "participating-org", s.PARTICIPANT),
        many("other_identifiers", "other-identifier", s.OTHER),
        Code(field="status", tag="activity-status"),
        many("days", "activity-date", s.DAY),
        many("contacts", "contact-info", s.CONTACT),
        Code(field="scope", tag="activity-scope"),
        many("countries", "recipient-country", s.COUNTRY),
        many("regions", "recipient-region", s.REGION),
        many("locations", "location", s.LOCATION),
        many("sectors", "sector", s.SECTOR),
        many("tags", "tag", s.TAG),
        Inner(field="country_budget", tag="country-budget-items", shape=s.COUNTRY_BUDGET),
        many("emergencies", "humanitarian-scope", s.EMERGENCY),
        many("markers", "policy-marker", s.MARKER),
        Code(field="collaboration", tag="collaboration-type"),
        Code(field="flow", tag="default-flow-type"),
        Code(field="finance", tag="default-finance-type"),
        many("aid", "default-aid-type", s.AID),
        Code(field="tied", tag="default-tied-status"),
        many("budgets", "budget", s.BUDGET),
        many("disbursements", "planned-disbursement", s.DISBURSEMENT),
        Code(field="capital", tag="capital-spend", inside="percentage", kind=AMOUNT),
        many("transactions", "transaction", s.TRANSACTION),
        many("documents", "document-link", s.DOCUMENT),
        many("related", "related-activity", s.RELATED),
        many("legacy", "legacy-data", s.LEGACY),
        Inner(field="conditions", tag="conditions", shape=s.CONDITIONS),
        many("results", "result", RESULT),
    ),
)
