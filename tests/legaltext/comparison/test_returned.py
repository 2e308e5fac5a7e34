"""Word files that came back: who proposes what, who says what, and where in the law sent out."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from tests.legaltext.comparison.cases import cases, law
from tests.legaltext.parse.word_files import gone, ins, p, packed, parts, word_file
from tests.legaltext.render.office import saved_again

from hoseibi import legaltext
from hoseibi.legaltext import Law, Opinion, Proposal, Reply, Returned, Sheet, Unreadable

SCHEMA = Path(__file__).resolve().parents[3] / "docs" / "reference" / "returned.schema.json"
AKO, BO = "Ako", "Bo"
IN = '<w:ins w:id="9" w:author="Ako" w:date="2026-11-21T09:00:00Z"/>'
OUT = '<w:del w:id="9" w:author="Bo" w:date="2026-11-22T09:00:00Z"/>'
EX = "http://schemas.microsoft.com/office/word/2012/wordml"


def draft() -> bytes:
    """Two readers change an act of three articles, one says something and is answered."""
    about = '<w:commentRangeStart w:id="5"/>', '<w:commentRangeEnd w:id="5"/>'
    body = (
        p("Parks Act")
        + p("Article 1 (1) Parks are ", gone("free", AKO), ins("cheap", AKO), ".")
        + p("(2) Boats ", gone("and dogs ", BO), "are let in", ins(" by day", AKO), ".")
        + p(ins("Article 1A (1) Trees stay.", AKO), ends=IN)
        + p("Article 2 (1) ", about[0], "The Council", about[1], " decides.")
        + p(gone("(2) The Council meets.", BO), ends=OUT)
        + p("Article 3 (1) This Act begins today.")
    )
    said = (
        f'<w:comment w:id="5" w:author="{BO}" w:date="2026-11-22T10:00:00Z">'
        '<w:p w14:paraId="0A"><w:r><w:t>Which council?</w:t></w:r></w:p></w:comment>'
        f'<w:comment w:id="6" w:author="{AKO}" w:date="2026-11-23T10:00:00Z">'
        '<w:p w14:paraId="0B"><w:r><w:t>The city council.</w:t></w:r></w:p></w:comment>'
    )
    answers = (
        f'<w15:commentsEx xmlns:w15="{EX}"><w15:commentEx w15:paraId="0A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>'
    )
    return word_file(body, comments=said, commentsExtended=answers)


def found() -> Returned:
    return legaltext.returned(draft(), convention="jp-en")


def text(law: Law) -> str:
    return legaltext.write(law, "plain").decode()


def test_the_base_has_nothing_of_it_and_the_accepted_law_all() -> None:
    base, accepted = text(found().base), text(found().accepted)

    assert "Parks are free.\n(2) Boats and dogs are let in." in base
    assert "Trees" not in base
    assert "(2) The Council meets." in base
    assert "Parks are cheap.\n(2) Boats are let in by day." in accepted
    assert "Article 1A" in accepted
    assert "meets" not in accepted


def test_each_author_has_a_law_with_that_author_s_changes_only() -> None:
    alone = {each.author: text(each.law) for each in found().alone}

    assert "(1) Parks are cheap.\n(2) Boats and dogs are let in by day." in alone[AKO]
    assert "The Council meets." in alone[AKO]
    assert "(1) Parks are free.\n(2) Boats are let in." in alone[BO]
    assert "Article 1A" not in alone[BO]


def told(proposal: Proposal) -> tuple[str, str, str, int, str, str]:
    place = proposal.place
    who = proposal.author
    return who, proposal.how, place.address, place.start, proposal.old, proposal.new


def test_each_change_is_bound_to_its_provision_and_words() -> None:
    assert [told(each) for each in found().proposals] == [
        (AKO, "replaced", "art_1__para_1", 10, "free", "cheap"),
        (BO, "deleted", "art_1__para_2", 6, "and dogs ", ""),
        (AKO, "inserted", "art_1__para_2", 25, "", " by day"),
        (AKO, "inserted", "art_1__para_2", 26, "", "Article 1A (1) Trees stay."),
        (BO, "deleted", "art_2__para_2", -1, "(2) The Council meets.", ""),
    ]
    assert [each.whole for each in found().proposals] == [False, False, False, True, True]
    assert found().proposals[0].at == "2026-11-20T10:00:00Z"


def test_a_comment_is_an_opinion_with_its_words_and_answers() -> None:
    opinion = found().opinions[0]

    assert opinion == Opinion(
        BO,
        "2026-11-22T10:00:00Z",
        opinion.place,
        "The Council",
        "Which council?",
        (Reply(AKO, "2026-11-23T10:00:00Z", "The city council."),),
        closed=True,
    )
    assert opinion.place.address == "art_2__para_1"
    assert opinion.place.num == "Article 2"


SENT = """Parks Act

Article 1 (1) Parks are free.
(2) Boats are let in.

