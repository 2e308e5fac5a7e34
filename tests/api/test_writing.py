"""What programs write: through the actions of the pages, with their rules and their journal."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from django.core.cache import caches
from tests import factories
from tests.api.calls import a_key, ask

from hoseibi.accounts.choices import Origin, Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.api.choices import Scope
from hoseibi.corpus import actions
from hoseibi.corpus.models import Law, LawVersion

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    caches["rates"].clear()


def sent(**more: Any) -> dict[str, Any]:
    text = {"slug": "xl-sample-code", "content": factories.CODE, "convention": "jp-en"}
    return text | {"country": "xl", "titles": {"en": "Sample Code"}} | more


def post(key: str, path: str = "/laws", **more: Any) -> Any:
    return ask(path, key, "post", data=sent(**more), content_type="application/json")


def test_an_officers_program_imports_a_law() -> None:
    officer = factories.officer()

    answer = post(a_key(officer), is_released=True)

    assert (answer.status_code, answer.json()["articles"]) == (201, 4)
    assert ask("/laws/xl-sample-code").json()["title"] == "Sample Code"
    line = JournalLine.objects.filter(verb="imported").get()
    assert (line.actor, line.origin) == (officer, Origin.PROGRAM)


def test_the_same_text_again_is_the_version_that_is_there() -> None:
    key = a_key(factories.officer())
    first = post(key).json()["version"]

    again = post(key)

    assert (again.status_code, again.json()["version"]) == (200, first)


def test_a_file_comes_in_base64() -> None:
    content = base64.b64encode(factories.CODE_JA.encode()).decode()

    answer = post(
        a_key(factories.officer()), content=content, encoding="base64", convention="jp-ja"
    )

    assert (answer.status_code, answer.json()["language"]) == (201, "ja")


def test_a_text_in_a_circle_is_read_by_the_circle_until_those_who_may_release_it() -> None:
    circle = factories.circle()
    officer = factories.seated(circle, Role.OFFICER)
    User.objects.filter(pk=officer.pk).update(role=Role.OFFICER)
    officer = User.objects.get(pk=officer.pk)
    key = a_key(officer)

    answer = post(key, circle=circle.pk)

    assert answer.status_code == 201
    version = LawVersion.objects.get(pk=answer.json()["version"])
    assert version.circle == circle
    assert ask("/laws/xl-sample-code", a_key(factories.reader())).status_code == 404
    with pytest.raises(actions.CircleReleases.__bases__[0]):
        actions.release(version, by=factories.officer())
    actions.release(version, by=officer)
    assert ask("/laws/xl-sample-code").status_code == 200


def test_a_circle_that_the_owner_does_not_write_in_is_refused() -> None:
    circle = factories.circle()

    answer = post(a_key(factories.officer()), circle=circle.pk)

    assert answer.status_code == 403
    assert not Law.objects.exists()
    assert post(a_key(factories.officer()), circle=10**6).json()["error"]["where"] == "body.circle"


def test_who_may_not_import_on_the_page_may_not_with_a_token() -> None:
    answer = post(a_key(factories.reader()))

    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not-allowed")
    assert post(a_key(factories.officer(), Scope.LAWS_READ)).json()["error"]["code"] == (
        "scope-needed"
    )
    assert post("").status_code == 401
    assert not Law.objects.exists()


@pytest.mark.parametrize(
    ("more", "status", "where"),
    [
        ({"content": ""}, 422, "body.content"),
        ({"colour": "red"}, 422, "body.colour"),
        ({"in_force_from": "2026-4-1"}, 422, "body.in_force_from"),
        ({"is_released": "yes"}, 422, "body.is_released"),
        ({"encoding": "base64"}, 409, None),
        ({"in_force_from": "2026-04-01", "in_force_until": "2020-04-01"}, 409, None),
        ({"slug": "import"}, 409, None),
    ],
)
def test_what_cannot_be_taken_changes_nothing(
    more: dict[str, Any], status: int, where: str | None
) -> None:
    answer = post(a_key(factories.officer()), **more)

    assert (answer.status_code, answer.json()["error"]["where"]) == (status, where)
    assert not Law.objects.exists()


def test_what_is_no_json_is_told() -> None:
    key = a_key(factories.officer())

    answer = ask("/laws", key, "post", data="{", content_type="application/json")

    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "not-understood")


SAID = {
    "names": [
        {"language": "en", "text": "Code of Samples"},
        {"language": "en", "text": "Samples", "is_short": True},
    ],
    "field_of_law": "civil",
    "dates": [{"kind": "passed", "day": "2020-03-01", "source": "Gazette"}],
}


def test_what_a_law_is_is_said_anew() -> None:
    factories.a_law()
    key = a_key(factories.officer())

    answer = ask("/laws/xl-sample-code", key, "put", data=SAID, content_type="application/json")

    assert answer.json()["titles"] == {"en": "Code of Samples"}
    assert answer.json()["other_names"] == [{"language": "en", "text": "Samples"}]
    assert answer.json()["dates"][0]["day"] == "2020-03-01"


def test_only_officers_say_anew_what_a_law_is() -> None:
    factories.a_law()
    key = a_key(factories.reader())

    answer = ask("/laws/xl-sample-code", key, "put", data=SAID, content_type="application/json")

    assert answer.status_code == 403
