"""All that lies open of a country, to take to where no network is."""

from __future__ import annotations

from io import BytesIO

from django.http import FileResponse, HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone

from hoseibi.results import queries
from hoseibi.results.permissions import STRANGER

from .site import country_or_404
from .speaking import page_language, speaking


def bundle(request: HttpRequest, language: str, code: str) -> FileResponse:
    """The file, whose first page speaks the language of the address."""
    country, today, spoken = country_or_404(code), timezone.localdate(), page_language(language)
    texts = queries.bundled(STRANGER, country, today)
    context = {
        "country": country,
        "on": today,
        "texts": texts,
        "projects": queries.public_projects(STRANGER, code),
        "products": queries.public_products(STRANGER, code),
        "spoken": spoken,
    }
    with speaking(language):
        first = render_to_string("results/bundle.html", context)
    out = BytesIO()
    queries.write_bundle(out, texts, [("index.html", first)])
    out.seek(0)
    name = f"laws-{code}-{today}.{spoken}.zip"
    return FileResponse(out, as_attachment=True, filename=name, content_type="application/zip")
