"""Questions on a Word sheet: sent out with the words of the draft, filled in, and read back."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests import factories
from tests.drafting.test_pages import browser
from tests.drafting.test_wordings import a_draft
from tests.studies.test_rounds import a_group, a_round, question, said, without_account

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.meetings.actions import questions as asking
from hoseibi.meetings.models import Opinion
from hoseibi.studies import actions, queries
from hoseibi.studies.models import Round

pytestmark = pytest.mark.django_db


def filled(source: bytes, words: dict[str, str]) -> bytes:
    """A sheet in whose fields somebody typed, by the tags of the fields."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                text = content.decode()
                for tag, said in words.items():
                    field = rf'(w:tag w:val="{tag}".*?<w:t xml:space="preserve">) (</w:t>)'
                    text, count = re.subn(field, rf"\g<1>{said}\g<2>", text, count=1, flags=re.S)
                    assert count == 1
                content = text.encode()
            new.writestr(name, content)
    return out.getvalue()


def a_drafted_round() -> tuple[Round, User]:
    draft, drafter = a_draft()
    group = a_group(draft.circle)
    made = actions.begin_round(drafter, group, {"en": "Torts"})
    article = Anchor.objects.get(law=draft.law, address="art_3")
    actions.add_question(drafter, made, asking.Asking("Is negligence enough?", "en", article))
    actions.add_question(drafter, made, asking.Asking("What else?", "en"))
    return actions.send(drafter, made, timezone.localdate() + timedelta(7)), drafter


def test_a_sheet_has_the_words_of_the_draft_and_comes_back_as_answers() -> None:
    sent, drafter = a_drafted_round()
    asking.answer(drafter, question(sent), said("against", "Hm."))
    url = f"/studies/rounds/{sent.pk}/"
    client = browser(drafter)

    sheet = client.get(f"{url}questions.docx").content
    text = zipfile.ZipFile(io.BytesIO(sheet)).read("word/document.xml").decode()
    assert "negligently harmed another" in re.sub(r"<[^>]+>", "", text)
    assert "Damages in Torts" in text
    assert "What else?" in text
    back = filled(sheet, {"hq_1_answer": "Gross negligence.", "hq_1_system": "Japan"})
    file = SimpleUploadedFile("back.docx", back)
    page = client.post(
        f"{url}returned/", {"sheet": file, "person": "own", "language": "en"}, follow=True
    )

    assert page.redirect_chain[-1][0] == url
    assert "1 answer is entered." in page.content.decode()
    last = Opinion.objects.order_by("pk").last()
    assert last is not None
    assert (last.text, last.legal_system) == ("Gross negligence.", "Japan")
    assert (last.position, last.question) == ("against", question(sent))
    assert Opinion.objects.count() == 2


def test_the_sheet_of_somebody_without_an_account_is_entered_by_an_interpreter() -> None:
    sent, drafter = a_drafted_round()
    circle = sent.group.circle
    judge = without_account(circle)
    interpreter = factories.seated(circle, Role.INTERPRETER)
    back = filled(queries.sheet(drafter, sent, "en"), {"hq_2_answer": "Nothing."})
    answer = {"person": str(judge.pk), "language": "km"}
    url = f"/studies/rounds/{sent.pk}/returned/"

    refused = browser(drafter).post(url, {**answer, "sheet": SimpleUploadedFile("a.docx", back)})
    assert refused.status_code == 422
    browser(interpreter).post(url, {**answer, "sheet": SimpleUploadedFile("a.docx", back)})

    made = Opinion.objects.get()
    assert (made.person, made.entered_by, made.language) == (judge, interpreter, "km")


def test_what_is_no_sheet_of_this_round_enters_nothing() -> None:
    sent, drafter = a_drafted_round()
    other = a_round(sent.group, drafter)
    sheet = queries.sheet(drafter, other, "en")

    for source, refusal in (
        (b"no document", actions.NotASheet),
        (filled(sheet, {"hq_1_answer": "Yes."}), actions.NotThisRound),
        (queries.sheet(drafter, sent, "en"), actions.NothingFilledIn),
    ):
        with pytest.raises(refusal):
            actions.enter_sheet(drafter, sent, actions.Returned(source, "en"))
    assert not Opinion.objects.exists()


def test_a_round_of_general_questions_has_a_sheet_too() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    made = actions.begin_round(drafter, group, {"en": "In general"})
    actions.add_question(drafter, made, asking.Asking("What is missing?", "en"))
    sent = actions.send(drafter, made, timezone.localdate())

    back = filled(queries.sheet(drafter, sent, "ja"), {"hq_1_answer": "A registry."})

    assert actions.enter_sheet(drafter, sent, actions.Returned(back, "en")) == 1


def test_articles_that_no_draft_has_are_asked_about_by_their_name() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, drafter)

    sheet = queries.sheet(drafter, sent, "en")
    back = filled(sheet, {"hq_2_answer": "The obligee."})

    text = zipfile.ZipFile(io.BytesIO(sheet)).read("word/document.xml").decode()
    assert "Sample Code, Article 3: Is five years right?" in text
    assert actions.enter_sheet(drafter, sent, actions.Returned(back, "en")) == 1
