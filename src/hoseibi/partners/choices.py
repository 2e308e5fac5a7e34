"""Closed lists that every application shares, and names of countries whose conventions we ship."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganKind(models.TextChoices):
    """What an organ is among those that law cooperation works with."""

    MINISTRY = "ministry", _("Ministry")
    SUPREME_COURT = "supreme-court", _("Supreme court")
    COURT = "court", _("Court")
    PROSECUTION = "prosecution", _("Public prosecutors")
    BAR = "bar", _("Bar federation")
    UNIVERSITY = "university", _("University")
    ASSEMBLY = "assembly", _("National assembly")
    AGENCY = "agency", _("Agency")
    OTHER = "other", _("Other")


class FieldOfLaw(models.TextChoices):
    """What part of the law a text, a request or somebody's knowledge belongs to."""

    CIVIL = "civil", _("Civil law")
    CIVIL_PROCEDURE = "civil-procedure", _("Civil procedure")
    COMMERCIAL = "commercial", _("Commercial law")
    COMPANY = "company", _("Company law")
    INSOLVENCY = "insolvency", _("Insolvency")
    FAMILY = "family", _("Family and succession")
    LABOUR = "labour", _("Labour law")
    CONSTITUTIONAL = "constitutional", _("Constitutional law")
    CRIMINAL = "criminal", _("Criminal law")
    ADMINISTRATIVE = "administrative", _("Administrative law")
    OTHER = "other", _("Other")


COUNTRY_NAMES: dict[str, dict[str, str]] = {
    "de": {"en": "Germany", "ja": "ドイツ"},
    "fr": {"en": "France", "ja": "フランス"},
    "id": {"en": "Indonesia", "ja": "インドネシア"},
    "jp": {"en": "Japan", "ja": "日本"},
    "kh": {"en": "Cambodia", "ja": "カンボジア", "km": "កម្ពុជា"},
    "la": {"en": "Laos", "ja": "ラオス", "lo": "ລາວ"},
    "mn": {"en": "Mongolia", "ja": "モンゴル", "mn": "Монгол"},
    "uz": {"en": "Uzbekistan", "ja": "ウズベキスタン", "ru": "Узбекистан"},
    "vn": {"en": "Viet Nam", "ja": "ベトナム", "vi": "Việt Nam"},
}
"""ISO 3166-1 alpha-2 code to name by language. A country that is not here is named by its code
until somebody names it."""
