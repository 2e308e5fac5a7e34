"""What is done with partners: every write goes through here."""

from django.utils import timezone
from i18nfield.strings import LazyI18nString

from .choices import COUNTRY_NAMES
from .models import Country, Organ, Person


def country(code: str, names: dict[str, str] | None = None) -> Country:
    """The country with a code, entered under the names given (or known) when it is new."""
    code = code.lower()
    found = Country.objects.filter(code=code).first()
    if found:
        return found
    known = names or COUNTRY_NAMES.get(code) or {"en": code.upper()}
    return Country.objects.create(code=code, name=LazyI18nString(known))


def organ(country: Country, names: dict[str, str], kind: str, parent: Organ | None = None) -> Organ:
    """The organ of a country with these names, entered when it is new."""
    name = LazyI18nString(names)
    known = {str(one.name): one for one in Organ.objects.filter(country=country, parent=parent)}
    found = known.get(str(name))
    return found or Organ.objects.create(country=country, name=name, kind=kind, parent=parent)


def person(name: str, of: Organ | None = None, **more: object) -> Person:
    """The person of that name in an organ, entered when it is new."""
    found = Person.objects.filter(Person.staying(timezone.localdate()), name=name, organ=of).first()
    return found or Person.objects.create(name=name, organ=of, **more)
