"""Whatever a Word file holds, its words are in the law that is read; cost grows with its size."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.legaltext.parse.word_files import gone, ins, levels, p, word_file
from tests.legaltext.render.office import NO_OFFICE
from tests.legaltext.strategies import laws
from tests.legaltext.work import calls

from hoseibi import legaltext
from hoseibi.legaltext import Law, Unreadable

WORDS = st.text(
    # Without the sign that begins ruby: what is in its brackets is how a word is read, no word.
    st.sampled_from("aZ9 .,()-§1２一（）「」ກមាត្រា១។Điềuконь|#\\[]{}《》"),
    min_size=1,
    max_size=24,
)
STARTS = st.sampled_from(
    ["", "Article 1 ", "第一条　", "Điều 2. ", "(1) ", "a) ", "附　則", "| x |"]
)
LINES = st.lists(st.tuples(STARTS, WORDS), min_size=1, max_size=12)


def letters(text: str) -> str:
    """The letters and figures of a text, in order."""
    return "".join(sign for sign in text if sign.isalnum())


def said(law: Law) -> str:
    """All that stands in a law."""
    parts = [legaltext.words(law.title)]
    for place in legaltext.walk(law):
        provision = place.provision
        parts += [provision.num, legaltext.words(provision.heading), legaltext.text_of(provision)]
    return letters("".join(parts))


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_every_letter_of_a_draft_is_in_the_law(lines: list[tuple[str, str]]) -> None:
    draft = word_file("".join(p(escape(start + words)) for start, words in lines))

    try:
        law = legaltext.read(draft).law
    except Unreadable:
        return

    everything = letters("".join(start + words for start, words in lines))
    missing = Counter(everything) - Counter(said(law))
    assert missing in (Counter(), Counter(letters(law.identity.number)))


@settings(max_examples=40, deadline=None)
@given(laws)
def test_any_law_that_goes_out_can_be_read(law: Law) -> None:
    try:
        legaltext.read(legaltext.write(legaltext.bare(law), "docx"))
    except (Unreadable, legaltext.UnknownConvention):
        return


HOSTILE = {
    "runs": lambda n: p("Act") + "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * n + "</w:p>",
    "changes": lambda n: p("Act") + "<w:p>" + (ins("a", "A") + gone("b", "A")) * n + "</w:p>",
    "ends of lines": lambda n: p("Act") + "<w:p>" + "<w:r><w:t> </w:t><w:br/></w:r>" * n + "</w:p>",
    "empty paragraphs": lambda n: p("Act") + "<w:p/>" * n,
    "open comments": lambda n: (
        p("Act") + "".join(p(f'<w:commentRangeStart w:id="{at}"/>', "x") for at in range(n))
    ),
    "authors": lambda n: (
        p("Act") + "<w:p>" + "".join(ins("a", f"A{k}") for k in range(n)) + "</w:p>"
    ),
    "tables": lambda n: p("Act") + f"<w:tbl><w:tr><w:tc>{p('x')}</w:tc></w:tr></w:tbl>" * n,
    "long names": lambda n: f'<w:bookmarkStart w:id="1" w:name="h_{"__para_" * n}"/>' + p("Act"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_as_much_is_no_more_than_about_four_times_the_work(name: str) -> None:
    small, large = (word_file(HOSTILE[name](size)) for size in (500, 2000))
    legaltext.returned(small, convention="en")

    work = [calls(lambda d=each: legaltext.returned(d, convention="en")) for each in (small, large)]

    assert work[1] <= 6 * work[0]


PAGE = """<html><body><p>Parks Act</p><p>Article 1 (Purpose)</p>
<ol><li>Parks are free.</li><li>A fee is due for:<ol type="a"><li>boats;</li><li>dogs.</li></ol>
</li></ol><p>Article 2</p><ol><li>The Council decides.</li></ol>
<table border="1"><tr><td>Boat</td><td>5</td></tr></table></body></html>"""


def test_lists_that_libreoffice_counts_are_read(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip(NO_OFFICE)
    (tmp_path / "act.html").write_text(PAGE)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--infilter=HTML (StarWriter)"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, "act.html"], cwd=tmp_path, check=True, capture_output=True, timeout=240
    )

    law = legaltext.read((tmp_path / "act.docx").read_bytes(), convention="en").law

    text = legaltext.write(law, "plain").decode()
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    assert lines == [
        "Parks Act",
        "Article 1 (Purpose)",
        "1. Parks are free.",
        "2. A fee is due for:",
        "a. boats;",
        "b. dogs.",
        "Article 2 1. The Council decides.",
        "| Boat | 5 |",
    ]


def test_numbers_of_a_list_follow_the_changes_that_count() -> None:
    end = '<w:ins w:id="3" w:author="A"/>'
    body = (
        p("Act")
        + p("One.", list_=(1, 0))
        + p(ins("New.", "A"), list_=(1, 0), ends=end)
        + p("Two.", list_=(1, 0))
    )
    back = legaltext.returned(
        word_file(body, numbering=levels(("decimal", "Article %1"))), convention="jp-en"
    )

    def nums(law: Law) -> list[str]:
        return [place.provision.num for place in legaltext.walk(law) if place.provision.num]

    assert nums(back.base) == ["Article 1", "Article 2"]
    assert nums(back.accepted) == ["Article 1", "Article 2", "Article 3"]
