"""The laws of a country as they came into force and were amended, for its page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening, newest
from hoseibi.partners.models import Country
from hoseibi.ui.languages import reader_language

from ..models import LawVersion
from .visible import visible_versions


def _own(user: Reader, country: Country) -> QuerySet[LawVersion]:
    own = visible_versions(user).filter(language_version__law__country=country)
    return own.defer("findings")


def _years(user: Reader, country: Country) -> dict[int, int]:
    """A day of a law counts once, in however many languages it is kept."""
    days = _own(user, country).exclude(in_force_from=None).order_by()
    found = days.values_list("language_version__law", "in_force_from").distinct()
    years: dict[int, int] = {}
    for _law, day in found:
        years[day.year] = years.get(day.year, 0) + 1
    return years


def _told(user: Reader, country: Country, year: int | None) -> list[Happening]:
    related = _own(user, country).select_related("language_version__law")
    rows = newest(related.prefetch_related("language_version__law__names"), "in_force_from", year)
    rows.sort(key=_nearness)
    found = {(row.language_version.law_id, row.in_force_from): row for row in rows}
    return [_one(row) for row in found.values()]


def _nearness(version: LawVersion) -> int:
    """How near a text is to the reader, whose language is to name the act that amended it."""
    language = version.language_version.language.split("-")[0]
    return 2 if language == reader_language() else int(language == "en")


def _one(version: LawVersion) -> Happening:
    law, day = version.language_version.law, version.in_force_from
    said = _("{law}, amended, in force") if version.amending_act else _("{law} in force")
    url = reverse("corpus:law-on", args=(law.slug, day))
    return Happening(day, said.format(law=law.title), url, version.amending_act)  # type: ignore[arg-type]


LAWS = Chronicle("law", gettext_lazy("Laws in force"), _years, _told, gettext_lazy("Law in force"))
