"""The report of a fiscal year, of a country or of all: what was asked, found and done, and what is
left of it, as far as who asks may see. One value, from which Word and PDF are made."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Country
from hoseibi.printing import Block, Fields, Heading, Paper, Words
from hoseibi.projects.queries import projects
from hoseibi.research.queries import requests_known
from hoseibi.ui.templatetags.reading import day_words

from .annual_done import indicators, money, projects_told, requests_told, research
from .annual_left import commentary, experts, laws, taught
from .annual_rows import Asked, Part, Told
from .known import countries_here
from .years import name_of, year_of

LANGUAGES = ("en", "ja")
"""The languages in which the report is written."""
FORMS = ("docx", "pdf")
PARTS: tuple[Part, ...] = (
    requests_told, research, projects_told, indicators, money, laws, commentary, taught, experts,
)  # fmt: skip
"""The parts of the report, in the order of the work; one of which there is nothing is left out."""


def annual_report(user: Reader, asked: Asked, language: str) -> Paper:
    """The report. It speaks a language of LANGUAGES."""
    with translation.override(language):
        year = name_of(asked.year)
        where = str(asked.country) if asked.country else _("All countries")
        title = _("Report of the fiscal year {year}: {where}").format(year=year, where=where)
        found = [part(user, asked) for part in PARTS]
        blocks = tuple(_blocks(asked, found))
        note = _("As known on {day}").format(day=day_words(timezone.localdate()))
        return Paper(title=title, language=language, blocks=blocks, note=note)


def _blocks(asked: Asked, found: list[Told]) -> Iterator[Block]:
    told = [one for one in found if one.blocks]
    facts = [fact for one in told for fact in one.facts]
    period = f"{day_words(asked.first)} – {day_words(asked.last)}"
    yield Fields(((_("Period"), period), *facts), share=0.45)
    if not told:
        yield Words((_("Nothing of this year is open to you."),))
    for one in told:
        yield Heading(one.title, 1)
        yield from one.blocks


def rendered(paper: Paper, to: str) -> bytes:
    """The report as Word or PDF. Raises printing.NoPrinter and printing.TooLarge."""
    return printing.to_docx(paper) if to == "docx" else printing.to_pdf(paper).content


def countries_to_report(user: Reader) -> list[Country]:
    """The countries of which somebody knows a request, a project or a law, by name."""
    codes = {one.country.pk for one in countries_here(user)}
    codes |= set(requests_known(user).order_by().values_list("country", flat=True))
    codes |= set(projects(user).order_by().values_list("country", flat=True))
    return sorted(Country.objects.filter(pk__in=codes), key=str)


def years_to_report(user: Reader) -> list[int]:
    """The fiscal years from the first request or project that somebody knows, the newest first."""
    this = year_of(timezone.localdate())
    days = [
        requests_known(user).order_by("entered_on").values_list("entered_on", flat=True).first(),
        projects(user).exclude(planned_from=None).order_by("planned_from")
        .values_list("planned_from", flat=True).first(),
    ]  # fmt: skip
    first = min((year_of(day) for day in days if day), default=this)
    return list(range(this, min(first, this) - 1, -1))
