"""Law in, references out: each file under references/<language>/ is a case a jurist can write.

The first line says what is shown, and may name a convention: `(convention: jp-ja)`. `=== text` is a
law as a person types it. `=== references` are its references in reading order, one a line:
`art_2: 前条 -> art_1`. Instead of `->`, `dangling`, `undecided`, or `external "title"` with the
address in the other law; `(proviso)` at the end is a part. Several targets stand after one another,
and `...` between two stands for all that lie between. `(doubt art_1__para_2)` names the paragraph
of which the source does not show whether it begins there.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from hoseibi import legaltext
from hoseibi.legaltext import Law, Reference

CASES = Path(__file__).parent / "references"
SECTION = re.compile(r"^=== (\w+)[ \t]*$", re.MULTILINE)
CONVENTIONS = {
    "jp": "jp-ja",
    "en": "jp-en",
    "km": "kh-km",
    "vi": "vn-vi",
    "uz": "uz-latn",
    "ru": "uz-ru",
    "fr": "fr-fr",
    "de": "de-de",
}


def case_of(path: Path) -> tuple[str, str, str]:
    """The convention of a case, its text, and the references expected."""
    shown, _, text, _, expected = SECTION.split(path.read_text(encoding="utf-8"))
    named = re.search(r"\(convention: ([\w-]+)\)", shown)
    return (named[1] if named else CONVENTIONS[path.parent.name]), text.strip(), expected.strip()


def printed(law: Law) -> str:
    """The references of a law as the lines of a case."""
    shorts = {place.address: place.short for place in legaltext.walk(law)}
    return "\n".join(line(reference, shorts) for reference in legaltext.references(law))


def line(reference: Reference, shorts: dict[str, str]) -> str:
    targets = [shorts.get(target, target) for target in reference.targets]
    if len(targets) > 2:
        targets = [targets[0], "...", targets[-1]]
    how = {"resolved": "->", "external": f'external "{reference.law}"'}.get(
        reference.status, reference.status
    )
    part = f"({reference.part})" if reference.part else ""
    doubt = f"(doubt {shorts[reference.doubt]})" if reference.doubt else ""
    said = " ".join(filter(None, (reference.words, how, *targets, part, doubt)))
    return f"{shorts[reference.address]}: {said}"


@pytest.mark.parametrize(
    "path", sorted(CASES.glob("*/*.txt")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_references(path: Path) -> None:
    convention, text, expected = case_of(path)

    said = printed(legaltext.read(text, convention=convention).law)

    if os.environ.get("HOSEIBI_WRITE_CASES") and said != expected:
        head = path.read_text(encoding="utf-8").split("=== references")[0]
        path.write_text(f"{head}=== references\n{said}\n", encoding="utf-8")
    assert said == expected
