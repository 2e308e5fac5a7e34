"""What search engines and other programs are told of a page: schema.org, as JSON-LD.

https://schema.org/Legislation, with the properties that ELI defines and schema.org took over.
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString

from hoseibi.corpus.choices import Status
from hoseibi.results.queries import Expression, PublicArticle

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


def _written(said: dict[str, Any]) -> SafeString:
    """As it stands inside a page: nothing in it closes the element around it."""
    text = json.dumps(said, ensure_ascii=False)
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, code)
    return SafeString(text)
