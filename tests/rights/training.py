"""The course that the table of addresses speaks of, with one of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.training import world as training

if TYPE_CHECKING:
    from tests.rights.world import World

    from hoseibi.accounts.models import Circle

SAID = {
    "title_en": "Other",
    "fiscal_year": "2027",
    "begins_on": "2027-09-01",
    "ends_on": "2027-09-12",
    "zone": "Asia/Tokyo",
    "language": "ja",
    "places": "4",
}


def put_courses(made: World, circle: Circle) -> None:
    """A course that is planned, of which only its circle knows."""
    course = training.a_course(circle, made.who["officer"])
    made.places["training:begin"] = ()
    made.queries["training:begin"] = f"?circle={circle.pk}"
    names = ("course", "change", "hang")
    made.places |= {f"training:{name}": (course.slug,) for name in names}
    made.sent |= {
        "training:begin": SAID,
        "training:change": SAID,
        "training:hang": {"activity": ""},
    }
