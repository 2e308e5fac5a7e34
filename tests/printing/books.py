"""A small book that has everything a book may have."""

from __future__ import annotations

from hoseibi.printing.books import (
    Contents,
    Division,
    Indexed,
    Labels,
    Line,
    Part,
    Piece,
    Unit,
)


def a_unit(number: int, language: str = "en", *divisions: Division) -> Unit:
    before = max(number - 1, 1)
    return Unit(
        identity=f"art_{number}",
        number=f"Article {number}",
        heading="(Purpose & <Scope>)",
        law=(Line((Piece("This Law governs."),)), Line((Piece("first;"),), mark="(i)", depth=1)),
        law_language=language,
        parts=(
            Part(
                "Meaning",
                (
                    Line((Piece("A heading"),), kind="head"),
                    Line((Piece("See "), Piece("Article 1", False, f"#art_{before}"),
                          Piece(" and "), Piece("stress", True), Piece("."))),
                    Line((Piece("an item"),), kind="item"),
                    Line((Piece("said so"),), kind="quote"),
                ),
                "A. Writer",
            ),
        ),
        source="as in force on 1 April 2020",
        note="The law was amended." if number == 2 else "",
        divisions=divisions,
    )  # fmt: skip


def a_book(language: str = "en", units: int = 3) -> Contents:
    """A book with a chapter, a section within it, and a chapter without."""
    heads = {
        1: (Division(1, "Chapter I"), Division(2, "Section 1")),
        3: (Division(1, "Chapter II"),),
    }
    return Contents(
        identity="urn:hoseibi:commentary:sample:1:en",
        title="A Commentary",
        language=language,
        law="Sample Law",
        labels=Labels("Contents", "Index of terms", "Table of articles"),
        units=tuple(a_unit(at, language, *heads.get(at, ())) for at in range(1, units + 1)),
        note="Edition 1",
        imprint=("A Commentary", "Edition 1"),
        terms=(Indexed("creditor", ("art_1", "art_3")),),
        articles=tuple(Indexed(f"Article {at}", (f"art_{at}",)) for at in range(1, units + 1)),
        modified="2026-11-01T00:00:00Z",
    )
