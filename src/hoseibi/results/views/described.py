"""What search engines and other programs are told of a page: schema.org, as JSON-LD.

https://schema.org/Legislation, with the properties that ELI defines and schema.org took over, and
https://schema.org/Course with its CourseInstance.
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString

from hoseibi.corpus.choices import Status
from hoseibi.results.queries import Expression, PublicArticle
from hoseibi.training.queries.public import PublicCoursePage

FORCE = {Status.IN_FORCE: "InForce", Status.REPEALED: "NotInForce", Status.PASSED: "NotInForce"}


def law_described(found: Expression) -> SafeString:
    return _written(_law(found))


def article_described(page: PublicArticle) -> SafeString:
    found, place = page.expression, page.row.place
    return _written(
        _law(found)
        | {
            "@id": found.place(place.short_address, stays=True).eli,
            "url": found.place(place.short_address).eli,
            "name": f"{place.num} {place.heading}".strip(),
            "isPartOf": {"@type": "Legislation", "@id": found.place(stays=True).eli,
                         "name": found.title},
        }
    )  # fmt: skip


def _law(found: Expression) -> dict[str, Any]:
    law, version = found.law, found.version
    said = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": found.place(stays=True).eli,
        "url": found.place().eli,
        "name": found.title,
        "inLanguage": found.language,
        "legislationIdentifier": law.code or law.number,
        "legislationJurisdiction": str(law.country),
        "legislationLegalForce": _force(found),
        "legislationDateVersion": str(version.in_force_from or ""),
    }
    return {name: value for name, value in said.items() if value}


def _force(found: Expression) -> str:
    """A neighbour of the day, shown because no text of it is kept, does not hold on it."""
    if found.not_holding:
        return "NotInForce"
    return FORCE.get(Status(found.version.language_version.status), "")


def course_described(page: PublicCoursePage, address: str) -> SafeString:
    """What everybody sees of a course, as its page says it: nothing stands here and not there."""
    one = page.course
    host = _full({"@type": "Organization", "name": str(one.host)})
    place = _full({"@type": "Place", "name": str(one.place)})
    held = {
        "@type": "CourseInstance",
        "courseMode": "onsite" if place else "",
        "startDate": one.begins_on.isoformat(),
        "endDate": one.ends_on.isoformat(),
        "location": place,
        "eventStatus": "https://schema.org/EventCancelled" if one.is_called_off else "",
        "organizer": host,
    }
    said = {
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": address,
        "url": address,
        "name": str(one.title),
        "description": str(one.about) or str(one.purpose),
        "about": one.field,
        "provider": host,
        "hasCourseInstance": {name: value for name, value in held.items() if value},
    }
    return _written({name: value for name, value in said.items() if value})


def _full(named: dict[str, str]) -> dict[str, str]:
    """Something by its name; nothing where it has none."""
    return named if named["name"] else {}


def _written(said: dict[str, Any]) -> SafeString:
    """As it stands inside a page: nothing in it closes the element around it."""
    text = json.dumps(said, ensure_ascii=False)
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, code)
    return SafeString(text)
