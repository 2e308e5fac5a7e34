"""The public site: what was released, at addresses that stay, the same for everybody."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urljoin

import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree
from tests import factories
from tests.commentary.test_material import an_exercise
from tests.commentary.world import WHO as OUT
from tests.commentary.world import a_commentary, an_entry, released, say
from tests.courts.world import TABLE, a_table
from tests.factories import CODE, CODE_JA, REFORMED, a_law
from tests.factories.projects import a_project
from tests.factories.seminars import an_event
from tests.projects.test_publishing import WHO, a_public_project
from tests.training.opened import a_full_course, an_open_course, hide, opened
from tests.training.world import BEGINS_ON, teaching

from hoseibi.commentary.actions import material, steps
from hoseibi.commentary.models import Commentary, Material
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.courts.actions import releasing
from hoseibi.projects import actions
from hoseibi.projects.models import Project
from hoseibi.results.views.speaking import SPOKEN
from hoseibi.training.actions import releasing as opening
from hoseibi.training.models import Course
from hoseibi.web import kept_pages

pytestmark = pytest.mark.django_db

CANARY = "Zzykelar"
"""A word that stands in nothing that was released."""
LINK = re.compile(r'(?:href|action)="([^"#]+)')


@pytest.fixture(autouse=True)
def looked_at_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was done is seen at once."""
    monkeypatch.setattr(kept_pages, "SECONDS", -1.0)


@pytest.fixture
def code() -> Law:
    """A code in two languages and two texts, all of them released."""
    law = a_law(CODE, in_force_from="2020-04-01").language_version.law
    a_law(CODE_JA, convention="jp-ja", in_force_from="2020-04-01")
    a_law(REFORMED, in_force_from="2022-10-01", amending_act="Law No. 8 of 2022")
    return law


def page(url: str, client: Client | None = None) -> str:
    answer = (client or Client()).get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_an_article_stands_at_the_address_by_which_it_is_cited(code: Law) -> None:
    shown = page("/eli/xl/xl-sample-code/2020-04-01/en/art_3")

    assert "is liable." in shown
    assert "is liable for the damage." in page("/eli/xl/xl-sample-code/en/art_3")
    assert "/eli/xl/xl-sample-code/2020-04-01/en/art_3" in shown
    assert '<html lang="en">' in shown


def test_the_page_speaks_the_language_of_the_text_whatever_the_browser_asks(code: Law) -> None:
    asked = Client(headers={"accept-language": "en"}).get("/eli/xl/xl-sample-code/ja/art_3")

    assert '<html lang="ja">' in asked.content.decode()
    assert asked.headers["Content-Language"] == "ja"
    assert asked.headers["Vary"] == "Accept-Encoding"


def test_other_programs_are_told_what_it_is(code: Law) -> None:
    shown = page("/eli/xl/xl-sample-code/en/art_3")

    [said] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', shown)
    told = json.loads(said)
    assert told["@type"] == "Legislation"
    assert told["@id"].endswith("/eli/xl/xl-sample-code/2022-10-01/en/art_3")
    assert told["legislationLegalForce"] == "InForce"
    assert told["isPartOf"]["name"] == "Sample Code"


def test_words_of_a_law_cannot_end_what_is_told_of_it(code: Law) -> None:
    code.names.update(text="Code </script><script>alert(1)</script>")

    shown = page("/eli/xl/xl-sample-code/en/")

    assert "alert(1)</script>" not in shown.replace("&lt;/script&gt;", "")
    [said] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', shown)
    assert json.loads(said)["name"].startswith("Code </script>")


@pytest.mark.parametrize(
    "url",
    [
        "/eli/xl/none/",
        "/eli/xm/xl-sample-code/",
        "/eli/xl/xl-sample-code/fr/",
        "/eli/xl/xl-sample-code/en/art_99",
        "/public/en/countries/zz/",
        "/public/en/projects/none/",
    ],
)
def test_what_is_not_there_is_not_there(code: Law, url: str) -> None:
    assert Client().get(url).status_code == 404


