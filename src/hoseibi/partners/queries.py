"""What is asked about countries, their organs, and people."""

from django.db.models import QuerySet
from django.utils import timezone

from .models import Country, Organ, Person


def countries() -> QuerySet[Country]:
    """Every country that is known here."""
    return Country.objects.all()


def organs() -> QuerySet[Organ]:
    """The organs that are open, by country."""
    return Organ.objects.filter(Organ.open(timezone.localdate())).select_related("country")


def people() -> QuerySet[Person]:
    """The people who have not left, with or without an account."""
    return Person.objects.filter(Person.staying(timezone.localdate())).select_related("organ")


def has_person(name: str, organ: Organ | None) -> bool:
    """Whether somebody of that name is known in an organ."""
    return people().filter(name__iexact=name.strip(), organ=organ).exists()
