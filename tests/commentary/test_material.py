"""Model forms, sample judgments, exercises: at their articles, with answers for whom they are."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests import factories
from tests.commentary.world import WHO, a_commentary
from tests.drafting.test_pages import browser

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.commentary.actions import material as actions
from hoseibi.commentary.choices import AnswersFor
from hoseibi.commentary.models import Commentary, Material

pytestmark = pytest.mark.django_db


def an_exercise(commentary: Commentary, by: User, **more: object) -> Material:
    known = {
        "kind": "exercise", "title": {"en": "Who pays?"}, "language": "en",
        "articles": ("art_3",), "text": "A harms B.", "answer": "A pays.",
    }  # fmt: skip
    describing = actions.Describing(**(known | more))  # type: ignore[arg-type]
    return actions.add_material(by, commentary.circle, commentary.law, describing)


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        (AnswersFor.CIRCLE, (True, False, False)),
        (AnswersFor.SIGNED_IN, (True, True, False)),
        (AnswersFor.EVERYBODY, (True, True, True)),
    ],
)
def test_an_answer_is_seen_by_those_for_whom_it_is(who: str, seen: tuple[bool, ...]) -> None:
    commentary, by = a_commentary()
    made = actions.release_material(by, an_exercise(commentary, by, answers_for=who), WHO)
    page = f"/commentary/material/{made.pk}/"

    readers = (browser(by), browser(factories.reader()), Client())
    answers = [one.get(page).content.decode() for one in readers]

    assert all("A harms B." in one for one in answers)
    assert tuple("A pays." in one for one in answers) == seen


def test_what_is_not_released_is_nobodys_but_its_circles() -> None:
    commentary, by = a_commentary()
    made = an_exercise(commentary, by, file=(b"A file.", "case.txt"))
    page = f"/commentary/material/{made.pk}/"

    assert [Client().get(each).status_code for each in (page, f"{page}file")] == [404, 404]
    assert "Who pays?" not in Client().get("/commentary/material/").content.decode()
    assert browser(by).get(f"{page}file").content == b"A file."


def test_it_is_added_on_a_page_and_stands_at_its_articles() -> None:
    commentary, by = a_commentary()
    said = {
        "title_en": "A form", "kind": "form", "language": "km", "articles": "2、第三条",
        "text": "", "law": commentary.law_id, "circle": commentary.circle_id,
        "answers_for": "circle", "file": SimpleUploadedFile("form.docx", b"Word"),
    }  # fmt: skip

    answer = browser(by).post("/commentary/material/new/", said)

    made = Material.objects.get()
    assert answer.headers["Location"] == f"/commentary/material/{made.pk}/"
    assert sorted(made.anchors.values_list("address", flat=True)) == ["art_2", "art_3"]
    assert "A form" in browser(by).get("/laws/xl-sample-code/art_3").content.decode()
    assert "A form" not in Client().get("/laws/xl-sample-code/art_3").content.decode()


def test_what_is_wrong_is_said_on_the_form() -> None:
    commentary, by = a_commentary()
    for more, refusal in (
        ({"articles": ("art_77",)}, actions.NoSuchArticles),
        ({"articles": ()}, actions.ArticlesNeeded),
        ({"text": ""}, actions.NothingInIt),
        ({"file": (b"x" * (actions.LARGEST + 1), "a.bin")}, actions.FileTooLarge),
    ):
        with pytest.raises(refusal):
            an_exercise(commentary, by, **more)
    reader = factories.seated(commentary.circle, Role.READER)
    assert browser(reader).get("/commentary/material/new/").status_code == 403
