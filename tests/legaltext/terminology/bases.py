"""Every term base that can be, and one that says something in each of its fields."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from hoseibi.legaltext import TERM_STATUSES, Concept, Gloss, Term, TermTransaction

words = st.one_of(
    st.sampled_from(
        [
            "",
            "=1+2",
            "'=x",
            "a | b",
            "a\\",
            "Usage: x",
            "Note: Usage: x",
            "Note: y",
            "Code: z",
            "two\nlines\n\nthree",
            " x  y ",
            'say "no"',
            "<b>&amp;",
            "不法行為",
            "ជំនួញ",
            "\x00",
            "x;y,z\tq",
            "-",
        ]
    ),
    st.text(max_size=8),
)
languages = st.sampled_from(["en", "ja", "km", "uz-Latn", "vi"])
glosses = st.builds(Gloss, words, st.sampled_from(["", "en", "ja", "fr"]), words)
terms = st.builds(
    Term,
    languages,
    words,
    st.sampled_from(TERM_STATUSES),
    words,
    words,
    st.sampled_from(["", "noun", "verb", "proper noun"]) | words,
    words,
    words,
    st.sampled_from(["", "full form", "phrase", "slogan"]),
    st.lists(glosses, max_size=2).map(tuple),
)
transactions = st.builds(
    TermTransaction,
    st.sampled_from(["origination", "modification", "approval", ""]),
    st.none() | st.dates(),
    words,
    words,
    words,
)
concepts = st.builds(
    Concept,
    words,
    st.lists(terms, max_size=4).map(tuple),
    st.lists(glosses, max_size=3).map(tuple),
    words,
    words,
    st.lists(words, max_size=2).map(tuple),
    words,
    st.lists(transactions, max_size=2).map(tuple),
)
bases = st.lists(concepts, max_size=4)

FULL = Concept(
    "tort",
    (
        Term(
            "ja",
            "不法行為",
            reading="ふほうこうい",
            source="art_709",
            examples=(Gloss("不法行為による損害賠償", "", "民法第七百二十四条"),),
        ),
        Term("en", "tort", usage="in the Civil Code", part_of_speech="noun", kind="full form"),
        Term("en", "delict", "deprecated", note="Civil law books before 2000."),
        Term("en", "wrong", "forbidden"),
        Term("km", "អំពើអនីត្យានុកូល", "candidate"),
    ),
    (
        Gloss("An act for which damages are owed."),
        Gloss("故意又は過失によって他人の権利を侵害する行為", "ja", "art_709"),
    ),
    "art_709",
    "See also unjust enrichment.",
    ("civil law", "obligations"),
    "Terminology group, 12 May 2024",
    (
        TermTransaction("origination", dt.date(2024, 4, 1), "Secretariat"),
        TermTransaction(
            "approval", dt.date(2024, 5, 12), "Terminology group", "unanimous", "en: tort"
        ),
    ),
)
