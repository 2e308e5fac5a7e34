"""The screens of partners as they are served: nothing on them falls back to English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils.translation import gettext, override, trans_real
from tests.accounts.test_own_organ import of
from tests.factories import organ

from hoseibi.accounts.models import User
from hoseibi.courts.models import CaseTable, Comparison, Procedure
from hoseibi.courts.queries.kept import MODELS
from hoseibi.drafting.models import Draft
from hoseibi.intake.models import Request
from hoseibi.meetings.models import Meeting
from hoseibi.studies.models import Round
from hoseibi.terms.models import Concept
from hoseibi.training.models import Certificate, Nomination, PlannedStep

LANGUAGES = [code for code, _name in settings.PARTNER_LANGUAGES]
IN_A_CONTEXT = "\x04"
"""How words are marked that depend on what is named: Django's own, such as the sign of a text that
is cut, and ours, such as the name of a person (`test_locale.py`)."""
SAME = frozenset({"English", "日本語", ":", ", "})
"""What Django asks for and what is the same in every language."""

LAW = "/laws/lanvara-civil-code/"
DRAFT = "/drafts/lanvara-obligations-2027/"
OPEN = (
    *("/", "/laws/", "/laws/?text=zz", "/search/", "/search/?q=good+faith", "/search/?q=zzzz"),
    *(LAW, f"{LAW}text/", f"{LAW}text/?at=999", f"{LAW}beside/", f"{LAW}art_36", f"{LAW}art_999"),
    *("/nothing/", "/laws/nothing/", "/letters/off/nothing/", "/terms/pack/"),
    *("/terms/pack/?law=lanvara-civil-code&articles=1-9", "/terms/", "/terms/?q=zzzz"),
    *("/terms/candidates/", "/terms/new/", "/terms/999999/", "/terms/term/999999/change/"),
    *(f"{LAW}compare/en/2025-10-01..2027-04-01/{way}" for way in ("", "?view=table", "?beside=km")),
    *(f"{LAW}compare/en/2025-10-01..2027-04-01/?article={at}" for at in ("art_60", "art_999")),
    *(f"{LAW}compare/en/2027-04-01..2027-04-01/", f"{LAW}compare/file/"),
    *(f"{LAW}references/", f"{LAW}references/?part=book_1", "/laws/references/"),
    *(f"{LAW}{at}/impact/" for at in ("art_2", "art_36", "art_999")),
    *(f"{LAW}beside/?left=en&right=ja&show=found", f"{LAW}beside.csv", f"{LAW}drift/"),
    *(f"{LAW}translation/?left=en&right=ja&state={state}" for state in ("all", "stale")),
    *(f"{LAW}beside/findings.csv?left=en&right=ja", f"{LAW}drift.csv", f"{LAW}translation.csv"),
    *(f"{LAW}comparative/", f"{LAW}comparative/?in=merovia-bankruptcy-law"),
    *(f"{LAW}beside/repair/?left=en&right=ja&article={at}" for at in ("art_36", "art_999")),
    *(f"{LAW}art_36/counterparts/{way}" for way in ("", "?in=merovia-bankruptcy-law")),
)


class Untold:
    """Stands where Django would fall back to English, and notes what was asked of it."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def gettext(self, words: str) -> str:
        if IN_A_CONTEXT not in words:
            self.asked.add(words)
        return words

    def ngettext(self, one: str, many: str, count: int) -> str:
        self.asked.add(one)
        return one if count == 1 else many


