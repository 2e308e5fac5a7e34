"""`hoseibi align` shows what each provision of a law says in another language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.exhibits import hoseibi

ENGLISH = """Code of the Lamps

Article 1 (Purpose)
This Code provides for lamps on the quays of the harbour.

Article 2 (Lamps)
(1) A lamp burns from dusk until dawn.
(2) The keeper lights it.

Article 3 (Fee)
The owner of a quay pays 30 crowns a year.
"""
FRENCH = """Code des lampes

Article 1 (Objet)
Le présent code régit les lampes des quais du port.

Article 2 (Lampes)
(1) Une lampe brûle du crépuscule à l'aube.

Article 3 (Taxe)
Le propriétaire d'un quai paie 30 couronnes par an.
"""


@pytest.fixture
def english(tmp_path: Path) -> Path:
    path = tmp_path / "lamps-en.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    return path


def test_what_is_missing_is_a_line(english: Path) -> None:
    lines = hoseibi("align", english, "-", "--differences", typed=FRENCH).stdout.splitlines()

    assert lines == [
        "missing   art_2__para_2            (2) The keeper lights it.  |  –",
        "articles: 3 matched",
        "units: 3 matched, 1 missing",
    ]


def test_a_decision_in_the_file_of_values_is_kept(english: Path, tmp_path: Path) -> None:
    values = json.loads(hoseibi("align", english, "-", "--to", "json", typed=FRENCH).stdout)
    values["units"] = [
        {
            "left": ["art_2__para_1", "art_2__para_2"],
            "right": ["art_2__para_1"],
            "by": "hand",
        }
    ]
    kept = tmp_path / "ties.json"
    kept.write_text(json.dumps(values), encoding="utf-8")

    told = hoseibi("align", english, "-", "--kept", kept, typed=FRENCH).stdout

    assert told.splitlines()[-1] == "units: 2 matched, 1 merged"


def test_a_memory_and_a_page_are_written(english: Path) -> None:
    memory = hoseibi("align", english, "-", "--to", "tmx", typed=FRENCH).stdout
    page = hoseibi("align", english, "-", "--to", "table", typed=FRENCH).stdout

    assert "<seg>Le propriétaire d'un quai paie 30 couronnes par an.</seg>" in memory
    assert "(not in the second text)" in page


def test_a_file_of_decisions_that_is_none_is_refused_in_a_sentence(
    english: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "ties.json"
    wrong.write_text("[]", encoding="utf-8")

    result = hoseibi("align", english, english, "--kept", wrong)

    assert result.exit_code == 1
    assert f"{wrong}: This is not an alignment as Hoseibi writes it" in result.stderr
