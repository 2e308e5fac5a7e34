"""What a database is asked of many laws in a way that suits it is what one finds law by law."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.utils import timezone
from tests import factories
from tests.factories.laws import CODE, CODE_JA, REFORMED, a_law

from hoseibi.accounts.choices import Act, Role
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries import by_year
from hoseibi.corpus import permissions, queries
from hoseibi.corpus.models import LanguageVersion, Law, LawVersion, Reference
from hoseibi.corpus.queries.chronicle import LAWS
from hoseibi.corpus.queries.laws import LawFilters, _within
from hoseibi.corpus.queries.references import named_by_other_laws
from hoseibi.corpus.queries.shelves import shelved
from hoseibi.corpus.queries.visible import _ended_by_closed, closed_languages
from hoseibi.partners.models import Country

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 1)
FIRST, SECOND = date(2000, 1, 1), date(2020, 4, 1)
OTHER = """Other Law
(Law No. {} of 2021)

Article 1 Article 2, paragraph (2) of the Sample Code applies, and Article 1 of the Sample Code.
"""


@pytest.fixture
def readers() -> list[Reader]:
    """Somebody of the circle whose texts some are, somebody of none, an officer, a stranger."""
    circle, other = factories.circle(), factories.circle()
    texts = _texts()
    _close([*of("xl-law-1"), texts[7], texts[13]], circle)
    _close([*of("xl-law-4"), texts[1]], other)
    _close([*of("xl-law-2"), texts[10]], None)
    texts[8].deleted_at = timezone.now()
    texts[8].save()
    Law.objects.filter(slug="xl-gone").update(deleted_at=timezone.now())
    LanguageVersion.objects.create(law=Law.objects.get(slug="xl-law-1"), language="vi")
    Law.objects.create(
        slug="xl-bare", country=Country.objects.first(), added_at=timezone.now(),
        changed_at=timezone.now(),
    )  # fmt: skip
    inside = factories.seated(circle, Role.DRAFTER)
    return [inside, factories.reader(), factories.officer(), AnonymousUser()]


def of(slug: str) -> list[LawVersion]:
    return list(LawVersion.objects.filter(language_version__law__slug=slug))


def _close(versions: list[LawVersion], circle: Circle | None) -> None:
    keys = [each.pk for each in versions]
    LawVersion.objects.filter(pk__in=keys).update(released_at=None, circle=circle)


def _texts() -> list[LawVersion]:
    """Of eight laws two texts one after the other, of some also in Japanese."""
    a_law(CODE, in_force_from=FIRST)
    texts = []
    for number in range(8):
        entry = {
            "slug": f"xl-law-{number}" if number else "xl-gone",
            "country": ("xl", "jp")[number % 2],
            "field_of_law": ("civil", "commercial", "other")[number % 3],
            "status": ("in-force", "draft")[number % 5 == 4],
        }
        words = OTHER.format(number + 2)
        texts.append(a_law(words, in_force_from=FIRST, **entry))
        texts.append(a_law(words + "\nArticle 2 More.\n", in_force_from=SECOND, **entry))
        if number % 3 == 1:
            said = CODE_JA.replace("見本", f"見本{number}")
            texts.append(a_law(said, in_force_from=SECOND, **entry | {"convention": "jp-ja"}))
    a_law(REFORMED, in_force_from=SECOND)
    return texts


def reads(user: Reader, version: LawVersion) -> bool:
    """Whether somebody may read a text, one by one."""
    if version.deleted_at:
        return False
    if version.released_at:
        return True
    if not permissions.may_read_unreleased(user):
        return False
    return version.circle_id is None or version.circle_id in circles_where(user, Act.READ)


def read_by(user: Reader) -> list[LawVersion]:
    found = LawVersion.objects.select_related("language_version__law__country")
    return [
        each for each in found if reads(user, each) and each.language_version.law.deleted_at is None
    ]


def test_shelves(readers: list[Reader]) -> None:
    sizes = set()
    for user in readers:
        for wanted, text in ((Q(), ""), (Q(number__icontains="No. 3"), "No. 3")):
            spoken = {each.language_version for each in read_by(user)}
            laws = list(Law.objects.filter(wanted, deleted_at=None).select_related("country"))
            stands = {
                law: sorted((each.status, each.language) for each in spoken if each.law == law)
                for law in laws
            }
            kept = [law for law in laws if stands[law]]
            by_hand = Counter((law.country.code, law.field_of_law, *stands[law]) for law in kept)

            found = shelved(closed_languages(user).values("pk"), wanted)

            shelves = Counter[object]()
            for each in found.shelves:
                key = (each.country, each.field_of_law, *sorted(each.stands))
                shelves[key] += each.laws
            assert shelves == by_hand
            assert found.hidden == {law.pk for law in laws if not stands[law]}
            page = queries.library(user, LawFilters(text=text), on=TODAY)
            assert {law.pk for law in page.laws} == {law.pk for law in kept}
            assert page.total == len(kept)
            sizes.add(len(kept))
    assert len(sizes) > 3, sizes


@pytest.mark.parametrize(
    "wanted",
    [
        {"status": "draft"},
        {"status": "in-force"},
        {"country": "xl", "status": "in-force"},
        {"language": "ja", "status": "in-force"},
        {"language": "en", "field_of_law": "civil"},
    ],
)
def test_filters(readers: list[Reader], wanted: dict[str, str]) -> None:
    for user in readers:
        by_hand = {
            law.pk
            for each in read_by(user)
            for spoken, law in [(each.language_version, each.language_version.law)]
            if wanted.get("status", spoken.status) == spoken.status
            and wanted.get("language", spoken.language) == spoken.language
            and wanted.get("country", law.country.code) == law.country.code
            and wanted.get("field_of_law", law.field_of_law) == law.field_of_law
        }

        page = queries.library(user, LawFilters(**wanted), on=TODAY)

        assert {law.pk for law in page.laws} == by_hand
        assert page.total == len(by_hand)


@pytest.mark.parametrize("order", ["country", "title", "changed"])
@pytest.mark.parametrize("country", ["", "xl"])
def test_pages(readers: list[Reader], order: str, country: str) -> None:
    for user in readers:
        filters = LawFilters(order=order, country=country)
        whole = [law.pk for law in queries.library(user, filters, on=TODAY, size=None).laws]
        paged: list[int] = []
        for number in range(1, len(whole) // 2 + 2):
            page = queries.library(user, filters, on=TODAY, page=number, size=2)
            paged += [law.pk for law in page.laws] if page.page == number else []

        assert paged == whole


def test_within_which_countries_a_page_lies() -> None:
    counts = [("jp", 3), ("kh", 0), ("la", 2), ("xl", 4)]

    assert _within(counts, slice(0, 3)) == (["jp"], 0)
    assert _within(counts, slice(2, 4)) == (["jp", "kh", "la"], 0)
    assert _within(counts, slice(3, 5)) == (["la"], 3)
    assert _within(counts, slice(4, 9)) == (["la", "xl"], 3)
    assert _within([], slice(0, 50)) == ([], 0)


def test_the_list_knows_titles_languages_and_texts(readers: list[Reader]) -> None:
    for user in readers:
        held = read_by(user)
        for law in queries.library(user, LawFilters(), on=TODAY).laws:
            own = [each for each in held if each.language_version.law_id == law.pk]
            assert {each.pk for each in law.names.all()} == set(
                Law.objects.get(pk=law.pk).names.values_list("pk", flat=True)
            )
            told = {
                (each.language, version.pk)
                for each in law.languages.all()
                for version in each.versions.all()
            }
            assert told == {(each.language_version.language, each.pk) for each in own}


def test_what_was_ended_by_a_closed_text(readers: list[Reader]) -> None:
    every = list(LawVersion.objects.all())
    sizes = []
    for user in readers:
        by_hand = {
            before.pk
            for after in every
            for before in every
            if not after.deleted_at
            and not reads(user, after)
            and reads(user, before)
            and after.in_force_from
            and after.in_force_from <= TODAY
            and (before.language_version_id, before.in_force_until)
            == (after.language_version_id, after.in_force_from)
        }

        assert set(_ended_by_closed(user, TODAY)) == by_hand
        sizes.append(len(by_hand))
    assert all(sizes)
    assert len(set(sizes)) > 1, sizes


def test_who_names_an_article(readers: list[Reader]) -> None:
    law = Law.objects.get(slug="xl-sample-code")
    sizes = set()
    for user in readers:
        for on in (date(2010, 1, 1), TODAY):
            versions = queries.versions_in_force(user, on)
            by_hand = [
                (each.pk, each.version_id)
                for each in Reference.objects.filter(law=law, target="art_2").order_by(
                    "version__language_version__law_id", "version__language_version_id", "position"
                )
                if versions.filter(pk=each.version_id).exists()
                and each.version.language_version.law_id != law.pk
            ]

            found = named_by_other_laws(user, law, "art_2", on=on)

            assert [(each.pk, each.version) for each in found] == by_hand
            sizes.add(len(by_hand))
    assert len(sizes) > 1


def test_happenings_by_year(readers: list[Reader]) -> None:
    country = Country.objects.get(code="xl")
    for user in readers:
        days = {
            (each.language_version.law_id, each.in_force_from)
            for each in read_by(user)
            if each.language_version.law.country_id == country.pk and each.in_force_from
        }

        assert by_year(LAWS, LAWS.rows(user, country)) == Counter(day.year for _law, day in days)