def paths(client: Client, begun: tuple[str, ...]) -> Iterator[str]:
    """Every page of the site that is reached from some."""
    seen, ahead = set(begun), list(begun)
    while ahead:
        path = ahead.pop()
        answer = client.get(path)
        if answer.status_code != 200:
            continue
        yield path
        for found in LINK.findall(answer.content.decode()):
            target = urljoin(path, found.replace("&amp;", "&"))
            is_page = target.startswith(("/public/", "/eli/")) and not target.endswith(".zip")
            if is_page and target not in seen:
                seen.add(target)
                ahead.append(target)


@pytest.fixture
def secrets(code: Law) -> None:
    """Beside what was released: a closed law, a closed text, a project that was not published, one
    whose words changed after it was, and an event that nobody announced."""
    # First, while no closed text holds: an entry on one would itself be closed.
    _explained()
    closed = CODE.replace("Sample Code", f"{CANARY} Code")
    a_law(closed, slug="xl-closed-code", released=False)
    draft = REFORMED.replace("for the damage", f"for the {CANARY} damage")
    a_law(draft, in_force_from="2024-04-01", released=False)
    own = LawVersion.objects.filter(language_version__law__slug="xl-closed-code")
    own.update(released_at=None, circle=factories.circle(name=CANARY))
    public, expert = a_public_project()
    actions.publish(expert, public, WHO)
    Project.objects.filter(pk=public.pk).update(title={"en": f"{CANARY} project"})
    a_project("closed-project")
    Project.objects.filter(slug="closed-project").update(title={"en": f"{CANARY} too"})
    an_event(titles={"en": f"{CANARY} symposium"}, announced=False)
    _figures()
    _taught()


def _taught() -> None:
    """A course that everybody sees, one of which everybody sees its title and days alone, one that
    nobody opened and one that was taken back: with the word in all that is not open."""
    an_open_course(titles={"en": "Open course"})
    said = {"shows": (), "host": {}, "about": {}, "field_of_law": ""}
    bare = opened(a_full_course(titles={"en": "Bare course"}), **said)
    closed = a_full_course(titles={"en": f"{CANARY} course"})
    gone = opened(a_full_course(titles={"en": f"{CANARY} taken back"}))
    opening.take_back(teaching(gone.circle), gone, "A mistake.")
    for course in Course.objects.all():
        hide(course, CANARY)
    said_too = {name: {"en": CANARY, "ja": CANARY} for name in ("place", "objective")}
    for one in (bare, closed, gone):
        Course.objects.filter(pk=one.pk).update(**said_too)
    for one in (closed, gone):
        one.timetables.all().delete()
        one.materials.update(title={"en": CANARY})


def _explained() -> None:
    """Released commentary and material, and beside each the same that is closed: an entry, a part
    written since the release, one whose release was taken back, an answer, a whole commentary."""
    commentary, by = a_commentary()
    out = released(an_entry(commentary, by, text="What is meant by damage."), by)
    say(by, out, f"{CANARY} since.", seen=1)
    say(by, out, f"{CANARY} reasons.", kind="references")
    an_entry(commentary, by, "art_2", text=f"{CANARY} entry.")
    gone = released(an_entry(commentary, by, "art_1", text=f"{CANARY} gone."), by)
    steps.withdraw_entry(by, gone, reason="A mistake.")
    exercise = an_exercise(commentary, by, answer=f"{CANARY} pays.")
    material.release_material(by, exercise, OUT)
    an_exercise(commentary, by, title={"en": f"{CANARY} exercise"}, text=f"{CANARY} harms.")
    closed, other = a_commentary(factories.circle(name=CANARY))
    Commentary.objects.filter(pk=closed.pk).update(title={"en": f"{CANARY} Commentary"})
    an_entry(closed, other, "art_2", text=f"{CANARY} entry.")


def _figures() -> None:
    """A table of counts that is released, and one that is not."""
    by = factories.officer()
    releasing.release(by, a_table(by), "Chief Justice")
    closed = TABLE.replace("Civil", CANARY).replace("2024", "2025").replace("2023", "2022")
    a_table(by, closed)


