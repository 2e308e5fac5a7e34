"""`hoseibi returned`: proposals and opinions by author and article."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.exhibits import hoseibi
from tests.legaltext.comparison.test_returned import draft


def test_it_tells_who_proposes_and_says_what(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(draft())

    result = hoseibi("returned", tmp_path / "draft.docx", "--convention", "jp-en")

    assert result.exit_code == 0
    assert result.stdout.split("\n") == [
        "Ako: 3 proposals, 0 opinions",
        "  Article 1",
        "    2026-11-20 replaced “free” → “cheap”  (art_1__para_1)",
        "    2026-11-20 inserted “ by day”  (art_1__para_2)",
        "    2026-11-21 inserted lines “Article 1A (1) Trees stay.”  (after art_1__para_2)",
        "",
        "Bo: 2 proposals, 1 opinion",
        "  Article 1",
        "    2026-11-20 deleted “and dogs ”  (art_1__para_2)",
        "  Article 2",
        "    2026-11-22 deleted lines “(2) The Council meets.”  (art_2__para_2)",
        "    2026-11-22 says on “The Council”, closed  (art_2__para_1)",
        "      Which council?",
        "      2026-11-23 Ako: The city council.",
        "",
    ]


def test_the_json_has_every_text(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(draft())

    result = hoseibi("returned", tmp_path / "draft.docx", "--format", "json")

    told = json.loads(result.stdout)
    assert [each["author"] for each in told["alone"]] == ["Ako", "Bo"]
    assert {"base", "accepted", "proposals", "opinions", "findings"} < set(told)


def test_another_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Article 1 (1) Parks are free.")

    result = hoseibi("returned", tmp_path / "draft.txt")

    assert result.exit_code == 1
    assert "not a Word file" in result.stderr
