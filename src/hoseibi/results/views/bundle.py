"""All that lies open of a country, to take to where no network is."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from django.http import FileResponse, HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.courts.queries import caveats, drawn
from hoseibi.partners.models import Country
from hoseibi.results import queries
from hoseibi.results.permissions import STRANGER
from hoseibi.training.queries.public import PublicCourse, PublicCoursePage, public_course

from .courses import courses_of
from .courts import figures_of
from .site import country_or_404
from .speaking import page_language, speaking


def bundle(request: HttpRequest, language: str, code: str) -> FileResponse:
    """The file, whose pages speak the language of the address."""
    country, today, spoken = country_or_404(code), timezone.localdate(), page_language(language)
    texts = queries.bundled(STRANGER, country, today)
    with speaking(language):
        others = list(_others(country, spoken))
        context = {
            "country": country,
            "on": today,
            "texts": texts,
            "projects": queries.public_projects(STRANGER, code),
            "products": queries.public_products(STRANGER, code),
            "events": queries.public_events(STRANGER, code)[:100],
            "others": [(name, title) for name, title, _text in others],
            "spoken": spoken,
        }
        given = [one for one in map(_course, courses_of(code)) if one is not None]
        context["courses"] = given
        first = render_to_string("results/bundle.html", context)
        told = [_course_page(one, spoken) for one in given]
    pages = [("index.html", first), *((name, page) for name, _said, page in others), *told]
    out = BytesIO()
    queries.write_bundle(out, texts, pages)
    out.seek(0)
    name = f"laws-{code}-{today}.{spoken}.zip"
    return FileResponse(out, as_attachment=True, filename=name, content_type="application/zip")


def _course(one: PublicCourse) -> PublicCoursePage | None:
    return public_course(STRANGER, one.slug)


def _course_page(found: PublicCoursePage, spoken: str) -> tuple[str, str]:
    """The page of a course that was opened to everybody, with its name in the file."""
    page = render_to_string("results/bundle_course.html", {"found": found, "spoken": spoken})
    return f"courses/{found.course.slug}.html", page


def _others(country: Country, spoken: str) -> Iterator[tuple[str, str, str]]:
    """The pages besides the laws, each with its name and title: commentaries, what is attached to
    articles, figures of courts."""
    today, template = timezone.localdate(), "results/bundle_{}.html"
    for one in queries.public_commentaries(STRANGER, country.code):
        found = queries.public_commentary(STRANGER, one.commentary.slug, today)
        if found is None:
            continue
        entries = queries.whole_commentary(STRANGER, found, spoken, today)
        context = {"commentary": one.commentary, "entries": entries, "spoken": spoken}
        page = render_to_string(template.format("commentary"), context)
        yield f"commentary/{one.commentary.slug}.html", str(one.commentary), page
    for each in queries.public_material(STRANGER, country.code):
        read = queries.material_read(STRANGER, each)
        page = render_to_string(template.format("material"), {"found": read, "spoken": spoken})
        yield f"material/{each.pk}.html", f"{each} ({each.get_kind_display()})", page
    told = figures_of(country.code)
    if told is not None:
        figures = [drawn.flow_drawn(told), drawn.clearance_drawn(told)]
        context = {"country": country, "told": told, "figures": figures, "spoken": spoken,
                   "caveats": caveats.of_figures()}  # fmt: skip
        page = render_to_string(template.format("courts"), context)
        yield "courts.html", _("Courts of %(country)s") % {"country": country}, page
