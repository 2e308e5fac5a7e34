"""Commentaries and their entries, as far as somebody may read them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle, Release
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Anchor, Law, LawVersion
from hoseibi.corpus.queries import holding, visible_laws, visible_versions
from hoseibi.ui.languages import reader_language

from ..models import Commentary, Entry, EntryArticle


def out() -> Q:
    """The condition that an entry is released."""
    return Release.standing() & Q(released_as__isnull=False)


def out_to(user: Reader, prefix: str = "") -> Q:
    """The condition that an entry is released, for a version of its law that somebody may read: it
    speaks of the words of that version."""
    versions = visible_versions(user).order_by().values("pk")
    return Q(
        **{
            f"{prefix}release__isnull": False,
            f"{prefix}release__withdrawn_at__isnull": True,
            f"{prefix}released_as__version__in": versions,
        }
    )


def entries_of(user: Reader) -> QuerySet[Entry]:
    """The entries that somebody may read: all of their circles, of others what is released; never
    one of a law that is not open to them."""
    own = Q(commentary__circle__in=circles_where(user, Act.READ))
    readable = visible_laws(user).order_by().values("pk")
    return Entry.objects.filter(own | out_to(user), commentary__law__in=readable)


def commentaries(user: Reader) -> QuerySet[Commentary]:
    """The commentaries that somebody may read something of."""
    own = Q(circle__in=circles_where(user, Act.READ))
    released = Entry.objects.filter(out_to(user), commentary=OuterRef("pk"))
    readable = visible_laws(user).order_by().values("pk")
    found = Commentary.objects.filter(own | Exists(released), law__in=readable)
    return found.select_related("law__country", "circle").prefetch_related("law__names")


class Listed(NamedTuple):
    """A commentary in a list, with how many entries it has and how many are released."""

    commentary: Commentary
    entries: int
    released: int


def listed(user: Reader) -> list[Listed]:
    """The commentaries that somebody may read, by law."""
    counted = commentaries(user).annotate(
        every=Count("entries", distinct=True),
        open=Count("entries", filter=out_to(user, "entries__"), distinct=True),
    )
    ordered = counted.order_by("law__country__code", "law__slug", "pk")
    return [Listed(one, one.every, one.open) for one in ordered]


def commentary(user: Reader, slug: str) -> Commentary | None:
    """A commentary by its name, when somebody may read something of it."""
    found = commentaries(user).prefetch_related("law__languages")
    return found.filter(slug=slug).first()


def with_articles(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """Entries with all that a list of them shows; four queries however many they are."""
    articles = EntryArticle.objects.select_related("anchor").order_by("position")
    return entries.select_related(
        "commentary__law", "binding__version__language_version", "release",
        "released_as__version__language_version",
    ).prefetch_related(
        "commentary__law__names", Prefetch("articles", queryset=articles)
    ).order_by("commentary", "position", "pk")  # fmt: skip


def entry(user: Reader, found: Commentary, place: str) -> Entry | None:
    """An entry by the address of its first article, or by one that it had under an earlier
    version, or of any of its articles."""
    own = with_articles(entries_of(user).filter(commentary=found))
    here = own.filter(place=place).first()
    if here is not None:
        return here
    there = own.filter(articles__anchor__address=place).first()
    if there is not None:
        return there
    # An address that was given out once goes on leading to what it named.
    before = [one for one in own.prefetch_related("bindings") if _was_at(one, place)]
    return before[0] if before else None


def _was_at(entry: Entry, place: str) -> bool:
    return any(place in binding.addresses for binding in entry.bindings.all())


def is_out(entry: Entry) -> bool:
    """Whether an entry is released now."""
    release = entry.release
    return release is not None and release.withdrawn_at is None and entry.released_as_id is not None


def of_anchor(user: Reader, anchors: list[Anchor]) -> QuerySet[Entry]:
    """The entries about any of some articles."""
    keys = [one.pk for one in anchors]
    own = entries_of(user).filter(articles__anchor__in=keys)
    return with_articles(Entry.objects.filter(pk__in=own.order_by().values("pk")))


def circles_to_write_in(user: Reader) -> QuerySet[Circle]:
    """The circles in which somebody may begin a commentary."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.REVISE), closed_on=None)


def laws_to_comment(user: Reader) -> QuerySet[Law]:
    """The laws on which somebody may write a commentary, with their titles."""
    return visible_laws(user).prefetch_related("names").order_by("country__code", "slug")


def version_on(user: Reader, found: Commentary, on: date) -> LawVersion | None:
    """The version of the law on a day, in the language in which the commentary is written first,
    or else in any."""
    versions = versions_held(user, found.law_id, on)
    first = found.languages[0] if found.languages else ""
    return versions.get(first) or next(iter(versions.values()), None)


def version_to_read(user: Reader, found: Commentary, on: date) -> LawVersion | None:
    """The version of the law on a day, in the reader's language where there is one, and else as in
    `version_on`."""
    versions = versions_held(user, found.law_id, on)
    wanted = (reader_language(), *found.languages)
    held = (versions[one] for one in wanted if one in versions)
    return next(held, next(iter(versions.values()), None))


def versions_held(user: Reader, law: int, on: date) -> dict[str, LawVersion]:
    """By language, the version of a law that holds on a day; where none holds, its neighbour. The
    authoritative language comes first."""
    rows = visible_versions(user).filter(language_version__law=law)
    rows = rows.select_related("language_version__law").defer("findings")
    rows = rows.prefetch_related("language_version__law__names", "language_version__law__languages")
    by: dict[str, list[LawVersion]] = {}
    for one in sorted(rows, key=_standing):
        by.setdefault(one.language_version.language, []).append(one)
    held = ((language, holding(many, on)) for language, many in by.items())
    return {language: version for language, version in held if version}


def _standing(version: LawVersion) -> tuple[bool, int, date, int]:
    spoken = version.language_version
    begins = version.in_force_from or date.min
    return spoken.authority != "authoritative", spoken.pk, begins, version.pk


def circles_to_say_in(user: Reader) -> QuerySet[Circle]:
    """The circles in which somebody has a say, and so may attach material to articles."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.OPINE), closed_on=None)
