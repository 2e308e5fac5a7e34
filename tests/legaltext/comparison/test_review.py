"""What a file that came back says of what was sent: the sender's own changes are nobody's, and each
article is found again by its paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.legaltext.render.office import saved_again

from hoseibi import legaltext
from hoseibi.legaltext import Law, Sheet

OLD = "Parks Act\n\nArticle 1 Parks are free.\n\nArticle 2 Dogs are let in.\n\nArticle 3 It begins."
NEW = OLD.replace("free", "cheap").replace("\n\nArticle 2 Dogs are let in.", "")
HANDS = (("Ako", "2026-11-20T10:00:07Z"),)
COPY = '{"draft":"parks"}'


def law(text: str) -> Law:
    return legaltext.read(text, form="plain", convention="jp-en").law


def sent(*, made: bool) -> bytes:
    """What Ako changed, as it went out."""
    rows = legaltext.signed_rows(law(OLD), law(NEW), ())
    sheet = Sheet("Parks Act", "en", hands=HANDS, law=law(OLD), copy=COPY, made=made)
    return legaltext.redline_docx(rows, sheet)


@pytest.mark.parametrize(("made", "text"), [(True, NEW), (False, OLD)])
def test_the_sender_s_changes_are_no_proposals_when_they_come_back(
    made: bool, text: str, tmp_path: Path
) -> None:
    document = sent(made=made)

    for came in (document, saved_again(tmp_path, {"parks": document})["parks"]):
        found = legaltext.returned(came)
        assert legaltext.sent_copies(came) == (("jp-en", COPY),)
        assert legaltext.bare(found.base) == legaltext.bare(law(text))
        assert (found.proposals, found.alone) == ((), ())


def test_each_article_is_known_by_its_paragraphs_and_the_address_that_it_was_sent_under() -> None:
    found = legaltext.review(legaltext.write(law(NEW), "docx"))

    assert found.sent == {"art_1": "art_1", "art_3": "art_3"}
    assert list(found.base) == ["art_1", "art_3"]
    assert found.base["art_1"][1] < found.base["art_3"][0]


def test_a_file_from_elsewhere_is_a_copy_of_nothing() -> None:
    sheet = Sheet("Parks Act", "en", law=law(OLD))
    rows = legaltext.signed_rows(law(OLD), law(OLD), ())

    assert legaltext.sent_copies(legaltext.redline_docx(rows, sheet)) == (("jp-en", ""),)
