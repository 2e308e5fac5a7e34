"""What the table of addresses speaks of on the public site and of the thread."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hoseibi.corpus.models import Anchor
from hoseibi.intake.choices import RequestState
from hoseibi.intake.models import Request

if TYPE_CHECKING:
    from tests.rights.world import World


def put_results(made: World) -> None:
    """The pages of what lies in the circle already."""
    request = Request.objects.exclude(state=RequestState.DRAFT).order_by("pk")[0]
    anchor = Anchor.objects.filter(needs__isnull=False).exclude(address="").order_by("pk")[0]
    law = ("xl", "xl-sample-code")
    made.places |= {
        "results:of-request": (request.reference,),
        "results:of-project": made.places["projects:project"],
        "results:of-article": (anchor.law.slug, anchor.address),
        "results:country": ("en", "xl"),
        "results:bundle": ("en", "xl"),
        "results:project": ("en", "nothing-published"),
        "results:commentary": ("en", "nothing-released"),
        "results:entry": ("en", "nothing-released", "art_1"),
        "results:material-one": ("en", 999_999),
        "results:courts-of": ("en", "zz"),
        "results:event": ("en", "nothing-announced"),
        "results:report-file": (2025, "en", "docx"),
    }
    day, language = date(2026, 1, 1), "en"
    forms = {"": (), "-on": (day,), "-in": (language,), "-on-in": (day, language)}
    for end, said in forms.items():
        made.places[f"results:law{end}"] = (*law, *said)
        made.places[f"results:article{end}"] = (*law, *said, "art_1")
    names = ("home", "feed", "search", "projects", "indicators", "products", "events", "courses")
    names += ("commentaries", "material", "courts")
    made.places |= dict.fromkeys([f"results:{name}" for name in names], ("en",))
