"""Writing together: parts by language, nobody's words lost, authors named, places recognised."""

from __future__ import annotations

import pytest
from tests import factories
from tests.commentary.world import TEXT, a_commentary, an_entry, released, say

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.commentary.actions import steps, works, writing
from hoseibi.commentary.choices import EntryState
from hoseibi.commentary.models import Part, PartSetAside, PartWording
from hoseibi.commentary.queries.reading import parts_in, wordings
from hoseibi.commentary.queries.works import entries_of, entry

pytestmark = pytest.mark.django_db


def test_two_people_in_one_part_lose_no_words() -> None:
    commentary, by = a_commentary()
    made = an_entry(commentary, by, text="One day. Two days.")
    other = factories.seated(commentary.circle, Role.PROFESSOR)

    say(by, made, "One long day. Two days.", seen=1)
    saved = say(other, made, "One day. Two short days.", seen=1)

    assert (saved.text, saved.merged) == ("One long day. Two short days.", True)
    assert set(Part.objects.get().authors.all()) == {by.person, other.person}


def test_where_both_change_the_same_words_nothing_is_overwritten() -> None:
    commentary, by = a_commentary()
    made = an_entry(commentary, by, text="One day.")
    other = factories.seated(commentary.circle, Role.PROFESSOR)
    say(by, made, "One week.", seen=1)

    saved = say(other, made, "One month.", seen=1)

    assert saved.clashes
    assert PartWording.objects.get(newest=True).text == "One week."
    assert PartSetAside.objects.get().text == "One month."


def test_places_are_found_by_the_engine_and_checked() -> None:
    commentary, by = a_commentary()
    made = an_entry(commentary, by)
    found = entry(by, commentary, "art_3")

    (part,) = parts_in(by, made, wordings([made], released=False), "en", found.binding.version)

    cited = [(one.article, one.inside, one.exists) for one in part.blocks[0].cited]
    assert cited == [("art_2", "para_2", True), ("", "", False)]
    assert part.missing == ["Article 99"]


def test_several_parts_of_one_article_count_as_no_paragraphs_of_it() -> None:
    commentary, by = a_commentary()
    made = an_entry(commentary, by, "art_2", text="Paragraph (2) of this Article, Article 2, (2).")
    for kind in ("effects", "practice"):
        say(by, made, "See Article 2, paragraph (2).", kind)

    read = parts_in(by, made, wordings([made], released=False), "en", made.binding.version)

    found = [one.inside for part in read[1:] for said in part.blocks for one in said.cited]
    assert found == ["para_2", "para_2"]


def test_what_is_released_stays_while_it_is_written_anew() -> None:
    commentary, by = a_commentary()
    made = released(an_entry(commentary, by), by)
    stranger = factories.stranger()

    say(by, made, "Something else.", seen=1)

    made.refresh_from_db()
    assert made.state == EntryState.DRAFTING
    assert [one.text for one in wordings([made], released=True)] == [TEXT]
    assert list(entries_of(stranger)) == [made]


def test_nothing_is_open_before_it_is_released_nor_after_that_is_withdrawn() -> None:
    commentary, by = a_commentary()
    made = an_entry(commentary, by)
    assert not entries_of(factories.stranger()).exists()
    with pytest.raises(steps.NotInReview):
        steps.release_entry(by, made, None)

    released(made, by)
    steps.withdraw_entry(by, made, "A mistake.")

    assert not entries_of(factories.stranger()).exists()


def test_an_interpreter_translates_and_writes_nothing_in_the_first_language() -> None:
    commentary, by = a_commentary()
    made = an_entry(commentary, by)
    interpreter = factories.seated(commentary.circle, Role.INTERPRETER)

    say(interpreter, made, "ន័យ", language="km")

    with pytest.raises(NotAllowed):
        say(interpreter, made, "x", seen=1)
    with pytest.raises(writing.NoSuchPart):
        say(by, made, "x", language="vi")


def test_a_row_of_articles_is_one_entry_found_by_each_of_them() -> None:
    commentary, by = a_commentary()
    made = works.add_entry(by, commentary, "art_2", "art_3")

    assert made.binding.addresses == ["art_2", "art_3"]
    assert entry(by, commentary, "art_3") == made
    with pytest.raises(works.CommentedAlready):
        works.add_entry(by, commentary, "art_2")
    with pytest.raises(works.NoSuchArticles):
        works.add_entry(by, commentary, "art_77")


def test_every_step_is_a_line_of_the_journal() -> None:
    commentary, by = a_commentary()
    released(an_entry(commentary, by), by)

    verbs = list(JournalLine.objects.order_by("number").values_list("verb", flat=True))[-5:]
    assert verbs == [
        *("began commentary", "began to comment on", "wrote commentary"),
        *("sent to review", "released"),
    ]
