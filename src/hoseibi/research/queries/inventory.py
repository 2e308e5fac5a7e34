"""The legal inventory of a country: its laws and those it lacks, for those who may know of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Country

from ..choices import RuleState
from ..models import Conflict, DonorSupport, InventoryEntry, OwedRule
from ..permissions import readable
from .listed import Page, in_pages, of_age
from .places import laws_known


@dataclass(frozen=True)
class EntrySieve:
    """What of the inventory is wanted; empty means all. `open` are entries that owe rules which
    are not issued."""

    words: str = ""
    country: Country | None = None
    field: str = ""
    status: str = ""
    donor: str = ""
    age: str = ""
    owes: bool = False


def entries(user: Reader) -> QuerySet[InventoryEntry]:
    """The entries that somebody may know of, by country and field of law."""
    return InventoryEntry.objects.filter(readable(user)).select_related("country", "circle")


def sieved_entries(user: Reader, sieve: EntrySieve) -> QuerySet[InventoryEntry]:
    """Those of them that are wanted."""
    found = entries(user).filter(of_age(sieve.age, timezone.localdate()))
    exact = {
        "country": sieve.country,
        "field_of_law": sieve.field,
        "status": sieve.status,
        "donors__donor": sieve.donor,
    }
    found = found.filter(**{name: value for name, value in exact.items() if value})
    for word in sieve.words.split():
        found = found.filter(words__icontains=word)
    if sieve.owes:
        owing = OwedRule.objects.filter(entry=OuterRef("pk")).exclude(state=RuleState.ISSUED)
        found = found.filter(Exists(owing))
    return found.distinct() if sieve.donor else found


def entry_page(user: Reader, sieve: EntrySieve, page: object) -> Page:
    """A page of the inventory, each entry with what it owes, who helps, and its text kept here."""
    return in_pages(with_all(user, sieved_entries(user, sieve)), page)


def with_all(user: Reader, found: QuerySet[InventoryEntry]) -> QuerySet[InventoryEntry]:
    """Entries with everything that a line of the inventory says of them."""
    laws = laws_known(user).prefetch_related("names", "languages")
    return found.prefetch_related(
        Prefetch("law", laws),
        "owed",
        "donors",
        "statements",
        _conflicts(user),
        _conflicts_from(user),
    )


def _conflicts(user: Reader) -> Prefetch:
    own = Conflict.objects.filter(readable(user, "other__"))
    return Prefetch("conflicts", own.select_related("other"))


def _conflicts_from(user: Reader) -> Prefetch:
    own = Conflict.objects.filter(readable(user, "entry__"))
    return Prefetch("conflicts_from", own.select_related("entry"))


def entry(user: Reader, key: int) -> InventoryEntry | None:
    """One entry by its number, with all that is known of it."""
    return with_all(user, entries(user)).filter(pk=key).first()


def donors(user: Reader, country: Country | None = None) -> list[str]:
    """The donors that help with some law, by name."""
    own = DonorSupport.objects.filter(readable(user, "entry__"))
    own = own.filter(entry__country=country) if country else own
    return list(own.order_by("donor").values_list("donor", flat=True).distinct())


def overview(user: Reader, country: Country | None) -> dict[tuple[str, str], int]:
    """How many entries there are by field of law and standing."""
    own = entries(user).filter(country=country) if country else entries(user)
    counted = own.order_by().values_list("field_of_law", "status").annotate(Count("pk"))
    return {(field, status): count for field, status, count in counted}
