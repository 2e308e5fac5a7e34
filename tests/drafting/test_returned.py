"""A Word file comes back: what its readers wrote becomes proposals and opinions of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import factories
from tests.drafting.test_copies import change, taken
from tests.drafting.test_wordings import a_draft, article, said
from tests.legaltext.render.office import saved_again

from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft, FoundPiece, Proposal, ReturnedFile
from hoseibi.errors import Refusal
from hoseibi.meetings.actions import Deciding
from hoseibi.meetings.models import Opinion
from hoseibi.web.demo.in_word import Edited

pytestmark = pytest.mark.django_db

AKO, BO = "Ako Tanaka", "Bo Sok"
NOW = "version=now&changes=none"


def edited(user: User, draft: Draft, asked: str = f"languages=en&{NOW}") -> Edited:
    return Edited(taken(user, draft, asked))


def brought(user: User, draft: Draft, document: bytes, name: str = "draft.docx") -> ReturnedFile:
    returned, _new = actions.bring(user, draft, actions.Bringing(document, name))
    return returned


def told(returned: ReturnedFile) -> list[tuple[str, str, str, str]]:
    """(hand, kind, where, the redline or the words)."""
    found = []
    for piece in FoundPiece.objects.filter(hand__returned=returned, answers=None).order_by("pk"):
        where = piece.unit.address if piece.unit else f"after {piece.after and piece.after.address}"
        edit = queries.pieces(piece.base_text, piece.text)
        marks = "".join({"in": f"+{w}+", "out": f"-{w}-", "same": ""}[how] for how, w in edit)
        words = piece.text if piece.kind == "comment" else marks
        found.append((str(piece.hand), piece.kind, where, words))
    return found


def test_what_nobody_touched_holds_nothing(tmp_path: Path) -> None:
    draft, drafter = a_draft()
    files = {
        "one": taken(drafter, draft, f"languages=en&{NOW}"),
        "both": taken(drafter, draft, f"languages=en&languages=ja&{NOW}"),
    }

    for name, document in (files | saved_again(tmp_path, files)).items():
        assert told(brought(drafter, draft, document, name)) == []


def test_changes_and_comments_are_bound_to_articles_and_authors(tmp_path: Path) -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft)
    word.replace(AKO, "liable", "bound").replace(BO, "in good faith", "honestly")
    word.replace(AKO, "private persons", "all persons")
    first = word.comment(BO, "negligently", "Why only that?")
    word.comment(AKO, "negligently", "Because.", answers=first)
    document = word.saved()

    changes = [
        (AKO, "change", "art_1", "-private-+all+"),
        (AKO, "change", "art_3", "-liable-+bound+"),
        (BO, "change", "art_2", "-in good faith-+honestly+"),
    ]
    returned = brought(drafter, draft, document)
    assert sorted(told(returned)) == [*changes, (BO, "comment", "art_3", "Why only that?")]
    comment = FoundPiece.objects.get(hand__returned=returned, kind="comment", answers=None)
    assert comment.words == "negligently"
    assert [(str(one.hand), one.text) for one in comment.answered_by.all()] == [(AKO, "Because.")]

    # LibreOffice 7 does not write which comment answers which: each is one of its own then.
    again = brought(drafter, draft, saved_again(tmp_path, {"a": document})["a"])
    assert [one for one in sorted(told(again)) if one[1] == "change"] == changes
    assert {(one[0], one[3]) for one in told(again) if one[1] == "comment"} >= {
        (BO, "Why only that?")
    }
    assert FoundPiece.objects.filter(hand__returned=again, text="Because.", unit__address="art_3")


def test_what_is_taken_is_a_proposal_of_who_wrote_it_and_says_who_brought_it_in() -> None:
    draft, drafter = a_draft()
    expert = factories.seated(draft.circle, Role.EXPERT)
    word = edited(drafter, draft).replace(AKO, "liable", "bound")
    first = word.comment(BO, "negligently", "Why only that?")
    word.comment(AKO, "negligently", "Because.", answers=first)
    returned = brought(expert, draft, word.saved())
    keys = frozenset(one.key for one in queries.groups(expert, returned))
    hands = {hand.name: hand.pk for hand in returned.hands.all()}
    people = {hands[AKO]: drafter.person, hands[BO]: None}

    made = actions.take(expert, returned, actions.Taking(keys, "They asked.", "en", people))

    ((proposal,), opinions) = made.proposals, made.opinions
    assert (proposal.who, proposal.author, proposal.reason) == (
        str(drafter.person),
        expert,
        "They asked.",
    )
    ((shown),) = queries.changes(drafter, proposal)
    assert ("out", "liable") in shown.pieces
    assert ("in", "bound") in shown.pieces
    assert opinions == 1
    first, second = Opinion.objects.order_by("pk")
    assert (first.who, first.words, first.text) == (BO, "negligently", "Why only that?")
    assert (second.who, second.text, second.answers) == (
        str(drafter.person),
        "Because.",
        first,
    )
    assert first.anchor == article(draft, "art_3").anchor
    assert {first.entered_by, second.entered_by} == {expert}


def test_the_same_once_more_says_what_is_there_and_takes_nothing_twice(tmp_path: Path) -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft).replace(AKO, "liable", "bound")
    word.comment(BO, "negligently", "Why only that?")
    document = word.saved()
    returned = brought(drafter, draft, document)
    keys = frozenset(one.key for one in queries.groups(drafter, returned))
    actions.take(drafter, returned, actions.Taking(keys, "", "en"))

    same, is_new = actions.bring(drafter, draft, actions.Bringing(document, "again.docx"))
    other = brought(drafter, draft, saved_again(tmp_path, {"a": document})["a"])

    assert (same, is_new) == (returned, False)
    assert other != returned
    rows = [one for _hand, shown in queries.shown(drafter, other) for one in shown]
    assert [one.may_pick for one in rows] == [False, False]
    assert {one.known for one in rows} | {one.said for one in rows} == {
        None,
        Proposal.objects.get(),
        Opinion.objects.get(),
    }
    keys = frozenset(one.key for one in queries.groups(drafter, other))
    made = actions.take(drafter, other, actions.Taking(keys, "", "en"))
    assert (made.proposals, made.opinions, made.already) == ((), 0, 2)
    with pytest.raises(actions.NothingPicked):
        actions.take(drafter, returned, actions.Taking(keys, "", "en"))


def test_words_changed_without_tracking_are_those_of_whoever_sent_the_file() -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft).untracked("liable", "bound").replace(AKO, "A person", "Anybody")

    returned = brought(drafter, draft, word.saved())

    assert told(returned) == [
        ("whoever sent the file", "change", "art_3", "-liable-+bound+"),
        (AKO, "change", "art_3", "-A person-+Anybody+"),
    ]


def test_articles_are_found_again_after_the_draft_and_the_file_were_renumbered() -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft)
    word.replace(AKO, "Article 3-2", "Article 4").replace(AKO, "owes good faith", "owes honesty")
    word.add_line(BO, "is liable", "Article 3-1 Children are not liable.")
    change(drafter, draft, "art_2", "Article 2 (1)", "Article 20 (1)")
    last = article(draft, "art_3-2")

    returned = brought(drafter, draft, word.saved())

    assert {(one[0], one[2], one[3]) for one in told(returned)} == {
        (BO, "after art_3", "+Article 3-1 Children are not liable.+"),
        (AKO, "art_3-2", "-3-2-+4+-good faith-+honesty+"),
    }
    made = _taken(drafter, returned)
    new = next(one for one in made if one.changes.get().unit is None)
    _adopt(drafter, new)
    text = queries.text_of(drafter, draft, "en")
    assert text.index("is liable") < text.index("Article 3-1 Children") < text.index("Article 3-2")
    assert article(draft, "art_3-1").kind == "article"
    assert article(draft, "art_3-2") == last


def _taken(user: User, returned: ReturnedFile) -> tuple[Proposal, ...]:
    keys = frozenset(one.key for one in queries.groups(user, returned))
    return actions.take(user, returned, actions.Taking(keys, "", "en")).proposals


def _adopt(user: User, proposal: Proposal) -> None:
    deciding = Deciding("adopted", "Yes", "So.", "en", "Drafting group", Side.PARTNER)
    actions.settle(user, proposal, deciding)


def test_what_the_draft_has_changed_since_is_a_change_of_what_was_sent() -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft).replace(AKO, "liable", "bound")
    change(drafter, draft, "art_3", "A person who", "Whoever")

    (proposal,) = _taken(drafter, brought(drafter, draft, word.saved()))

    ((shown),) = queries.changes(drafter, proposal)
    assert shown.moved_on
    assert "Whoever has intentionally" in shown.fitted
    assert "is bound" in shown.fitted


def test_both_languages_of_one_file_are_one_proposal() -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft, f"languages=en&languages=ja&{NOW}")
    word.replace(AKO, "liable", "bound").replace(AKO, "賠償する", "償う")
    word.comment(BO, "negligently", "過失とは。")

    returned = brought(drafter, draft, word.saved())

    (proposal,) = _taken(drafter, returned)
    assert [(one.language, one.unit.address) for one in proposal.changes.all()] == [
        ("en", "art_3"),
        ("ja", "art_3"),
    ]
    assert [(one.language, one.text) for one in Opinion.objects.all()] == [("ja", "過失とは。")]


def test_a_whole_article_taken_out_is_a_proposal_to_leave_it_out() -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft)
    word.remove_line(AKO, "(Definitions of Debtors)").remove_line(AKO, "Article 3-2")

    ((_hand, _kind, where, words),) = told(brought(drafter, draft, word.saved()))

    assert where == "art_3-2"
    assert words.startswith("-(Definitions of Debtors)")


def test_changes_that_were_in_the_file_when_it_was_sent_are_not_told() -> None:
    draft, drafter = a_draft()
    actions.freeze(drafter, draft, "First reading")
    change(drafter, draft, "art_3", "liable", "bound")
    word = edited(drafter, draft, "languages=en&version=now&changes=made&since=1")
    word.replace(AKO, "negligently", "carelessly")

    assert told(brought(drafter, draft, word.saved())) == [
        (AKO, "change", "art_3", "-negligently-+carelessly+")
    ]
    assert said(article(draft, "art_3")).text.endswith("bound.")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old kind"),
        (b"{\\rtf1 Hello}", "not a Word file"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", ".odt"),
        (b"PK\x03\x04 nothing", "not a Word file"),
        (b"", "not a Word file"),
    ],
)
def test_what_is_no_word_file_is_refused_with_what_to_do(source: bytes, words: str) -> None:
    draft, drafter = a_draft()

    with pytest.raises(Refusal, match=words):
        actions.bring(drafter, draft, actions.Bringing(source, "x.docx"))
    assert not ReturnedFile.objects.exists()


def test_a_file_that_swells_when_unpacked_is_refused() -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft)
    word.parts["word/styles.xml"] = b"<a>" + b" " * 400_000_000 + b"</a>"

    with pytest.raises(Refusal, match="MiB"):
        actions.bring(drafter, draft, actions.Bringing(word.saved(), "x.docx"))


def test_a_copy_of_another_draft_is_sent_there() -> None:
    draft, drafter = a_draft()
    document = taken(drafter, draft, f"languages=en&{NOW}")
    Draft.objects.filter(pk=draft.pk).update(slug="renamed")
    draft.refresh_from_db()

    with pytest.raises(actions.OtherDraft):
        actions.bring(drafter, draft, actions.Bringing(document, "x.docx"))


def test_a_file_from_elsewhere_needs_the_language_and_is_compared_by_what_it_says() -> None:
    draft, drafter = a_draft()
    word = edited(drafter, draft).replace(AKO, "liable", "bound")
    del word.parts["docProps/custom.xml"]
    rels = word.parts["_rels/.rels"]
    word.parts["_rels/.rels"] = rels.replace(b"docProps/custom.xml", b"docProps/none.xml")

    with pytest.raises(actions.WhichLanguage):
        actions.bring(drafter, draft, actions.Bringing(word.saved(), "x.docx"))
    bringing = actions.Bringing(word.saved(), "x.docx", language="en")
    returned, _new = actions.bring(drafter, draft, bringing)
    assert told(returned) == [(AKO, "change", "art_3", "-liable-+bound+")]


def test_nobody_who_may_not_propose_brings_a_file() -> None:
    draft, drafter = a_draft()
    document = taken(drafter, draft, f"languages=en&{NOW}")

    for role in (Role.READER, Role.TRAINEE, Role.INTERPRETER):
        with pytest.raises(NotAllowed):
            brought(factories.seated(draft.circle, role), draft, document)
