"""What a reader may see at all; every other query begins here."""

from collections.abc import Hashable
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries.journal import States
from hoseibi.accounts.queries.kept import Counted, counted_once

from .. import permissions, storage
from ..choices import Status
from ..models import LanguageVersion, Law, LawVersion


def visible_versions(user: Reader) -> QuerySet[LawVersion]:
    """The versions that somebody may read: released ones for everybody; of the others, those of
    their circles, and for all who sign in those that belong to no circle."""
    return _readable(user).filter(language_version__law__deleted_at__isnull=True)


def reading_scope(user: Reader) -> tuple[Hashable, ...]:
    """On what of somebody it hangs what they may read: two people with the same see the same."""
    if not permissions.may_read_unreleased(user):
        return (False,)
    return (True, *sorted(circles_where(user, Act.READ)))


def _readable(user: Reader) -> QuerySet[LawVersion]:
    """The same, also of laws that were deleted: for questions that look at the law themselves."""
    return LawVersion.objects.filter(_may_read(user), deleted_at__isnull=True)


def _may_read(user: Reader, to: str = "") -> Q:
    """The condition that somebody may read a version, or the one to which fields lead."""
    readable = Q(**{f"{to}released_at__isnull": False})
    if permissions.may_read_unreleased(user):
        own = circles_where(user, Act.READ)
        readable |= Q(**{f"{to}circle__isnull": True})
        readable |= Q(**{f"{to}circle__in": own}) if own else Q()
    return readable


def versions_in_force(user: Reader, on: date, states: States | None = None) -> QuerySet[LawVersion]:
    """The versions of a day that somebody may read. One that was ended by a version which is closed
    to them is still the last that they can know of, and stands: its end would tell of the other.
    Who asks several times gives the states of the journal."""
    asked = (reading_scope(user), on)
    ended = counted_once(_ended, asked, lambda: _ended_by_closed(user, on), states)
    later = LawVersion.objects.filter(
        _may_read(user),
        deleted_at__isnull=True,
        language_version=OuterRef("language_version"),
        in_force_from__gte=OuterRef("in_force_until"),
        in_force_from__lte=on,
    )
    begun = Q(in_force_from__isnull=True) | Q(in_force_from__lte=on)
    holds = Q(in_force_until__isnull=True) | Q(in_force_until__gt=on)
    stands = holds | (Q(pk__in=ended) & ~Exists(later)) if ended else holds
    return visible_versions(user).filter(begun, stands)


_ended: Counted[list[int]] = Counted(most=64)


def _ended_by_closed(user: Reader, on: date) -> list[int]:
    """The keys of the versions that somebody may read and that were ended by one which is closed to
    them: asked once, from the side of the closed ones. Asked of each text, it takes a database ten
    times as long."""
    before = "language_version__versions__"
    closed = LawVersion.objects.filter(
        ~_may_read(user),
        _may_read(user, before),
        deleted_at__isnull=True,
        in_force_from__lte=on,
        **{f"{before}in_force_until": F("in_force_from")},
    )
    if permissions.may_read_unreleased(user):
        # What is closed to who signs in is a circle's. SQLite would begin with every language.
        closed = closed.filter(pk__in=LawVersion.objects.exclude(circle=None).values("pk"))
    return list(closed.order_by().values_list("language_version__versions__pk", flat=True))


def visible_languages(user: Reader) -> QuerySet[LanguageVersion]:
    """The laws in a language of which somebody may read at least one version."""
    versions = _readable(user).filter(language_version=OuterRef("pk"))
    return LanguageVersion.objects.filter(Exists(versions), law__deleted_at__isnull=True)


def closed_languages(user: Reader) -> QuerySet[LanguageVersion]:
    """The laws in a language of which somebody may read no version."""
    versions = _readable(user).filter(language_version=OuterRef("pk"))
    return LanguageVersion.objects.filter(~Exists(versions))


def visible_laws(user: Reader) -> QuerySet[Law]:
    """The laws of which somebody may read at least one version."""
    versions = _readable(user).filter(language_version__law=OuterRef("pk"))
    return Law.objects.filter(Exists(versions), deleted_at__isnull=True)


def held_on(user: Reader, on: date, among: Q | None = None) -> list[int]:
    """The keys of the versions that hold on a day, of those `among` which it is asked: of each law
    and language one. A version that is closed to the reader may have ended the one before it: then
    that one is the last that they can know of, and stands."""
    begun = Q(in_force_from__lte=on) | Q(in_force_from=None)
    ended = Q(in_force_until__lte=on) & Q(language_version__status=Status.REPEALED)
    found = visible_versions(user).filter(begun, among or Q()).exclude(ended)
    ordered = found.order_by("language_version", F("in_force_from").asc(nulls_first=True), "pk")
    return list(dict(ordered.values_list("language_version", "pk")).values())


def every_version() -> QuerySet[LawVersion]:
    """Every version, deleted ones too, with what is needed to make its rows anew."""
    related = ("language_version__law__country", "canonical")
    return LawVersion.objects.select_related(*related).order_by("pk")


def stale_versions() -> QuerySet[LawVersion]:
    """The versions whose rows were made by another version of this program."""
    return every_version().exclude(index_version=storage.INDEX_VERSION)
