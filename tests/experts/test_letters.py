"""Letters about an assignment are made from templates that an office can change."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from tests import factories
from tests.experts.posts import a_post, sent
from tests.experts.roster import on_roster

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Bringing, Known, Wish
from hoseibi.experts.choices import LetterKind, Level
from hoseibi.experts.models import Assignment
from hoseibi.experts.queries import shipped
from hoseibi.experts.queries.letters import LANGUAGES
from hoseibi.letters.actions import Address
from hoseibi.partners import actions as partners
from hoseibi.printing import letters

pytestmark = pytest.mark.django_db

KINDS = [(kind, language) for kind in LetterKind for language in LANGUAGES]
KHMER = Wish(Known("language", "km", Level.WORKING), needed=True)


def said(docx: bytes) -> str:
    """The paragraphs and cells of a Word file."""
    document = Document(BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def word(*paragraphs: str) -> bytes:
    """A Word file as an office would write it."""
    document, out = Document(), BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_each_of_our_templates_is_filled_without_a_name_left(
    kind: LetterKind, language: str
) -> None:
    post = sent(on_roster("Asuka Shirane"), duties={"en": "Advise.\nTeach."})

    made = queries.letter(factories.officer(), post, kind, language)

    assert made.unknown == ()
    assert "{{" not in said(made.content)


@pytest.mark.parametrize("kind", list(LetterKind))
def test_our_templates_use_names_that_are_explained(kind: LetterKind) -> None:
    used = {one.name for one in letters.placeholders(shipped.template(kind, "en"))}

    assert used - set(queries.NAMES) == set()


def test_terms_of_reference_say_duties_and_who_is_sought() -> None:
    post = a_post(KHMER, duties={"en": "Advise the group.\nTeach judges."})

    told = said(queries.letter(factories.officer(), post, "terms", "en").content)

    assert "– Advise the group." in told
    assert "– Teach judges." in told
    assert "– Language: Khmer (working) – needed" in told


def test_a_letter_is_signed_by_a_name_and_not_by_the_words_of_an_account() -> None:
    user, post = factories.officer(), a_post()
    user.person = partners.person("Hikari Hoshino", factories.organ())
    user.person.own_name = "星野 光"
    user.full_name = f"{user.person.name}, Department of Cooperation"

    english, japanese = (
        said(queries.letter(user, post, "dispatch", code).content) for code in ("en", "ja")
    )

    assert user.person.name in english
    assert "Department of Cooperation" not in english
    assert "星野 光" in japanese


def test_a_template_of_the_office_takes_the_place_of_ours_until_it_is_withdrawn() -> None:
    officer, post = factories.officer(), sent(on_roster("Asuka Shirane"))
    own = word("Dear {{ person.name }}, goodbye. {{ person.shoe_size }}")
    made = actions.bring_template(officer, Bringing(LetterKind.THANKS, "en", own, "thanks.docx"))

    looked = queries.looked_at(made)
    assert (looked.unknown, [name for name, _said in looked.used]) == (
        ["person.shoe_size"],
        ["person.name"],
    )
    assert looked.lines == ["Dear [the expert], goodbye. {{ person.shoe_size }}"]
    letter = queries.letter(officer, post, "thanks", "en")
    assert "Dear Asuka Shirane, goodbye." in said(letter.content)
    assert [one.name for one in letter.unknown] == ["person.shoe_size"]

    actions.withdraw_template(officer, made)
    told = said(queries.letter(officer, post, "thanks", "en").content)
    assert "We thank you warmly" in told


def test_what_is_no_word_file_is_refused_with_a_sentence() -> None:
    bringing = Bringing(LetterKind.A1, "en", b"not a document", "a1.docx")

    with pytest.raises(actions.NotATemplate, match=r"\w+ \w+"):
        actions.bring_template(factories.officer(), bringing)


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("proposed", {"a1", "terms"}),
        ("agreed", {"a1", "terms", "dispatch"}),
        ("under-way", {"a1", "terms", "dispatch", "arrival"}),
        ("ended", {"a1", "terms", "dispatch", "arrival", "thanks"}),
        ("cancelled", {"a1", "terms"}),
    ],
)
def test_a_letter_is_offered_once_it_says_what_is_so(state: str, offered: set[str]) -> None:
    officer, post = factories.officer(), sent(on_roster("Asuka Shirane"))
    post.state = state

    found = queries.letters_of(officer, post)

    assert {one.kind.value for one in found if not one.not_yet} == offered
    if "dispatch" not in offered:
        with pytest.raises(actions.TooEarly):
            actions.put_into_outbox(officer, post, LetterKind.DISPATCH, "ja", Address("a@b.org"))


def test_what_nobody_entered_leaves_no_empty_brackets_headings_or_lines() -> None:
    officer, post = factories.officer(), sent(on_roster("Asuka Shirane"), duties={"en": "Advise."})

    form = said(queries.letter(officer, post, "a1", "en").content)
    asking = said(queries.letter(officer, post, "dispatch", "ja").content)

    assert "What is to come of it" not in form
    assert "Predecessor" not in form
    assert "– Advise." in form
    assert "（）" not in asking
    a1 = next(one for one in queries.letters_of(officer, post) if one.kind == LetterKind.A1)
    assert "the background of the post" in a1.empty


def test_the_country_of_a_post_without_an_organ_is_told_once() -> None:
    officer, ministry = factories.officer(), factories.organ("xl", "Ministry of Justice")
    at_none, at_one = sent(), sent(on_roster("Toma"), post_organ=ministry)

    def rows(post: Assignment, language: str) -> list[str]:
        return said(queries.letter(officer, post, "arrival", language).content).splitlines()

    assert rows(at_none, "en").count("XL") == 2
    assert "XL, XL" not in rows(at_none, "en")
    assert "Ministry of Justice, XL" in rows(at_one, "en")
    assert "Ministry of Justice（XL）" in rows(at_one, "ja")


def test_what_is_empty_is_told_of_each_language(client: object) -> None:
    officer, post = factories.officer(), sent(on_roster("Asuka Shirane"), duties={"en": "Advise."})
    own = word("{{ person.name }}殿　{{ predecessor.name }}")
    actions.bring_template(officer, Bringing(LetterKind.TERMS, "ja", own, "tor.docx"))
    client.force_login(officer)  # type: ignore[attr-defined]

    page = client.get(f"/experts/posts/{post.pk}/letters/").content.decode()  # type: ignore[attr-defined]

    assert "日本語</span> · Empty in this letter: whom the expert follows" in page


def test_only_officers_bring_templates() -> None:
    bringing = Bringing(LetterKind.A1, "en", word("x"), "a1.docx")

    with pytest.raises(NotAllowed):
        actions.bring_template(factories.seated(factories.circle(), "officer"), bringing)


def test_a_letter_goes_into_the_outbox_as_a_word_file_and_waits_there() -> None:
    officer, post = factories.officer(), sent(on_roster("Asuka Shirane"))

    made = actions.put_into_outbox(
        officer, post, LetterKind.DISPATCH, "en", Address("court@example.org", "The court")
    )

    assert made.address == "court@example.org"
    assert made.subject == "Request to the home organisation: Asuka Shirane"
    assert made.sent_at is None
    japanese = actions.put_into_outbox(
        officer, post, LetterKind.DISPATCH, "ja", Address("court@example.org", "The court")
    )
    assert japanese.subject == "所属先への派遣依頼状: Asuka Shirane"


def test_an_expert_is_requested_by_letter_before_anybody_is_found() -> None:
    officer, post, to = factories.officer(), a_post(), Address("court@example.org")

    made = actions.put_into_outbox(officer, post, LetterKind.A1, "en", to)

    assert made.subject == "Request for an expert (A1 form): Judge (law of obligations)"
    with pytest.raises(actions.TooEarly):
        actions.put_into_outbox(officer, post, LetterKind.DISPATCH, "en", to)
