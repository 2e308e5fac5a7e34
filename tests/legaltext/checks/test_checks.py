"""Each check finds what its exhibits show, and what its own manual page says it finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.legaltext.checks.cases import CASES, FILES, as_lines, case, law_of, signs

from hoseibi.legaltext import CHECKS, SEVERITIES, Law, UnknownCheck, check, fixed, write

CODES = [one.code for one in CHECKS]
TITLES = {"en": "Act", "jp-ja": "試験法"}
MARKS = {"条": "jp-ja", "Điều": "vn-vi", "модда": "uz-cyrl"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_check_finds_what_the_exhibit_shows(path: Path) -> None:
    exhibit = case(path)
    law = law_of(exhibit.law, exhibit.convention)

    findings = check(law, only=(exhibit.code,))

    assert as_lines(law, findings) == exhibit.findings
    if exhibit.fixed:
        assert write(fixed(law, findings)[0], "plain").decode() == exhibit.fixed


def test_every_check_has_exhibits() -> None:
    assert sorted(path.name for path in CASES.iterdir()) == sorted(CODES)


@pytest.mark.parametrize("one", CHECKS, ids=CODES)
def test_the_manual_page_is_true(one: object) -> None:
    bad, good = (example(one.manual, word) for word in ("Bad", "Good"))

    assert check(bad, only=(one.code,)), "nothing is found in the bad example"
    assert check(good, only=(one.code,)) == (), "something is found in the good example"


def example(manual: str, word: str) -> Law:
    """The law of a line such as `Bad:  Article 1 It begins. / Article 2 It ends.`"""
    found = re.search(rf"^{word}: +(.+(?:\n +.+)*)", manual, re.MULTILINE)
    assert found, f"the page has no line {word}:"
    lines = [line.strip() for line in re.split(r" / |\n", signs(found[1]))]
    convention = next((code for mark, code in MARKS.items() if mark in found[1]), "en")
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
