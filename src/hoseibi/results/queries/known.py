"""What the public site begins with: which countries have something here, and what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.commentary.queries.material import material
from hoseibi.commentary.queries.works import entries_of, out
from hoseibi.corpus.choices import Authority, Status
from hoseibi.corpus.models import Law, LawVersion, Provision
from hoseibi.corpus.queries import held_on, visible_laws, visible_versions
from hoseibi.courts.queries.figures import countries as court_countries
from hoseibi.partners.models import Country
from hoseibi.seminars.queries import events
from hoseibi.training.queries.public import public_slugs

from .addresses import Place

NEWS = 20
IN_FORCE = Q(language_version__status=Status.IN_FORCE)
"""A draft law that was released may say from when it is to hold, and holds for nobody."""


class CountryHere(NamedTuple):
    """A country with how many of its laws lie open here."""

    country: Country
    laws: int


class New(NamedTuple):
    """A text that came into force."""

    law: Law
    version: LawVersion


def countries_here(user: Reader) -> list[CountryHere]:
    """The countries of which some law lies open."""
    counts = visible_laws(user).order_by().values_list("country").annotate(Count("pk"))
    known = Country.objects.in_bulk([country for country, _count in counts])
    found = [CountryHere(known[country], count) for country, count in counts]
    return sorted(found, key=lambda one: str(one.country))


def laws_of(user: Reader, country: Country) -> list[Law]:
    """The laws of a country that lie open, by field of law and title."""
    found = visible_laws(user).filter(country=country).select_related("country")
    laws = list(found.prefetch_related("names"))
    return sorted(laws, key=lambda one: (one.get_field_of_law_display(), one.title))


def every_path(user: Reader, languages: Sequence[str], most: int) -> Iterator[str]:
    """The pages that lie open, as paths: of the site by language, of laws, and of their articles in
    the texts of today while there is room."""
    names = ("home", "commentaries", "material", "courts", "projects", "indicators", "products",
             "courses", "events")  # fmt: skip
    paths = [reverse(f"results:{name}", args=(one,)) for one in languages for name in names]
    laws = list(visible_laws(user).select_related("country").order_by("country__code", "slug"))
    paths += [Place(law.country.code, law.slug).path for law in laws]
    paths += _besides_laws(user, languages)
    yield from paths[:most]
    left = most - len(paths)
    today = held_on(user, timezone.localdate())
    places = Provision.objects.filter(version__in=today, article=True).order_by(
        "version", "position"
    )
    of = ("version__language_version__law__country__code", "version__language_version__law__slug",
          "version__language_version__language", "short_address")  # fmt: skip
    for country, slug, language, address in places.values_list(*of)[: max(left, 0)].iterator():
        yield Place(country, slug, None, language, address).path


def _besides_laws(user: Reader, languages: Sequence[str]) -> list[str]:
    """Commentary entry by entry, what is attached to articles, events, courses and figures of
    courts: each in the languages of the site."""
    named: list[tuple[str, tuple[object, ...]]] = []
    entries = entries_of(user).filter(out()).order_by("commentary", "position", "pk")
    places = list(entries.values_list("commentary__slug", "place"))
    named += [("commentary", (slug,)) for slug in dict.fromkeys(slug for slug, _place in places)]
    named += [("entry", place) for place in places]
    named += [("material-one", (one,)) for one in material(user).values_list("pk", flat=True)]
    announced = events(user).filter(announced_at__isnull=False)
    named += [("event", (slug,)) for slug in announced.values_list("slug", flat=True)]
    named += [("course", (slug,)) for slug in public_slugs(user)]
    named += [("courts-of", (one.country.code,)) for one in court_countries(user)]
    return [
        reverse(f"results:{name}", args=(language, *rest))
        for name, rest in named
        for language in languages
    ]


def news(user: Reader, on: date, most: int = NEWS, language: str = "") -> list[New]:
    """The texts that came into force last, each law and day once: in a language where there is one
    in it, else the text that courts apply, else the first."""
    begun = visible_versions(user).filter(IN_FORCE, in_force_from__lte=on)
    found = begun.select_related("language_version__law__country").defer("findings")
    ordered = found.prefetch_related("language_version__law__names").order_by(
        F("in_force_from").desc(), "pk"
    )
    once: dict[tuple[int, date | None], list[LawVersion]] = {}
    for one in ordered[: most * 4]:
        once.setdefault((one.language_version.law_id, one.in_force_from), []).append(one)
    chosen = [min(texts, key=lambda one: _rank(one, language)) for texts in once.values()]
    return [New(one.language_version.law, one) for one in chosen[:most]]


def _rank(version: LawVersion, language: str) -> tuple[bool, bool, int]:
    its = version.language_version
    is_own = its.language.split("-")[0] == language
    return not is_own, its.authority != Authority.AUTHORITATIVE, version.pk
