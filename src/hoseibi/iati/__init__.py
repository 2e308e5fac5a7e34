"""Activities of IATI 2.03: written, read and checked, without the network.

The one front door: whoever is outside imports from here. Bytes and values in, values and bytes
out; only `official` reads files, those of the standard's publisher, where they lie.
"""

from .activity import Activity
from .checking import check
from .files import VERSION, Reading, element, pieces, read, wrapped, written
from .finding import Finding, Report
from .official import NotOfficial, Official, complete, official, usual_folder
from .reading import Untaken
from .results import (
    Baseline,
    Dimension,
    Indicator,
    Measured,
    Period,
    Reference,
    Result,
)
from .safely import LARGEST, Unreadable
from .table import codelists, words
from .values import (
    AidType,
    Budget,
    Condition,
    Conditions,
    Contact,
    Country,
    Day,
    Described,
    Disbursement,
    Document,
    Location,
    Marker,
    Money,
    Narrative,
    Organisation,
    OtherIdentifier,
    Participant,
    Point,
    Region,
    Related,
    Reporter,
    Sector,
    Tag,
    Transaction,
    Words,
)

__all__ = [
    "LARGEST",
    "VERSION",
    "Activity",
    "AidType",
    "Baseline",
    "Budget",
    "Condition",
    "Conditions",
    "Contact",
    "Country",
    "Day",
    "Described",
    "Dimension",
    "Disbursement",
    "Document",
    "Finding",
    "Indicator",
    "Location",
    "Marker",
    "Measured",
    "Money",
    "Narrative",
    "NotOfficial",
    "Official",
    "Organisation",
    "OtherIdentifier",
    "Participant",
    "Period",
    "Point",
    "Reading",
    "Reference",
    "Region",
    "Related",
    "Report",
    "Reporter",
    "Result",
    "Sector",
    "Tag",
    "Transaction",
    "Unreadable",
    "Untaken",
    "Words",
    "check",
    "codelists",
    "complete",
    "element",
    "official",
    "pieces",
    "read",
    "usual_folder",
    "words",
    "wrapped",
    "written",
]
