"""The pages that partners come to are whole in their languages, not only in ours."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils import translation
from django.utils.translation import gettext as asked_for
from django.utils.translation import ngettext
from tests.accounts.test_own_organ import of
from tests.factories import organ
from tests.web import catalogues, screens

from hoseibi.ui.spoken import PAGES
from hoseibi.web import settings as product

CATALOGUES = Path(product.HERE) / "locale"
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
LANGUAGES = [code for code, _name in settings.PARTNER_LANGUAGES]
WAITS = "The words of this page in this language were not yet read by a native speaker."


def said() -> set[tuple[str, ...]]:
    """Every sentence of the screens that partners come to, with its plural where it has one."""
    return set(screens.sentences())


def catalogue(language: str) -> gettext.GNUTranslations:
    with (CATALOGUES / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def told(known: gettext.GNUTranslations, words: tuple[str, ...]) -> str:
    return known.ngettext(*words, 2) if len(words) == 2 else known.gettext(words[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_these_screens_is_missing(language: str) -> None:
    """When this fails: docs/reference/pages.md, "Which screens speak which language"."""
    known = catalogue(language)._catalog  # type: ignore[attr-defined]

    missing = {words for words in said() if words[0] not in known and (words[0], 0) not in known}

    assert sorted(missing) == []


def test_every_address_that_speaks_is_an_address() -> None:
    known = set(_names(get_resolver()))

    assert sorted(PAGES - known) == []


def _names(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            within = f"{one.namespace}:" if one.namespace else ""
            yield from _names(one, before + within)
        elif one.name:
            yield before + one.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_of_a_sentence_is_kept(language: str) -> None:
    known = catalogue(language)

    assert [
        words
        for words in said()
        if set(PLACES.findall(words[0])) != set(PLACES.findall(told(known, words)))
    ] == []


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_that_it_waits_for_a_review(language: str) -> None:
    client = Client()
    client.force_login(of(organ()))

    page = client.get(f"/partners/own/?language={language}").content.decode()

    assert catalogue(language).gettext(WAITS) in page
    assert f'<html lang="{language}"' in page


COUNTED = ("{count} activity is finished", "{count} activities are finished")


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [
        ("fr", 0, "0 activité est achevée"),
        ("fr", 1, "1 activité est achevée"),
        ("fr", 2, "2 activités sont achevées"),
        ("ru", 1, "1 мероприятие завершено"),
        ("ru", 3, "3 мероприятия завершены"),
        ("ru", 11, "11 мероприятий завершено"),
        ("ru", 21, "21 мероприятие завершено"),
        ("ru", 25, "25 мероприятий завершено"),
        ("uz", 2, "2 ta faoliyat yakunlangan"),
        ("lo", 2, "2 ກິດຈະກຳສຳເລັດແລ້ວ"),
    ],
)
def test_what_is_counted_takes_the_form_of_its_number(
    language: str, count: int, words: str
) -> None:
    with translation.override(language):
        assert ngettext(*COUNTED, count).format(count=count) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    """Sentence by sentence, as many of them, and none twice."""
    written = list(catalogues.entries(CATALOGUES / language / "LC_MESSAGES" / "django.po"))
    names = [(one.context, one.said) for one in written]
    known = catalogue(language)

    assert len(names) == len(set(names))
    assert [
        one.said
        for one in written
        if not one.plural and catalogues.told(known, one) != one.translated
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_is_missing_is_said_in_english_in_the_same_direction(language: str) -> None:
    with translation.override(language):
        assert asked_for("Write down a payment") == "Write down a payment"
        assert not translation.get_language_bidi()


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_in_speaks_what_the_browser_asks_for_and_other_pages_stay_whole(
    language: str,
) -> None:
    client = Client(headers={"accept-language": f"{language},en;q=0.5"})

    way_in = client.get("/accounts/login/").content.decode()

    known = catalogue(language)
    assert f'<html lang="{language}"' in way_in
    assert known.gettext("Stay signed in on this device") in way_in
    assert known.gettext(WAITS) in way_in
    assert f'name="language" value="{language}" lang="{language}" aria-current="true"' in way_in
    assert '<html lang="en"' in client.get("/checks/").content.decode()


@pytest.mark.django_db
def test_a_language_that_was_chosen_counts_more_than_that_of_the_browser() -> None:
    client = Client(headers={"accept-language": "ru"})
    client.post("/i18n/setlang/", {"language": "lo", "next": "/accounts/login/"})

    chosen = client.get("/accounts/login/").content.decode()
    client.post("/i18n/setlang/", {"language": "en", "next": "/accounts/login/"})

    assert '<html lang="lo"' in chosen
    assert '<html lang="en"' in client.get("/accounts/login/").content.decode()


@pytest.mark.django_db
def test_pages_in_our_own_languages_do_not_say_that_they_wait_for_a_review() -> None:
    assert WAITS not in Client().get("/accounts/login/").content.decode()
