"""What is said of an article while it is typed: what it refers to, what its terms mean."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.drafting.test_wordings import article, said
from tests.terms.world import a_concept, decided

from hoseibi import legaltext
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft, Unit, Wording
from hoseibi.legaltext import Concept, Term

pytestmark = pytest.mark.django_db

CODE = """New Code

Chapter 1 General

Article 1 In this Code, “creditor” means a person to whom something is owed.

Article 2 A creditor (hereinafter in this Article referred to as the “chooser”) chooses.
(2) The chooser tells the debtor.

Chapter 2 Payment

Article 3 (1) Article 2, paragraph (2) applies to the creditor, and the chooser pays.
(2) Article 3 of the Sample Code applies.
"""


def drafted() -> tuple[Draft, User]:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    law = factories.a_law().language_version.law
    texts = (("en", "jp-en", CODE),)
    beginning = actions.Beginning("new-code", {"en": "New code"}, texts=texts)
    return actions.begin(drafter, circle, law, beginning), drafter


def looked(user: User, unit: Unit, text: str) -> queries.Looked:
    return queries.look(user, unit, unit.draft.languages.get(), text)


def marked(look: queries.Looked) -> list[tuple[str, str, str]]:
    """Kind, words marked, and the name of what they mean."""
    found = []
    for shown in look.articles:
        places = legaltext.walk(
            legaltext.Law(convention="", language="", provisions=(shown.provision,))
        )
        top = places[0].address
        for place in places:
            words = legaltext.text_of(place.provision)
            for mark in shown.marks.get(place.address[len(top) + 2 :], ()):
                is_note = mark.kind in ("reference", "term")
                name = look.notes[mark.note].name if is_note else ""
                found.append((mark.kind, words[mark.start : mark.end], name))
    return found


def test_references_and_terms_are_marked_where_they_hold() -> None:
    draft, drafter = drafted()
    unit = article(draft, "art_3")

    look = looked(drafter, unit, said(unit).text)

    assert marked(look) == [
        ("reference", "Article 2, paragraph (2)", "Article 2 (2)"),
        ("term", "creditor", "creditor"),
        ("reference", "Article 3", "Article 3"),
    ]
    assert [(note.kind, note.place, note.inside) for note in look.notes] == [
        ("reference", "art_2", "para_2"),
        ("term", "art_1", "para_1"),
        ("elsewhere", "art_3", ""),
    ]
    assert look.notes[0].texts[0][1].endswith("The chooser tells the debtor.")
    assert look.notes[1].texts[0][1].startswith("In this Code")


def test_what_others_saved_meanwhile_is_known_at_the_next_look() -> None:
    draft, drafter = drafted()
    unit, other = article(draft, "art_3"), article(draft, "art_1")
    text = "Article 3 The owner and the creditor of Article 1."
    assert [words for _kind, words, _name in marked(looked(drafter, unit, text))] == [
        "creditor",
        "Article 1",
    ]

    actions.save(drafter, other, "en", "Article 1 In this Code, “owner” means whoever owns.", 1)
    actions.add_article(drafter, other, "en", "Article 1-2 Nobody owns anything.")

    look = looked(drafter, unit, f"{text[:-1]} and Article 1-2.")
    assert [words for _kind, words, _name in marked(look)] == ["owner", "Article 1", "Article 1-2"]


@pytest.mark.parametrize("address", ["art_1", "art_2", "art_3"])
def test_a_draft_that_is_kept_is_read_as_it_would_be_anew(address: str) -> None:
    draft, drafter = drafted()
    unit = article(draft, address)
    texts = [f"{said(unit).text} Article 9 applies, and and (so on.", said(unit).text, ""]

    for text in texts:
        kept = looked(drafter, unit, text)
        whole = [text if one.unit_id == unit.pk else one.text for one in _saved(draft)]
        law = legaltext.read("\n\n".join(whole), form="plain", convention="jp-en").law
        inside = f"__{address}__"
        expected = [one.sentence for one in legaltext.check(law) if inside in f"__{one.address}__"]
        assert [spot.finding.sentence for spot in kept.spots] == expected


def _saved(draft: Draft) -> list[Wording]:
    return list(Wording.objects.filter(unit__draft=draft, newest=True).order_by("unit__position"))


def test_a_finding_says_from_where_to_where_as_browsers_count() -> None:
    draft, drafter = drafted()
    unit = article(draft, "art_3")

    (spot,) = looked(drafter, unit, "Article 3 𠮟 It says.\n(2) Article 77 applies.").spots

    assert (spot.line, spot.column, spot.words) == (2, 5, "Article 77")
    assert (spot.start, spot.end) == (26, 36)


def test_lines_between_articles_show_the_names_of_divisions() -> None:
    draft, drafter = drafted()
    unit = Unit.objects.get(draft=draft, kind="lines", wordings__text__contains="Chapter 2")

    look = looked(drafter, unit, said(unit).text)

    assert [shown.provision.num for shown in look.articles] == ["Chapter 2"]


def test_the_piece_of_the_page_has_links_notes_and_places() -> None:
    draft, _drafter = drafted()
    client = Client()
    client.force_login(factories.seated(draft.circle, Role.READER))

    piece = client.get("/drafts/new-code/art_3/en/look").content.decode()

    assert '<a class="ref" href="/drafts/new-code/art_2" data-note="note-en-0"' in piece
    assert '<a class="term" href="/drafts/new-code/art_1" data-note="note-en-1"' in piece
    assert 'href="/laws/xl-sample-code/art_3"' in piece
    assert 'data-words="/laws/xl-sample-code/art_3/words?language=en&amp;at="' in piece
    assert 'id="note-en-2"' in piece


def preview(client: Client, drafter: User, text: str) -> str:
    client.force_login(drafter)
    said = {"text": text, "seen": 1}
    return client.post("/drafts/new-code/art_1/en/look", said).content.decode()


def test_approved_terms_are_marked_once_and_what_was_decided_against_names_the_better_one(
    client: Client,
) -> None:
    _draft, drafter = drafted()
    made = a_concept(Concept("", (Term("en", "debt"), Term("en", "owing"), Term("en", "due"))))
    decided("debt")
    decided("owing", "forbidden")
    decided("due", "deprecated")

    shown = preview(client, drafter, "Article 1 A debt is owing. A debt is due.")

    assert shown.count('class="meant"') == 1
    assert f'href="/terms/{made.pk}/"' in shown
    assert '<a class="out error"' in shown
    assert '<a class="out warning"' in shown
    assert shown.count('<span class="instead">→ debt</span>') == 2


def test_a_term_that_the_draft_defines_itself_is_explained_by_the_draft(client: Client) -> None:
    draft, drafter = drafted()
    a_concept(Concept("", (Term("en", "creditor"),)))
    decided("creditor")

    found = looked(drafter, article(draft, "art_2"), said(article(draft, "art_2")).text)

    assert ("term", "creditor", "creditor") in marked(found)
    assert "concept" not in [kind for kind, _words, _name in marked(found)]


def test_words_to_use_stand_behind_the_last_piece_of_what_was_decided_against(
    client: Client,
) -> None:
    _draft, drafter = drafted()
    a_concept(Concept("", (Term("en", "debt"), Term("en", "<b>owing</b>"), Term("en", "owing"))))
    decided("debt")
    decided("owing", "forbidden")

    shown = preview(client, drafter, "Article 1 A thing is <b>owing</b>.")

    assert "<b>owing" not in shown
    assert "→ debt" in shown


@pytest.mark.parametrize(
    "text",
    [
        "(Owing of Things)\nArticle 1 A debt is due.",
        "Article 1 (Owing of Things)\nA debt is due.",
        "Chapter 1 Owing\n\nArticle 1 A debt is due.",
    ],
)
def test_what_was_decided_against_is_found_in_headings(text: str) -> None:
    draft, drafter = drafted()
    a_concept(Concept("", (Term("en", "debt"), Term("en", "owing"))))
    decided("debt")
    decided("owing", "forbidden")

    found = looked(drafter, article(draft, "art_1"), text)

    (spot,) = [one for one in found.spots if one.finding.code == "forbidden-term"]
    assert spot.words == "Owing"
    assert text[spot.start : spot.end] == "Owing"
