"""The pages that partners come to are whole in their languages, not only in ours."""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext as asked_for
from django.utils.translation import ngettext
from tests.accounts.test_own_organ import of
from tests.factories import organ

from hoseibi.web import settings as product

SOURCE = Path(product.HERE).parent
CATALOGUES = Path(product.HERE) / "locale"
PLACES = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
LANGUAGES = [code for code, _name in settings.PARTNER_LANGUAGES]
TEMPLATES = (
    "ui/templates/ui/base.html",
    "ui/templates/ui/parts/head.html",
    "ui/templates/ui/parts/foot.html",
    "ui/templates/ui/parts/self.html",
    "ui/templates/ui/parts/search.html",
    "ui/templates/account/login.html",
    "accounts/templates/accounts/own.html",
    "accounts/templates/accounts/parts/own_line.html",
    "accounts/templates/accounts/accept.html",
    "accounts/templates/accounts/join.html",
    "accounts/templates/accounts/invitation_over.html",
    "corpus/templates/corpus/article.html",
    *(
        f"corpus/templates/corpus/parts/{name}.html"
        for name in (
            *("article_changes", "article_tools", "choose_side", "contents_pane", "heads"),
            *("neighbours", "not_in_force", "references_panel", "row", "timeline", "timeline_axis"),
        )
    ),
)
BLOCK = re.compile(r"{%\s*blocktranslate[^%]*%}(.*?){%\s*endblocktranslate", re.S)
WAITS = "The words of this page in this language were not yet read by a native speaker."


def said() -> Iterator[tuple[str, ...]]:
    """Every sentence of these pages and of reminders, with its plural where it has one."""
    for name in TEMPLATES:
        for words in re.findall(r'{%\s*translate "((?:[^"\\]|\\.)*)"', (SOURCE / name).read_text()):
            yield (words,)
        for words in BLOCK.findall((SOURCE / name).read_text()):
            yield (re.sub(r"{{ (\w+) }}", r"%(\1)s", words),)
    asked = (*SOURCE.glob("*/queries/own.py"), *SOURCE.glob("*/queries/reminders.py"))
    for path in (*asked, SOURCE / "letters" / "queries" / "wording.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                count = {"_": 1, "gettext_lazy": 1, "ngettext": 2}.get(node.func.id, 0)
                texts = [one.value for one in node.args[:count] if isinstance(one, ast.Constant)]
                if texts:
                    yield tuple(texts)


def catalogue(language: str) -> gettext.GNUTranslations:
    with (CATALOGUES / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def told(known: gettext.GNUTranslations, words: tuple[str, ...]) -> str:
    return known.ngettext(*words, 2) if len(words) == 2 else known.gettext(words[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_page_is_missing(language: str) -> None:
    known = catalogue(language)

    assert sorted({words for words in said() if told(known, words) == words[-1]}) == []


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
    written = (CATALOGUES / language / "LC_MESSAGES" / "django.po").read_text()
    sentences = re.findall(r'^msgid ("(?!").*")$', written, re.M)
    single = re.findall(r'^msgid ("(?!").*")\nmsgstr (".*")$', written, re.M)
    known = catalogue(language)

    assert len(sentences) == len(set(sentences))
    assert [
        words
        for words, said in single
        if known.gettext(ast.literal_eval(words)) != ast.literal_eval(said)
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
    assert '<html lang="en"' in client.get("/laws/").content.decode()


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
