"""A frozen version is released to everybody by whoever may, and nothing else of the draft is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories
from tests.drafting.test_wordings import article, said
from tests.factories.laws import CODE, CODE_JA

from hoseibi.accounts.actions import DayAhead, Releasing, WhoReleased, WhyWithdrawn
from hoseibi.accounts.choices import GRANTS, Act, Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus import actions as corpus
from hoseibi.corpus import queries as laws
from hoseibi.corpus.models import LawVersion, Reference
from hoseibi.drafting import actions
from hoseibi.drafting.actions import Publishing
from hoseibi.drafting.models import Draft, FrozenVersion

pytestmark = pytest.mark.django_db

SECRET = "A tortoise shall be paid for in silver"
WHO = Releasing("Minister of Justice of Lanvara")


def a_reform() -> tuple[Draft, User]:
    """A draft that began from the law in force, in two languages."""
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    bases = (factories.a_law(), factories.a_law(CODE_JA, convention="jp-ja"))
    beginning = actions.Beginning("reform", {"en": "Reform", "ja": "改正草案"}, bases)
    return actions.begin(drafter, circle, bases[0].language_version.law, beginning), drafter


def frozen(draft: Draft, by: User, words: str = SECRET, name: str = "Reading") -> FrozenVersion:
    """The draft as it stands with a sentence that stands nowhere else."""
    unit = article(draft, "art_3")
    now = said(unit)
    actions.save(by, unit, "en", f"{now.text} {words}.", now.number)
    return actions.freeze(by, draft, name)


def adopted(days: int = 90, who: Releasing = WHO) -> Publishing:
    since = timezone.localdate() + timedelta(days)
    return Publishing("passed", who, since, "Law No. 9 of 2026")


def found(user: object, words: str = "tortoise silver") -> int:
    on = timezone.localdate() + timedelta(100)
    return laws.search(user, words, laws.SearchFilters(), on=on).total  # type: ignore[arg-type]


# --- what a release does ---


def test_an_adopted_version_becomes_the_text_of_the_law_from_its_day() -> None:
    draft, drafter = a_reform()
    version = frozen(draft, drafter)

    made = actions.release_version(drafter, version, adopted())

    versions = list(made.versions.order_by("language_version__language"))
    assert [one.language_version.language for one in versions] == ["en", "ja"]
    first = versions[0]
    assert first.language_version.law == draft.law
    assert first.language_version.status == "in-force"
    assert first.released_by == "Minister of Justice of Lanvara"
    assert first.in_force_from == made.in_force_from
    base = LawVersion.objects.get(drafts__draft=draft, language_version__language="en")
    assert base.in_force_until == made.in_force_from
    assert found(factories.stranger()) == 1
    last = JournalLine.objects.latest("number")
    assert (last.verb, last.subject) == ("released", "Reform · Reading · passed")


def test_a_published_draft_is_never_a_text_of_the_law_itself() -> None:
    draft, drafter = a_reform()
    version = frozen(draft, drafter)

    made = actions.release_version(drafter, version, Publishing("draft", WHO))

    assert made.law != draft.law
    assert str(made.law) == "Reform"
    assert [one.status for one in made.law.languages.all()] == ["draft", "draft"]
    assert draft.law.languages.get(language="en").versions.count() == 1
    assert found(factories.stranger()) == 1


def test_a_second_reading_follows_the_first_in_the_published_draft() -> None:
    draft, drafter = a_reform()
    first = actions.release_version(
        drafter,
        frozen(draft, drafter),
        Publishing("draft", Releasing("Minister", timezone.localdate() - timedelta(30))),
    )
    second = actions.release_version(
        drafter, frozen(draft, drafter, "Twice", "Second"), Publishing("draft", WHO)
    )

    assert first.law == second.law
    assert second.law.languages.get(language="en").versions.count() == 2


def test_a_new_law_gets_its_law_in_the_library() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    new = corpus.NewLaw("xl-new-law", circle.country_id, {"en": "New Law"})
    law = corpus.found_law(new)
    beginning = actions.Beginning(
        "new-law-draft", {"en": "New Law"}, texts=(("en", "jp-en", CODE),)
    )
    draft = actions.begin(drafter, circle, law, beginning)
    assert laws.law_by_slug(drafter, "xl-new-law") is None

    actions.release_version(drafter, frozen(draft, drafter), adopted())

    stranger = laws.law_by_slug(factories.stranger(), "xl-new-law")
    assert stranger is not None
    assert [one.status for one in stranger.languages.all()] == ["passed"]


def test_a_published_draft_of_a_new_law_does_not_bear_the_name_of_the_law() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    law = corpus.found_law(corpus.NewLaw("xl-new", circle.country_id, {"en": "New Law"}))
    beginning = actions.Beginning("xl-new", {"en": "New Law"}, texts=(("en", "jp-en", CODE),))
    draft = actions.begin(drafter, circle, law, beginning)

    made = actions.release_version(drafter, frozen(draft, drafter), Publishing("draft", WHO))

    assert (made.law.slug, str(made.law)) == ("xl-new-draft", "New Law (draft)")


def test_what_was_said_of_an_article_follows_it_to_its_new_number_and_back() -> None:
    draft, drafter = a_reform()
    unit = article(draft, "art_3-2")
    now = said(unit)
    actions.save(drafter, unit, "en", now.text.replace("Article 3-2", "Article 4"), now.number)
    version = frozen(draft, drafter)

    made = actions.release_version(drafter, version, adopted())
    unit.refresh_from_db()
    unit.anchor.refresh_from_db()
    assert unit.anchor.address == "art_4"

    actions.withdraw_version(drafter, made, "The wrong reading.")
    unit.anchor.refresh_from_db()
    assert unit.anchor.address == "art_3-2"


# --- each day has one text ---


def test_a_day_has_one_text() -> None:
    draft, drafter = a_reform()
    actions.release_version(drafter, frozen(draft, drafter), adopted())

    again = frozen(draft, drafter, "Twice", "Second")
    with pytest.raises(corpus.FirstDayTaken):
        actions.release_version(drafter, again, adopted())


def test_a_text_that_came_between_is_not_passed_over() -> None:
    draft, drafter = a_reform()
    between = timezone.localdate() + timedelta(10)
    factories.a_law(factories.REFORMED, in_force_from=between)

    with pytest.raises(corpus.AnotherText):
        actions.release_version(drafter, frozen(draft, drafter), adopted())
    with pytest.raises(corpus.AnotherText):
        actions.release_version(drafter, draft.frozen.get(), adopted(days=5))
    assert found(factories.stranger()) == 0


def test_what_is_released_later_may_follow_what_was_released_before() -> None:
    draft, drafter = a_reform()
    actions.release_version(drafter, frozen(draft, drafter), adopted())

    later = actions.release_version(
        drafter, frozen(draft, drafter, "Twice", "Second"), adopted(days=200)
    )

    assert later.versions.count() == 2


@pytest.mark.parametrize(
    ("publishing", "refusal"),
    [
        (Publishing("in-force", WHO), actions.ForceNeedsADay),
        (Publishing("in-force", WHO, timezone.localdate() + timedelta(3)), actions.InForceAhead),
        (Publishing("passed", WHO, timezone.localdate()), actions.NotYetAhead),
        (Publishing("passed", WHO), actions.ForceNeedsADay),
        (Publishing("draft", Releasing("")), WhoReleased),
        (Publishing("draft", Releasing("M", timezone.localdate() + timedelta(2))), DayAhead),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(
    publishing: Publishing, refusal: type[Exception]
) -> None:
    draft, drafter = a_reform()
    version, before = frozen(draft, drafter), LawVersion.objects.count()

    with pytest.raises(refusal):
        actions.release_version(drafter, version, publishing)
    assert LawVersion.objects.count() == before


def test_the_same_twice_is_refused() -> None:
    draft, drafter = a_reform()
    version = frozen(draft, drafter)
    actions.release_version(drafter, version, adopted())

    with pytest.raises(actions.ReleasedAlready):
        actions.release_version(drafter, version, adopted(days=100))


# --- who may ---


@pytest.mark.parametrize("role", Role)
def test_who_may_release(role: Role) -> None:
    draft, drafter = a_reform()
    version = frozen(draft, drafter)
    somebody = factories.seated(draft.circle, role)

    if role in GRANTS[Act.RELEASE] | GRANTS[Act.FREEZE]:
        made = actions.release_version(somebody, version, adopted())
        assert made.release.recorded_by == somebody
    else:
        with pytest.raises(NotAllowed):
            actions.release_version(somebody, version, adopted())


# --- withdrawal ---


def test_a_mistaken_release_is_withdrawn_with_its_reason() -> None:
    draft, drafter = a_reform()
    version = frozen(draft, drafter)
    made = actions.release_version(drafter, version, adopted())

    with pytest.raises(WhyWithdrawn):
        actions.withdraw_version(drafter, made, "  ")
    actions.withdraw_version(drafter, made, "The second reading was meant.")

    assert found(factories.stranger()) == 0
    assert found(drafter) == 0
    base = LawVersion.objects.get(drafts__draft=draft, language_version__language="en")
    assert base.in_force_until is None
    assert made.release.reason == "The second reading was meant."
    assert JournalLine.objects.latest("number").verb == "withdrew the release of"
    actions.release_version(drafter, version, adopted())
    assert found(factories.stranger()) == 1


def test_what_an_officer_brings_back_is_the_circles_alone() -> None:
    draft, drafter = a_reform()
    made = actions.release_version(drafter, frozen(draft, drafter), adopted())
    actions.withdraw_version(drafter, made, "A mistake.")

    for one in made.versions.all():
        corpus.restore_version(one, by=factories.officer())

    assert found(factories.stranger()) == 0
    assert found(factories.officer()) == 0
    assert found(drafter) == 1


def test_an_officer_neither_opens_nor_closes_what_a_circle_releases() -> None:
    draft, drafter = a_reform()
    made = actions.release_version(drafter, frozen(draft, drafter), adopted())
    version = made.versions.earliest("pk")

    with pytest.raises(corpus.ReleasedByCircle):
        corpus.withdraw(version, by=factories.officer())
    actions.withdraw_version(drafter, made, "A mistake.")
    version.refresh_from_db()
    corpus.restore_version(version, by=factories.officer())
    with pytest.raises(corpus.ReleasedByCircle):
        corpus.release(version, by=factories.officer())


# --- what is not released stays invisible ---

PAGES = (
    "/",
    "/laws/",
    "/laws/?text=Reform",
    "/laws.csv",
    "/laws.json",
    "/search/?q=tortoise",
    "/search/suggest/?q=Reform",
    "/laws/references/",
    "/laws/xl-sample-code/",
    "/laws/xl-sample-code@{day}/",
    "/laws/xl-sample-code/text/",
    "/laws/xl-sample-code/compare/",
    "/laws/xl-sample-code/references/",
    "/laws/xl-sample-code/export/en.txt?on={day}",
    "/laws/xl-sample-code/export/en.docx?on={day}",
    "/laws/xl-sample-code/art_3",
    "/laws/xl-sample-code/art_3@{day}",
    "/laws/xl-sample-code/art_3/words",
    "/laws/xl-sample-code/art_3/impact/",
    "/laws/xl-sample-code/art_3@{day}/impact/",
    "/laws/reform/",
    "/drafts/",
    "/drafts/reform/",
    "/drafts/reform/freeze/",
    "/drafts/reform/frozen/1/release/",
    "/drafts/reform/text.en.txt",
    "/drafts/reform/compare/",
    "/drafts/reform/compare/?to=table.docx",
    "/drafts/reform/art_3",
    "/drafts/reform/art_3/history/",
)
SEEN = 14
"""How many of them a stranger sees, so that the test does not look at pages that are not there."""


@pytest.mark.parametrize("who", ["stranger", "reader", "officer"])
def test_nothing_of_a_draft_is_seen_from_outside(who: str) -> None:
    draft, drafter = a_reform()
    frozen(draft, drafter, name="Hidden reading")
    client = Client()
    if who != "stranger":
        client.force_login(getattr(factories, who)())

    seen = 0
    for page in PAGES:
        day = timezone.localdate() + timedelta(100)
        answer = client.get(page.format(day=day.isoformat()))
        seen += answer.status_code == 200
        body = b"".join(answer) if answer.streaming else answer.content
        text = body.decode("utf-8", "replace")
        assert SECRET not in text, page
        if (who, page) != ("officer", "/"):  # who reads the journal reads that it was frozen
            assert "Hidden reading" not in text, page
        assert "改正草案" not in text, page
    assert seen >= SEEN


def test_of_a_released_draft_nothing_but_its_text_is_seen() -> None:
    draft, drafter = a_reform()
    version = frozen(draft, drafter, name="First reading")
    actions.release_version(drafter, version, Publishing("draft", WHO))
    unit = article(draft, "art_3")
    actions.save(drafter, unit, "en", said(unit).text + " Unreleased words.", said(unit).number)
    client = Client()

    page = client.get("/laws/reform/art_3").content.decode()
    assert SECRET in page
    for address in ("/laws/reform/", "/laws/reform/art_3", "/search/?q=Unreleased"):
        assert "Unreleased words" not in client.get(address).content.decode()
    assert client.get("/drafts/reform/").status_code == 302
    client.force_login(factories.reader())
    assert client.get("/drafts/reform/").status_code == 404


def test_no_link_leads_to_a_law_that_has_no_text_yet() -> None:
    circle = factories.circle()
    corpus.found_law(
        corpus.NewLaw("xl-hidden", circle.country_id, {"en": "Law on Hidden Treasures"})
    )
    naming = CODE.replace(
        "private persons.", "persons. Article 3 of the Law on Hidden Treasures applies."
    )
    factories.a_law(naming)
    named = Reference.objects.get(law_named__contains="Hidden Treasures")
    assert named.law is None
    client = Client()

    for address in ("/laws/xl-sample-code/art_1", "/laws/xl-sample-code/text/"):
        assert "xl-hidden" not in client.get(address).content.decode()


def test_an_import_tells_nothing_of_a_law_that_is_being_drafted() -> None:
    circle = factories.circle()
    hidden = corpus.NewLaw("jp-sample-code", circle.country_id, {"en": "Sample Code"})
    corpus.found_law(hidden)

    preview = laws.preview(factories.stored(CODE), form="", convention="jp-en")

    assert preview.slug == "jp-sample-code"
    assert preview.existing is None
