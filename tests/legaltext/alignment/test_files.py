"""Alignments as files: a translation memory, values with decisions by hand, a page."""

from __future__ import annotations

import json

import pytest
from lxml import etree
from tests.legaltext.alignment.test_align import law

from hoseibi import legaltext
from hoseibi.legaltext import Memory, Tie, Unreadable

ENGLISH = law("en", ("The seller delivers. The buyer pays.",), ("Nobody says & this <twice>.",))
JAPANESE = law("ja", ("売主は、引き渡す。買主は、支払う。",))


def test_a_translation_memory_comes_back() -> None:
    found = legaltext.align(ENGLISH, JAPANESE)

    memory = legaltext.read_tmx(legaltext.alignment_tmx(ENGLISH, JAPANESE, found))

    assert memory == (
        Memory(
            (
                ("en", "The seller delivers. The buyer pays."),
                ("ja", "売主は、引き渡す。買主は、支払う。"),
            ),
            "art_1__para_1",
        ),
    )


def test_a_translation_memory_of_sentences() -> None:
    found = legaltext.align(ENGLISH, JAPANESE)
    inner = legaltext.align_sentences(ENGLISH, JAPANESE, found)

    memory = legaltext.read_tmx(legaltext.alignment_tmx(ENGLISH, JAPANESE, found, inner))

    assert [one.texts[1] for one in memory] == [
        ("ja", "売主は、引き渡す。"),
        ("ja", "買主は、支払う。"),
    ]


def test_a_memory_of_somebody_else_fetches_and_expands_nothing() -> None:
    hostile = b'<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx><body><tu>'
    hostile += b"<tuv lang='en'><seg>&a;</seg></tuv></tu></body></tmx>"

    with pytest.raises(Unreadable):
        legaltext.read_tmx(hostile)


def test_a_file_that_is_no_memory_is_refused_in_a_sentence() -> None:
    with pytest.raises(Unreadable, match="no translation memory: its outermost element is “law”"):
        legaltext.read_tmx(b"<law/>")


def test_decisions_by_hand_are_kept_in_the_file() -> None:
    found = legaltext.align(ENGLISH, JAPANESE)
    file = json.loads(legaltext.alignment_json(ENGLISH, JAPANESE, found))
    file["units"] = [
        {"left": ["art_1__para_1", "art_2__para_1"], "right": ["art_1__para_1"], "by": "hand"}
    ]

    kept = legaltext.kept_ties(json.dumps(file).encode())

    tie = Tie(("art_1__para_1", "art_2__para_1"), ("art_1__para_1",), "hand")
    assert kept == (tie,)
    assert legaltext.align(ENGLISH, JAPANESE, kept=kept).units == (tie,)


def test_another_file_is_no_alignment() -> None:
    with pytest.raises(Unreadable, match="not an alignment as Hoseibi writes it"):
        legaltext.kept_ties(b'{"units": 3}')


def test_the_page_says_what_is_missing_and_escapes_words() -> None:
    page = legaltext.alignment_table(ENGLISH, JAPANESE, legaltext.align(ENGLISH, JAPANESE))

    said = etree.HTML(page).xpath("//tr[@class='d1']/td")
    assert [cell.get("lang") for cell in said[:2]] == ["en", "ja"]
    assert "".join(said[2].itertext()) == "Nobody says & this <twice>."
    assert "".join(said[3].itertext()) == "(not in the second text)"
