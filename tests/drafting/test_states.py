"""States of a draft: frozen under a name, laid side by side, and the act that leads across."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests import factories
from tests.drafting.test_pages import browser
from tests.drafting.test_wordings import a_draft, article, said
from tests.factories.laws import CODE

from hoseibi import legaltext
from hoseibi.accounts.choices import GRANTS, Act, Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft

pytestmark = pytest.mark.django_db


def an_amendment() -> tuple[Draft, User]:
    """A draft that amends a law in force, with one article changed."""
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    version = factories.a_law()
    beginning = actions.Beginning("sample-draft", {"en": "Sample draft"}, bases=(version,))
    draft = actions.begin(drafter, circle, version.language_version.law, beginning)
    unit = article(draft, "art_3")
    actions.save(drafter, unit, "en", said(unit).text.replace("liable", "bound"), 1)
    return draft, drafter


def test_a_frozen_version_stays_as_the_draft_goes_on() -> None:
    draft, drafter = a_draft()
    frozen = actions.freeze(drafter, draft, "First reading", "Nothing yet.")
    unit = article(draft, "art_3")
    actions.save(drafter, unit, "en", said(unit).text.replace("liable", "bound"), 1)

    text = frozen.texts.get(language="en").text
    assert text.split() == CODE.split()
    assert "bound" in queries.text_of(drafter, draft, "en")
    english = draft.languages.get(language="en")
    states = queries.states(drafter, draft, english)
    assert [state.key for state in states] == ["1", "now"]
    laws = [queries.law_at(drafter, draft, english, state) for state in states]
    assert [passage.new for passage in queries.compared(*laws).passages] == ["art_3"]


def test_what_did_not_change_is_not_frozen_again() -> None:
    draft, drafter = a_draft()
    actions.freeze(drafter, draft, "First reading")

    with pytest.raises(actions.NothingChanged):
        actions.freeze(drafter, draft, "Second reading")
    with pytest.raises(actions.NameNeeded):
        actions.freeze(drafter, draft, " ")


@pytest.mark.parametrize("role", list(Role))
def test_who_may_freeze(role: Role) -> None:
    draft, _drafter = a_draft()
    user = factories.seated(draft.circle, role)

    if role in GRANTS[Act.FREEZE]:
        assert actions.freeze(user, draft, "First reading").number == 1
    else:
        with pytest.raises(NotAllowed):
            actions.freeze(user, draft, "First reading")


def test_the_amending_act_of_the_whole_draft_gives_the_draft() -> None:
    draft, drafter = an_amendment()

    text = browser(drafter).get("/drafts/sample-draft/amending-law.en.txt").content.decode()

    before = legaltext.read(CODE, form="plain", convention="jp-en").law
    after = legaltext.amend(before, text).law
    assert "bound" in legaltext.write(after, "plain").decode()
    page = browser(drafter).get("/drafts/sample-draft/compare/?act=yes").content.decode()
    assert "Proved" in page
    assert "<ins" in page


def test_a_comparison_goes_to_word_with_tracked_changes() -> None:
    _draft, drafter = an_amendment()

    paper = browser(drafter).get("/drafts/sample-draft/compare/?to=redline.docx")

    document = zipfile.ZipFile(io.BytesIO(paper.content)).read("word/document.xml").decode()
    assert "<w:ins" in document
    assert "<w:del" in document


def test_freezing_on_the_page() -> None:
    draft, drafter = a_draft()
    client = browser(drafter)

    done = client.post("/drafts/sample-draft/freeze/", {"name": "First reading"}, follow=True)
    again = client.post("/drafts/sample-draft/freeze/", {"name": "Second reading"})

    assert "First reading" in done.content.decode()
    assert again.status_code == 422
    assert draft.frozen.count() == 1


def test_states_are_the_circles_own() -> None:
    a_draft()

    for page in ("compare/", "freeze/", "amending-law.en.txt", "compare/?to=table.docx"):
        answer = browser(factories.officer()).get(f"/drafts/sample-draft/{page}")
        assert answer.status_code == 404, page


def test_the_amending_act_and_the_comparison_are_word_documents_too() -> None:
    draft, drafter = an_amendment()
    client = browser(drafter)
    page = client.get("/drafts/sample-draft/compare/?act=yes").content.decode()
    assert 'href="?to=act.docx"' in page
    assert "/amending-law.en.txt" in page

    act = client.get("/drafts/sample-draft/compare/?to=act.docx")
    said = client.get("/drafts/sample-draft/amending-law.en.txt").content.decode()
    redline = client.get("/drafts/sample-draft/compare/?to=redline.docx")

    with zipfile.ZipFile(io.BytesIO(act.content)) as package:
        document = package.read("word/document.xml").decode()
    assert all(line.strip()[:30] in document for line in said.splitlines() if line.strip())
    changes = legaltext.returned(redline.content, convention="jp-en").proposals
    assert [(each.old, each.new) for each in changes] == [("liable", "bound")]
