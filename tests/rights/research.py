"""What lies in the circle of the table of addresses that research speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from tests.research.test_findings import a_finding, keeping, serving

from hoseibi.library.actions import store
from hoseibi.partners.actions import country
from hoseibi.research.actions import Source

if TYPE_CHECKING:
    from tests.rights.world import World


def put_findings(made: World, circle: object) -> None:
    """A finding of the department, with a file that it rests on."""
    by = serving(circle)  # type: ignore[arg-type]
    paper = store(b"%PDF-1.4 statistics", "statistics.pdf", by=by)
    source = Source("document", "Statistics", file=paper)
    found = a_finding(by, sources=(source,), keeping=keeping("department", circle))  # type: ignore[arg-type]
    of = (found.pk,)
    names = ("finding", "supersede", "confirm-finding", "add-source", "open-finding")
    made.places |= dict.fromkeys([f"research:{name}" for name in names], of)
    made.places["research:source-file"] = (*of, found.evidence.get().pk)
    today = str(timezone.localdate())
    claim = {
        "country": country("xl").pk, "claim": "Judges sit alone.", "kind": "document",
        "cited": "Report", "confidence": "said", "language": "en", "field_of_law": "civil",
        "confidentiality": "department", "found_on": today,
    }  # fmt: skip
    made.sent |= {
        "research:new-finding": claim,
        "research:supersede": claim,
        "research:confirm-finding": {"on": today, "how": "Asked."},
        "research:add-source": {"kind": "document", "cited": "Another report"},
        "research:open-finding": {"confidentiality": "partner"},
    }
