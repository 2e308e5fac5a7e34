"""What is done with partners: every write goes through here."""

from i18nfield.strings import LazyI18nString

from .choices import COUNTRY_NAMES
from .models import Country


def country(code: str, names: dict[str, str] | None = None) -> Country:
    """The country with a code, entered under the names given (or known) when it is new."""
    code = code.lower()
    found = Country.objects.filter(code=code).first()
    if found:
        return found
    known = names or COUNTRY_NAMES.get(code) or {"en": code.upper()}
    return Country.objects.create(code=code, name=LazyI18nString(known))