def test_nothing_that_was_not_released_stands_on_any_page_for_anybody(secrets: None) -> None:
    officer = Client()
    officer.force_login(factories.officer())
    begun = ("/public/en/", "/public/ja/", "/public/sitemap.xml", "/public/en/feed.atom",
             f"/public/en/search/?text={CANARY}", "/public/en/projects/")  # fmt: skip

    found = list(paths(officer, begun))

    assert len(found) > 20
    parts = ("commentary/", "commentary/xl-sample-code/art_3/", "material/", "courts/xl/",
             "indicators/", "projects/lanvara-obligations/", "courses/",
             "countries/xl/")  # fmt: skip
    for slug in ("xl-open-course", "xl-bare-course"):
        parts += (f"courses/{slug}-{BEGINS_ON.year}/",)
    assert {f"/public/en/{one}" for one in parts} <= set(found)
    # The search names again what was asked for: thrice, and on the way to each language.
    leaking = [one for one in found if CANARY in page(one, officer) and "search" not in one]
    assert leaking == []
    searches = [one for one in found if "search/?text=" in one]
    assert len(searches) == len(SPOKEN)
    assert all(page(one, officer).count(CANARY) <= 3 + len(SPOKEN) for one in searches)
    assert [one for one in found if page(one) != page(one, officer)] == []


def test_a_project_says_what_was_published_and_nothing_later(secrets: None) -> None:
    shown = page("/public/en/projects/lanvara-obligations/")

    assert "The law is applied." in shown
    assert "45" in shown


def test_what_is_withdrawn_is_gone(code: Law) -> None:
    client, url = Client(), "/eli/xl/xl-sample-code/ja/art_1"
    assert client.get(url).status_code == 200

    from hoseibi.corpus.actions import delete_version  # noqa: PLC0415 - only here

    version = LawVersion.objects.get(language_version__language="ja")
    delete_version(version, by=factories.officer())

    assert client.get(url).status_code == 404


def test_a_page_is_made_once_and_sent_again(code: Law, django_assert_num_queries: object) -> None:
    client, url = Client(), "/eli/xl/xl-sample-code/en/art_3"
    first = client.get(url)

    with django_assert_num_queries(1):  # type: ignore[operator]
        again = client.get(url)

    assert again.content == first.content
    same = client.get(url, headers={"if-none-match": again.headers["ETag"]})
    assert (same.status_code, same.content) == (304, b"")


def test_a_country_is_read_from_one_file_without_a_network(code: Law, secrets: None) -> None:
    key = Material.objects.get(text="A harms B.").pk
    answer = Client().get("/public/en/countries/xl/laws.zip")

    file = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    answer.close()
    names = set(file.namelist())
    assert {"index.html", "laws/xl-sample-code.en.html", "laws/xl-sample-code.ja.html"} <= names
    assert {"commentary/xl-sample-code.html", f"material/{key}.html", "courts.html"} <= names
    course = f"courses/xl-open-course-{BEGINS_ON.year}.html"
    assert "Visit to a court" in file.read(course).decode()
    assert f'href="{course}"' in file.read("index.html").decode()
    assert "What is meant by damage." in file.read("commentary/xl-sample-code.html").decode()
    for name in names:
        text = file.read(name).decode()
        assert CANARY not in text
        assert "<script" not in text
        fetched = re.findall(r'(?:src|href)="([^"#]+)"', text)
        assert all(one in names or one == "data:," for one in fetched), (name, fetched)


def test_programs_find_every_page(code: Law) -> None:
    sitemap = etree.fromstring(Client().get("/public/sitemap.xml").content)
    feed = etree.fromstring(Client().get("/public/en/feed.atom").content)

    addresses = [one.text or "" for one in sitemap.iter("{*}loc")]
    assert any(one.endswith("/eli/xl/xl-sample-code/en/art_3-2") for one in addresses)
    assert all(one.startswith("http://127.0.0.1:8000/") for one in addresses)
    days = [one.text for one in feed.iterfind("{*}entry/{*}updated")]
    assert days == ["2022-10-01T00:00:00Z", "2020-04-01T00:00:00Z"]
    assert "Sitemap: http://127.0.0.1:8000/public/sitemap.xml" in page("/robots.txt")


def test_an_event_stands_there_once_it_was_announced(code: Law) -> None:
    an_event()

    assert "Obligations in practice" in page("/public/en/events/")
    assert "債権法の実務" in page("/public/ja/events/")


