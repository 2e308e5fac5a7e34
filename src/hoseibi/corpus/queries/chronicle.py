"""The laws of a country as they came into force and were amended, for its page."""

from __future__ import annotations

from typing import Any

from django.db.models import BigIntegerField, Func, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Chronicle, Happening
from hoseibi.partners.models import Country
from hoseibi.ui.languages import reader_language

from ..models import LawVersion
from .visible import visible_versions


def _own(user: Reader, country: Country) -> QuerySet[LawVersion]:
    own = visible_versions(user).filter(language_version__law__country=country)
    return own.defer("findings")


def _told(user: Reader, rows: QuerySet[LawVersion]) -> list[Happening]:
    related = rows.select_related("language_version__law")
    versions = list(related.prefetch_related("language_version__law__names"))
    versions.sort(key=_nearness)
    found = {(row.language_version.law_id, row.in_force_from): row for row in versions}
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


class _Numbered(Func):
    """A key and a day as one number, by which a database tells what is the same in half the time
    that it takes for words."""

    arity = 2
    arg_joiner = " * 10000000 + "
    template = "(%(expressions)s)"
    output_field = BigIntegerField()


class _DayNumber(Func):
    """Which day it is, counted from one long ago: SQLite keeps days as text."""

    template = "CAST(julianday(%(expressions)s) AS INTEGER)"
    output_field = BigIntegerField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        template = "(%(expressions)s - DATE '0001-01-01')"
        return super().as_sql(compiler, connection, template=template, **more)


_LAW_AND_DAY = _Numbered("language_version__law_id", _DayNumber("in_force_from"))
"""A day of a law counts once, in however many languages it is kept."""

LAWS = Chronicle(
    "law",
    gettext_lazy("Laws in force"),
    gettext_lazy("Law in force"),
    _own,
    "in_force_from",
    _told,
    _LAW_AND_DAY,
)
