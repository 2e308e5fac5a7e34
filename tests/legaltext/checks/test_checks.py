"""Each check finds what its exhibits show, and what its own manual page says it finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.legaltext.checks.cases import CASES, FILES, as_lines, case, law_of, signs

from hoseibi.legaltext import (
    CHECKS,
    SEVERITIES,
    Check,
    Finding,
    Law,
    UnknownCheck,
    check,
    fixed,
    profile,
    terms_from_csv,
    write,
)

CODES = [one.code for one in CHECKS]
TITLES = {"en": "Act", "jp-ja": "試験法"}
MARKS = {"条": "jp-ja", "Điều": "vn-vi", "модда": "uz-cyrl"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_check_finds_what_the_exhibit_shows(path: Path) -> None:
    exhibit = case(path)
    law = law_of(exhibit.law, exhibit.convention)
    beside = [profile(law_of(other, exhibit.convention)) for other in exhibit.beside]

    findings = check(law, only=(exhibit.code,), beside=beside, terms=exhibit.terms)

    assert as_lines(law, findings) == exhibit.findings
    if exhibit.fixed:
        assert write(fixed(law, findings)[0], "plain").decode() == exhibit.fixed


def test_every_check_has_exhibits() -> None:
    assert sorted(path.name for path in CASES.iterdir()) == sorted(CODES)


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_the_manual_page_is_true(one: Check) -> None:
    assert found_in(one, "Bad"), "nothing is found in the bad example"
    assert found_in(one, "Good") == (), "something is found in the good example"


def found_in(one: Check, word: str) -> tuple[Finding, ...]:
    """What a check finds in an example, with the laws and terms that its line names beside it."""
    found = re.search(rf"^{word}: +(.+(?:\n +.+)*)", one.manual, re.MULTILINE)
    assert found, f"the page has no line {word}:"
    law, *more = re.split(r"\n +(?=Beside: |Terms: )", found[1])
    beside = [profile(example(text[8:])) for text in more if text.startswith("Beside: ")]
    lists = [text[7:].replace(" / ", "\n") for text in more if text.startswith("Terms: ")]
    terms = [concept for text in lists for concept in terms_from_csv(text)]
    return check(example(law), only=(one.code,), beside=beside, terms=terms)


def example(text: str) -> Law:
    """The law of a line such as `Article 1 It begins. / Article 2 It ends.`; the lines
    of a printed page end in `//`, and nothing stands between them."""
    if " //\n" in text:
        convention = next(code for mark, code in MARKS.items() if mark in text)
        return law_of(re.sub(r" //\n +", "\n", text) + "\n", convention)
    lines = [line.strip() for line in re.split(r" / |\n", signs(text))]
    convention = next((code for mark, code in MARKS.items() if mark in text), "en")
    title = [] if lines[0].startswith("# ") else [TITLES[convention]]
    return law_of("\n\n".join([*title, *lines]).replace("# ", "") + "\n", convention)


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_a_check_says_what_why_and_what_to_do(one: object) -> None:
    head, _, rest = one.manual.partition("\n\n")

    assert one.severity in SEVERITIES
    assert head.endswith(".")
    assert "\n" not in head
    assert rest.startswith("Why: ")
    assert one.message.endswith(".")


def test_an_unknown_check_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownCheck, match="article-number-gap"):
        check(law_of("Act\n\nArticle 1 It begins.\n", "en"), only=("no-such-check",))


def test_findings_come_in_reading_order() -> None:
    law = law_of("Act\n\nArticle 1\n\nArticle 3 It ends.\n\nArticle 4\n", "en")

    found = [
        (one.address, one.code)
        for one in check(law, only=("article-number-gap", "empty-provision"))
    ]

    assert found == [
        ("art_1", "empty-provision"),
        ("art_3", "article-number-gap"),
        ("art_4", "empty-provision"),
    ]