def test_a_page_is_small(code: Law, secrets: None) -> None:
    client = Client()
    css = client.get("/static/ui/css/public.css")
    weight = len(b"".join(css.streaming_content) if css.streaming else css.content)
    urls = ("/public/en/", "/eli/xl/xl-sample-code/en/", "/eli/xl/xl-sample-code/en/art_3",
            "/public/en/commentary/xl-sample-code/art_3/", "/public/en/courts/xl/",
            "/public/en/countries/xl/", "/public/en/courses/",
            f"/public/en/courses/xl-open-course-{BEGINS_ON.year}/")  # fmt: skip
    for url in urls:
        assert len(client.get(url).content) + weight < 100_000


def test_what_is_new_leads_to_the_text_in_the_language_of_the_page(code: Law) -> None:
    for language in ("en", "ja"):
        assert f"/eli/xl/xl-sample-code/2020-04-01/{language}/" in page(f"/public/{language}/")
        assert f"/2020-04-01/{language}/" in page(f"/public/{language}/feed.atom")
    # The reform has no Japanese text, and nobody else has a French one.
    assert "/eli/xl/xl-sample-code/2022-10-01/en/" in page("/public/ja/")
    assert "/eli/xl/xl-sample-code/2020-04-01/en/" in page("/public/fr/")


def test_an_article_asked_for_by_its_number_is_found_in_the_language_of_the_page(
    code: Law,
) -> None:
    shown = page("/public/ja/search/?text=3")

    assert 'href="/eli/xl/xl-sample-code/ja/art_3">' in shown
    assert "第三条" in shown
    assert 'href="/eli/xl/xl-sample-code/en/art_3">' in page("/public/en/search/?text=3")
    assert 'href="/eli/xl/xl-sample-code/art_3">' in page("/public/fr/search/?text=3")


def test_what_begins_tomorrow_is_no_news(code: Law) -> None:
    later = (timezone.localdate() + timedelta(days=9)).isoformat()
    a_law(REFORMED.replace("damage", "loss"), in_force_from=later)

    assert later not in page("/public/en/feed.atom")


def test_a_day_of_which_no_text_is_kept_is_told(code: Law) -> None:
    before = page("/eli/xl/xl-sample-code/1990-01-01/en/art_3")
    said = re.sub("<[^>]+>", "", before)

    assert "As in force on" not in said
    assert "No text of 1 January 1990 is kept. This one is in force from 1 April 2020." in said
    assert '"legislationLegalForce": "NotInForce"' in before
    assert '"legislationLegalForce": "InForce"' in page("/eli/xl/xl-sample-code/en/art_3")


def test_commentary_is_read_by_itself_and_leads_to_its_article(secrets: None) -> None:
    shown = page("/public/en/commentary/xl-sample-code/art_3/")

    assert "What is meant by damage." in shown
    assert 'href="/eli/xl/xl-sample-code/art_3"' in shown
    assert "/public/en/commentary/xl-sample-code/art_3/" in page("/eli/xl/xl-sample-code/en/art_3")
    assert Client().get("/public/en/commentary/xl-sample-code/art_2/").status_code == 404


def test_an_answer_is_shown_to_everybody_only_where_it_is_meant_for_everybody(
    secrets: None,
) -> None:
    key = Material.objects.get(text="A harms B.").pk
    url = f"/public/en/material/{key}/"
    assert "Answer of the exercise" not in page(url)

    Material.objects.filter(pk=key).update(answers_for="everybody", answer="A pays.")

    assert "A pays." in page(f"{url}?again")


def test_one_search_finds_what_lies_open_of_every_kind(secrets: None) -> None:
    an_event()

    assert "/public/en/commentary/xl-sample-code/art_3/" in page("/public/en/search/?text=meant")
    assert "/public/en/material/" in page("/public/en/search/?text=harms")
    assert "/public/en/projects/" in page("/public/en/search/?text=obligations")
    assert "/public/en/events/" in page("/public/en/search/?text=practice")


def test_figures_of_courts_are_those_that_were_released(secrets: None) -> None:
    shown = page("/public/en/courts/xl/")

    assert "Court of Tavel" in shown
    assert "2025" not in re.sub("<[^>]+>", "", shown)
    assert Client().get("/public/en/courts/xm/").status_code == 404
