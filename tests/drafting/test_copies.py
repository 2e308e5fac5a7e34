"""A draft goes out as Word: plain, in columns, with what was made and what is proposed."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests import factories
from tests.drafting.test_pages import browser
from tests.drafting.test_states import an_amendment
from tests.drafting.test_wordings import a_draft, article, said

from hoseibi import legaltext
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft

pytestmark = pytest.mark.django_db

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def taken(user: User, draft: Draft, asked: str) -> bytes:
    answer = browser(user).get(f"/drafts/{draft.slug}/word/?to=docx&{asked}")
    assert (answer.status_code, answer["Content-Type"]) == (200, WORD)
    return answer.content


def change(user: User, draft: Draft, address: str, old: str, new: str) -> None:
    unit = article(draft, address)
    words = said(unit)
    assert old in words.text
    actions.save(user, unit, "en", words.text.replace(old, new), words.number)


def propose(user: User, draft: Draft, address: str, old: str, new: str) -> None:
    unit = article(draft, address)
    words = said(unit)
    one = actions.Change(unit, "en", words.text.replace(old, new), words.number)
    actions.propose(user, draft, actions.Proposing("Other words", "Why.", "en", (one,)))


def text(law: legaltext.Law) -> str:
    return legaltext.write(legaltext.bare(law), "plain").decode()


def test_one_language_comes_out_as_it_reads_and_says_what_it_is_a_copy_of() -> None:
    draft, drafter = a_draft()

    document = taken(drafter, draft, "languages=ja&version=now&changes=none")

    ((convention, copy),) = legaltext.sent_copies(document)
    assert convention == "jp-ja"
    assert queries.copy_said(copy)[:2] == ("sample-draft", "now")
    back = legaltext.read(document).law
    assert text(back).split() == queries.text_of(drafter, draft, "ja").split()


def test_two_languages_stand_side_by_side_as_they_were_in_a_frozen_version() -> None:
    draft, drafter = a_draft()
    was = queries.text_of(drafter, draft, "en")
    actions.freeze(drafter, draft, "First reading")
    change(drafter, draft, "art_3", "liable", "bound")

    document = taken(drafter, draft, "languages=en&languages=ja&version=1&changes=none")

    copies = legaltext.sent_copies(document)
    assert [(code, queries.copy_said(copy)) for code, copy in copies] == [
        ("jp-en", ("sample-draft", "1", 0)),
        ("jp-ja", ("sample-draft", "1", 0)),
    ]
    assert text(legaltext.read(document, convention="jp-en").law).split() == was.split()


def test_what_was_made_since_a_frozen_version_is_under_who_made_it() -> None:
    draft, drafter = a_draft()
    expert = factories.seated(draft.circle, Role.EXPERT)
    actions.freeze(drafter, draft, "First reading")
    change(drafter, draft, "art_3", "is liable", "is bound")
    change(drafter, draft, "art_3", "is bound", "is surely bound")
    change(expert, draft, "art_3", "intentionally or negligently", "unlawfully")
    change(expert, draft, "art_1", "private persons", "all persons")
    after = said(article(draft, "art_1")).unit
    actions.add_article(expert, after, "en", "Article 1-2 This Code begins at once.")

    document = taken(drafter, draft, "languages=en&version=now&changes=made&since=1")

    ours = legaltext.read(document).law
    assert text(ours).split() == queries.text_of(drafter, draft, "en").split()
    assert legaltext.returned(document).proposals == ()
    found = legaltext.returned(_as_strangers_see_it(document)).proposals
    assert [(each.author, each.old.strip(), each.new.strip()) for each in found] == [
        (str(expert), "private", "all"),
        (str(expert), "", "Article 1-2\u2002This Code begins at once."),
        (str(expert), "intentionally or negligently", "unlawfully"),
        (str(drafter), "liable", "surely bound"),
    ]
    assert all(each.at.startswith("20") for each in found)


def _as_strangers_see_it(document: bytes) -> bytes:
    """The same without what it says of itself, so that all its tracked changes are told."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/custom.xml":
                part = part.replace(b"&quot;hands&quot;", b"&quot;x&quot;").replace(
                    b'"hands"', b'"x"'
                )
            new.writestr(name, part)
    return out.getvalue()


def test_what_was_made_of_the_law_in_force_is_told_too() -> None:
    draft, drafter = an_amendment()

    document = taken(drafter, draft, "languages=en&version=now&changes=made&since=base")

    found = legaltext.returned(_as_strangers_see_it(document))
    assert [(each.author, each.old, each.new) for each in found.proposals] == [
        (str(drafter), "liable", "bound")
    ]


def test_open_proposals_are_under_who_made_them_and_leave_the_draft_as_it_is() -> None:
    draft, drafter = a_draft()
    expert = factories.seated(draft.circle, Role.EXPERT)
    propose(drafter, draft, "art_3", "liable", "bound")
    propose(expert, draft, "art_3", "intentionally or negligently", "unlawfully")
    propose(expert, draft, "art_1", "private persons", "all persons")

    document = taken(drafter, draft, "languages=en&version=now&changes=proposed")

    assert legaltext.returned(document).proposals == ()
    found = legaltext.returned(_as_strangers_see_it(document))
    assert text(found.base).split() == queries.text_of(drafter, draft, "en").split()
    assert [(each.author, each.old, each.new) for each in found.proposals] == [
        (str(expert), "private", "all"),
        (str(expert), "intentionally or negligently", "unlawfully"),
        (str(drafter), "liable", "bound"),
    ]


def test_a_proposal_that_fits_no_more_is_named_beneath_the_title() -> None:
    draft, drafter = a_draft()
    propose(drafter, draft, "art_3", "liable", "bound")
    change(drafter, draft, "art_3", "liable", "responsible")

    document = taken(drafter, draft, "languages=en&version=now&changes=proposed")

    shown = zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml").decode()
    assert "changed the same words since: 1" in shown
    assert "bound" not in shown


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("languages=en&languages=ja&version=now&changes=proposed", "one language at a time"),
        ("languages=en&version=1&changes=proposed", "change the draft as it is now"),
        ("languages=en&version=1&changes=made&since=now", "older than the one"),
        ("version=now&changes=none", "required"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(asked: str, words: str) -> None:
    draft, drafter = a_draft()
    actions.freeze(drafter, draft, "First reading")
    change(drafter, draft, "art_3", "liable", "bound")

    answer = browser(drafter).get(f"/drafts/{draft.slug}/word/?to=docx&{asked}")

    assert answer.status_code == 422
    assert words in answer.content.decode()