@pytest.mark.django_db
@pytest.mark.usefixtures("demonstration")
def test_no_screen_of_a_counterpart_or_a_trainee_falls_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In Lao, of which Django itself has nothing: what is whole there lacks nothing elsewhere."""
    drafter, trainee, officer = (
        User.objects.get(username=name) for name in ("drafter", "trainee", "officer")
    )
    untold = Untold()
    monkeypatch.setattr(trans_real.translation("lo"), "_fallback", untold)

    in_another = [
        *_walked(drafter, "lo", _of_concepts()),
        *_walked(drafter, "lo", (*OPEN, *_own(), *_of_courts())),
        *_walked(trainee, "lo", (*OPEN, *_of_a_trainee(trainee))),
        *_walked(officer, "lo", _brought_to_courts()),
    ]

    assert (sorted(untold.asked - SAME), in_another) == ([], [])


def _walked(user: User, language: str, paths: Iterable[str]) -> Iterator[str]:
    """The pages that did not answer in the language, of all that somebody walks."""
    client = Client(headers={"accept-language": language})
    client.force_login(user)
    for path in paths:
        page = client.get(path)
        moved = 300 <= page.status_code < 400
        is_page = page.headers.get("Content-Type", "").startswith("text/html")
        if is_page and not moved and f'<html lang="{language}"' not in page.content.decode():
            yield path


def _of_a_trainee(user: User) -> Iterator[str]:
    """Her courses and all that is hers in them, her second factor, and what strangers verify."""
    yield from ("/courses/own/", "/meetings/calendar/", "/certificates/", "/certificates/?code=x")
    yield from ("/accounts/2fa/", "/accounts/2fa/webauthn/", "/certificates/ABCD-EFGH-JKLM/")
    own = Nomination.objects.filter(person=user.person_id, state="selected")
    assert own.exists()
    for one in own.select_related("course"):
        of = f"/courses/own/{one.course.slug}/"
        yield from (f"{of}{way}" for way in ("", "job-report/", "evaluation/", "plan/"))
        yield from (f"{of}test/{sat}/" for sat in ("before", "after"))
        yield f"/courses/former/{one.pk}/"
    for step in PlannedStep.objects.filter(plan__nomination__in=own).select_related("plan"):
        yield f"/courses/own/{step.plan.nomination.course.slug}/plan/steps/{step.pk}/"
    for certificate in Certificate.objects.filter(nomination__in=own):
        yield f"/certificates/{certificate.code}/"


def _of_courts() -> Iterator[str]:
    """The figures of courts that are released, what happens in their cases, a reform tried."""
    yield from ("/courts/", "/courts/xm/", "/courts/xm/figures/", "/courts/xm/figures/?court=zzz")
    for kind, model in MODELS.items():
        if kind != "tables":
            for one in model.objects.exclude(released_on=None):
                yield f"/courts/{kind}/{one.pk}/"
    for held in Comparison.objects.all():
        yield f"/courts/logs/{held.log_id}/against/{held.procedure_id}/"


def _brought_to_courts() -> Iterator[str]:
    """Where tables, logs, procedures and trials are brought; what is refused there is walked by
    `tests/courts/test_spoken.py`."""
    new = ("bring", "logs/new", "procedures/new", "trials/new")
    yield from (f"/courts/xm/{way}/" for way in new)
    yield "/courts/xm/trials/new/?judges=6"
    yield from (f"/courts/tables/{one.pk}/" for one in CaseTable.objects.all())
    for procedure in Procedure.objects.all():
        yield f"/courts/procedures/{procedure.pk}/steps/new/"
        yield from (f"/courts/steps/{step.pk}/" for step in procedure.steps.all()[:3])


def _of_concepts() -> Iterator[str]:
    for one in Concept.objects.filter(merged_into=None)[:6]:
        yield from (f"/terms/{one.pk}/", f"/terms/{one.pk}/?in=ja", f"/terms/{one.pk}/term/")


def _own() -> Iterator[str]:
    yield from ("/accounts/me/", "/accounts/me/letters/", "/accounts/logout/", "/circles/")
    yield from ("/accounts/sessions/", "/accounts/password/change/", "/accounts/password/reset/")
    yield from ("/accounts/inactive/", "/accounts/reauthenticate/", "/partners/own/")
    yield from ("/partners/own/people/", "/partners/own/people/?q=zzz")
    own = User.objects.get(username="drafter").person
    yield from (f"/partners/own/{own.organ_id}/{way}" for way in ("change/", "people/new/"))
    yield f"/partners/own/people/{own.pk}/change/"
    yield from (
        "/cooperation/",
        "/requests/",
        "/meetings/",
        "/meetings/calendar/",
        "/studies/",
        "/drafts/",
    )
    for one in Request.objects.all():
        yield f"/requests/{one.reference}/"
    for one in Meeting.objects.order_by("pk")[:4]:
        yield from (f"/meetings/{one.pk}/", f"/meetings/{one.pk}/record/")
    for one in Round.objects.all():
        yield from (f"/studies/rounds/{one.pk}/{way}" for way in ("", "1/", "table/", "released/"))
    yield from (f"{DRAFT}{way}" for way in ("", "?show=changed", "?article=999", "proposals/"))
    yield from (f"{DRAFT}compare/{way}" for way in ("", "?language=en&view=table&act=yes"))
    yield from (f"{DRAFT}art_36{way}" for way in ("", "/opinions/", "/history/", "/propose/"))
    for one in Draft.objects.get(slug="lanvara-obligations-2027").proposals.all()[:4]:
        yield f"{DRAFT}proposals/{one.number}/"


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/nothing/", 404, "Nothing stands at this address"),
        ("/laws/nothing/", 404, "There is no law with this name, or it is not open to you."),
    ],
)
def test_what_is_missing_is_told_in_the_language_of_who_asks(
    language: str, path: str, status: int, said: str
) -> None:
    page = Client(headers={"accept-language": language}).get(path)

    with override(language):
        assert gettext(said) != said
        assert gettext(said) in page.content.decode()
    assert page.status_code == status


REFUSED = (
    ("/accounts/login/", {"login": "nobody", "password": "nothing"}),
    ("/accounts/login/", {"login": "", "password": ""}),
    ("/accounts/reauthenticate/", {"password": "nothing"}),
    (
        "/accounts/password/change/",
        {"oldpassword": "nothing", "password1": "1234", "password2": "12345"},
    ),
    (
        "/accounts/password/change/",
        {"oldpassword": "nothing", "password1": "1234", "password2": "1234"},
    ),
)


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_refused_at_the_way_in_is_told_in_no_other_language(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Django and the sign-in library say, which do not speak all of these languages whole."""
    untold = Untold()
    known = trans_real.translation(language)
    monkeypatch.setattr(known, "_fallback", untold)
    client, reader = Client(headers={"accept-language": language}), of(organ())

    for path, said in REFUSED:
        if path != "/accounts/login/":
            client.force_login(reader)
        page = client.post(path, said)
        assert (page.status_code, f'<html lang="{language}"' in page.content.decode()) == (
            200,
            True,
        )

    assert sorted(untold.asked - SAME) == []


@pytest.mark.django_db
@override_settings(ROOT_URLCONF="tests.web.breaking")
def test_what_breaks_is_told_in_the_language_that_was_chosen() -> None:
    client = Client(raise_request_exception=False)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "km"

    page = client.get("/breaks/")

    with override("km"):
        assert gettext("Something broke here") in page.content.decode()
    assert (page.status_code, '<html lang="km"' in page.content.decode()) == (500, True)


@pytest.mark.django_db
def test_an_account_that_chose_no_language_is_heard_by_its_browser() -> None:
    page = Client(headers={"accept-language": "uz-Latn-UZ, en;q=0.5"}).get("/laws/")

    assert '<html lang="uz" dir="ltr"' in page.content.decode()