Article 2 (1) The Council decides.
"""


def renumbered(document: bytes) -> bytes:
    """The document after somebody put in an article and renumbered the next, untracked."""
    held = parts(document)
    new = "<w:p><w:r><w:t>Article 2 (1) Trees stay where they are.</w:t></w:r></w:p>"
    body = held["word/document.xml"]
    at = body.index("<w:p>", body.index("Boats"))
    body = body[:at] + new + body[at:].replace("Article 2", "Article 3")
    changed = body.replace("decides", "decides</w:t></w:r>" + ins(" at once", AKO) + "<w:r><w:t>")
    return packed(held | {"word/document.xml": changed})


@pytest.mark.parametrize("bookmarks", [True, False])
def test_a_change_finds_its_article_after_renumbering(*, bookmarks: bool) -> None:
    sent = law(SENT, "jp-en")
    back = renumbered(legaltext.write(sent, "docx"))
    if not bookmarks:
        back = without_bookmarks(back)

    proposal = legaltext.returned(back, law=sent).proposals[0]

    assert proposal.new == " at once"
    assert proposal.place.article == "art_2"
    assert proposal.place.address == "art_2__para_1"
    assert proposal.place.num == "Article 3"


def without_bookmarks(document: bytes) -> bytes:
    held = parts(document)
    body = re.sub(r"<w:bookmark(?:Start|End)[^>]*>", "", held["word/document.xml"])
    return packed(held | {"word/document.xml": body})


def redline(old: Law, new: Law) -> bytes:
    rows = legaltext.whole_rows(old, legaltext.compare(old, new))
    return legaltext.redline_docx(rows, Sheet("", new.language, author=AKO, law=old))


PAIRS = [case for case in cases() if case.before.strip() and case.after.strip()]


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case.name)
def test_what_we_send_as_tracked_changes_comes_back(case: object) -> None:
    old, new = law(case.before, case.convention), law(case.after, case.convention)  # type: ignore[attr-defined]

    back = legaltext.returned(redline(old, new))

    assert legaltext.bare(back.base) == legaltext.bare(old)
    assert legaltext.bare(back.accepted) == legaltext.bare(new)


def test_the_same_after_libreoffice_saved_it(tmp_path: Path) -> None:
    pairs = {
        case.name.replace("/", "-"): (
            law(case.before, case.convention),
            law(case.after, case.convention),
        )
        for case in PAIRS
    }
    again = saved_again(tmp_path, {name: redline(*pair) for name, pair in pairs.items()})

    for name, (old, new) in pairs.items():
        back = legaltext.returned(again[name])
        assert legaltext.bare(back.base) == legaltext.bare(old), name
        assert legaltext.bare(back.accepted) == legaltext.bare(new), name


TABLE = "Act\n\nArticle 1 (1) As in the table:\n| a | b |\n| c | d |\n(2) Next.\n"
RUBY = "法\n\n第一条　｜民《たみ》は、｜公《おおやけ》に従う。\n２　略\n"


@pytest.mark.parametrize(
    ("before", "after", "convention"),
    [
        (TABLE, TABLE.replace("| c | d |", "| c | dd |\n| e | f |"), "jp-en"),
        (TABLE.replace("| c | d |\n", ""), TABLE, "jp-en"),
        (TABLE, TABLE.replace("| a | b |\n", ""), "jp-en"),
        (RUBY, RUBY.replace("｜民《たみ》は、", ""), "jp-ja"),
    ],
)
def test_rows_and_ruby_come_back(before: str, after: str, convention: str) -> None:
    old, new = law(before, convention), law(after, convention)

    back = legaltext.returned(redline(old, new))

    assert legaltext.bare(back.base) == legaltext.bare(old)
    assert legaltext.bare(back.accepted) == legaltext.bare(new)


def test_words_of_a_row_that_went_are_told_once() -> None:
    old, new = law(TABLE, "jp-en"), law(TABLE.replace("| c | d |\n", ""), "jp-en")

    proposals = legaltext.returned(redline(old, new)).proposals

    assert [(each.old, each.whole) for each in proposals] == [("c\nd", True)]


def test_the_published_schema_is_that_of_the_values() -> None:
    assert SCHEMA.read_bytes() == legaltext.returned_schema()


def test_the_json_is_the_values() -> None:
    told = msgspec.json.decode(legaltext.returned_json(found()), type=Returned)

    assert told == found()


def test_only_word_files_come_back() -> None:
    with pytest.raises(Unreadable, match="not a Word file"):
        legaltext.returned(b"Article 1 (1) Parks are free.")


def test_many_comments_that_never_end_cost_no_more_than_their_limit() -> None:
    opens = "".join(f'<w:commentRangeStart w:id="{at}"/>' for at in range(2000))
    said = "".join(
        f'<w:comment w:id="{at}" w:author="{BO}"><w:p/></w:comment>' for at in range(2000)
    )
    body = p("Act") + p(opens, "Article 1 (1) x") + p("(2) " + "word " * 20) * 500

    back = legaltext.returned(word_file(body, comments=said), convention="jp-en")

    assert max(len(each.words) for each in back.opinions) <= 2002
