"""The legal inventory of a country: its laws and those it lacks, for those who may know of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor, Law
from hoseibi.partners.models import Country

from ..choices import RuleState
from ..models import Conflict, DonorSupport, InventoryEntry, OwedRule, Statement
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


def conflicts(user: Reader, found: InventoryEntry) -> list[Conflict]:
    """The conflicts of an entry, on either side, as far as both laws are open to the reader."""
    both = readable(user, "entry__") & readable(user, "other__")
    own = Conflict.objects.filter(both, Q(entry=found) | Q(other=found))
    return list(own.select_related("entry", "other", "anchor__law", "other_anchor__law"))


def conflict(user: Reader, key: int) -> Conflict | None:
    """One conflict by its number."""
    both = readable(user, "entry__") & readable(user, "other__")
    return Conflict.objects.filter(both, pk=key).select_related("entry", "other").first()


def owed(user: Reader, found: InventoryEntry) -> list[OwedRule]:
    """The rules that an entry owes; what one was issued as only where the reader may know it."""
    known = InventoryEntry.objects.filter(readable(user))
    own = OwedRule.objects.filter(readable(user, "entry__"), entry=found)
    related = own.select_related("anchor__law").prefetch_related(Prefetch("issued_as", known))
    return list(related.prefetch_related("anchor__law__names"))


def rule(user: Reader, key: int) -> OwedRule | None:
    """One owed rule by its number."""
    own = OwedRule.objects.filter(readable(user, "entry__"), pk=key)
    return own.select_related("entry__country").first()


def statement(user: Reader, found: InventoryEntry, key: int) -> Statement | None:
    """One statement of how an entry stands."""
    own = Statement.objects.filter(readable(user, "entry__"), entry=found, pk=key)
    return own.select_related("entry").first()


def owed_by_article(user: Reader, anchor: Anchor) -> list[OwedRule]:
    """The rules that an article owes."""
    own = OwedRule.objects.filter(readable(user, "entry__"), anchor=anchor)
    return list(own.select_related("entry__country"))


def clashes_of_article(user: Reader, anchor: Anchor) -> list[Conflict]:
    """The conflicts of an article with others."""
    both = readable(user, "entry__") & readable(user, "other__")
    own = Conflict.objects.filter(both, Q(anchor=anchor) | Q(other_anchor=anchor))
    return list(own.select_related("entry", "other"))


def entries_of_law(user: Reader, law: Law) -> list[InventoryEntry]:
    """The entries of the inventory that are a law whose text is here."""
    return list(with_all(user, entries(user).filter(law=law)))
