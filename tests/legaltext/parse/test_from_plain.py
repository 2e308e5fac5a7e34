"""Reading plain text and writing it: nothing is lost, and what is written is what is read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.legaltext.work import calls

from hoseibi.legaltext import convention, conventions, find, text_of, walk
from hoseibi.legaltext.conventions import Convention, print_mark
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain

CODES = [
    "jp-ja", "jp-en", "kh-km", "kh-en", "vn-vi", "la-lo", "uz-latn", "uz-cyrl", "uz-ru", "fr-fr",
    "fr", "de-de", "id-id", "mn-mn", "en", "en-sections",
]  # fmt: skip
NUMBERS = ("1", "2", "3", "12", "2-2", "3a", "1to4")
PIECES = (
    "The Minister shall decide.", "Scope", "of this Law", "(Purpose)", "（目的）", "foo", "1", "(",
    "この法律は、公布の日から施行する。", "| a | b |", "附則", "目次", "Contents", "第一章", "|",
    "別表第一", "# ", "[page 3]", "-", "\u200b", "\u202e", "\x00", "GENERAL PROVISIONS", "។",
    "(a) b", "text:", "、", "Annex 1", "12", "一", "　", "\u00a0", "《", "｜民《たみ》", "Статья",
    "\x1c", "\x85", "\u2028", "\t", "ﾃｽﾄ", "......... 5", "Preamble", "Phạm vi",
)  # fmt: skip


def rewritten(text: str, style: Convention) -> str:
    return to_plain(from_plain(text, style).law, style)


def signs(text: str) -> str:
    """The characters of a text but for white space and what the reader says it leaves out."""
    lines = [re.sub(r"^\s*#{1,6}(\s+|$)", "", line) for line in text.splitlines()]
    whole = "".join("".join(lines).split()).replace("\\", "").lower()
    # A form feed inside a sentence and the number of a page are spelled in the mark.
    return re.sub(r"\[page(\d*):(\w+)\]", r"[page\1]\2", whole).replace("[page]", "")


def marks(style: Convention) -> list[str]:
    kinds = (*style.division, style.article, style.paragraph, *style.point)
    templates = [t for kind in kinds for t in (*kind.marks, *kind.loose, *kind.ranges)]
    return [print_mark(t, number, style.branches) for t in templates for number in NUMBERS]


MARKS = {code: marks(convention(code)) for code in CODES}


@st.composite
def odd_texts(draw: st.DrawFn) -> tuple[str, Convention]:
    """Lines of marks and words in no order, set in anyhow."""
    code = draw(st.sampled_from(CODES))
    piece = st.one_of(st.sampled_from(MARKS[code]), st.sampled_from(PIECES))
    words = st.lists(piece, max_size=4)
    line = st.tuples(st.sampled_from(("", "", "  ", "    ", "　")), words)
    lines = draw(st.lists(line, max_size=13))
    space = draw(st.sampled_from((" ", "", "　")))
    text = "\n".join(before + space.join(words) for before, words in lines)
    return text, convention(code)


@settings(max_examples=250, deadline=None, derandomize=True)
@given(odd_texts())
def test_what_is_written_is_read_and_written_the_same(odd: tuple[str, Convention]) -> None:
    text, style = odd

    written = rewritten(text, style)

    assert rewritten(written, style) == written


@settings(max_examples=250, deadline=None, derandomize=True)
@given(odd_texts())
def test_no_word_is_lost(odd: tuple[str, Convention]) -> None:
    text, style = odd

    assert signs(rewritten(text, style)) == signs(text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=300), st.sampled_from(CODES))
def test_any_text_at_all_is_kept(text: str, code: str) -> None:
    style = convention(code)

    written = rewritten(text, style)

    assert signs(written) == signs(text)
    assert rewritten(written, style) == written


@pytest.mark.parametrize(
    "text",
    [
        "Article 1 " + "x" * 100_000,
        "(" * 100_000,
        "第" * 50_000 + "条",
        "１" * 100_000,
        " " * 100_000 + "Article 1",
        "Article" + " " * 100_000 + "1",
        "（" * 50_000 + "）" * 50_000,
        "カッコ" * 30_000,
        "一二三" * 30_000 + "　あ",
        "\n".join(f"({n})" for n in range(10_000)),
        "目次\n" * 20_000,
        "(a)\n(i)\n(A)\n1)\n" * 2_500,
        "Chapter 1\nPart 1\n" * 5_000,
        "Article 5\n" * 10_000,
        "foo\n" * 50_000,
        "| a |\n" * 20_000,
        "（目的）\n" * 20_000,
        "\\" * 50_000 + "\n" + "\\ Article 1\n" * 1000,
        "#" * 50_000,
        "1.1.1.1." * 20_000,
        "-" * 100_000,
        "I" * 100_000,
        "bis" * 40_000,
    ],
    ids=lambda text: text[:8],
)
@pytest.mark.parametrize("code", ["jp-ja", "en", "fr-fr"])
def test_hostile_text_costs_little(text: str, code: str) -> None:
    style = convention(code)
    from_plain("", style)

    work = calls(lambda: from_plain(text, style))
    reading = from_plain(text, style)

    assert signs(to_plain(reading.law, style)) == signs(text)
    assert work < 40 * len(text)
    assert len(reading.findings) < 1_000


@pytest.mark.parametrize("code", CODES)
def test_reading_is_linear(code: str) -> None:
    style = convention(code)
    article = f"{print_mark(style.article.marks[0], '7', style.branches)} Foo.\n" + "Bar foo.\n" * 3

    def work(times: int) -> int:
        return calls(lambda: from_plain(article * times, style))

    work(10)
    assert work(2_000) < 11 * work(200)


def test_an_empty_text_is_an_empty_law() -> None:
    reading = from_plain(" \n\n", convention("en"))

    assert reading.law.provisions == ()
    assert to_plain(reading.law, convention("en")) == ""


def test_a_title_can_be_given() -> None:
    reading = from_plain("Article 1 Foo bar.\n", convention("en"), title="Parks Act")

    assert reading.law.title == ("Parks Act",)
    assert text_of(find(reading.law, "art_1__para_1").provision) == "Foo bar."


def test_after_two_hundred_of_a_kind_the_rest_are_counted() -> None:
    text = "Chapter I Rules\n" + "A line of no kind.\n" * 300

    findings = from_plain(text, convention("en")).findings

    assert [f.code for f in findings].count("line-unplaced") == 200
    more = next(finding for finding in findings if finding.code == "more-findings")
    assert dict(more.arguments) == {"count": "100"}


@pytest.mark.parametrize("style", conventions(), ids=lambda style: style.code)
def test_every_convention_reads_what_it_prints(style: Convention) -> None:
    mark = print_mark(style.article.marks[0], "12", style.branches)
    text = f"Title\n{mark}\nAbc abc abc.\n"

    numbers = [p.provision.number for p in walk(from_plain(text, style).law)]

    assert "12" in numbers
