"""Viet Nam: the Civil Code of 2015, from its articles in JSON."""

import json
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from hoseibi.corpus.actions import Entry
from hoseibi.corpus.choices import Authority, Status
from hoseibi.partners.choices import FieldOfLaw

from ..source import Source

ORIGIN = "ALQAC 2023 law corpus (github.com/DucLong06/ALQAC2023), articles without divisions"
RIGHTS = "Legal documents are outside copyright (Intellectual Property Law of Viet Nam, art. 15)."


def civil_code(data: Path) -> Iterator[Source]:
    """The 689 articles of the Civil Code; the folder has them without parts and chapters."""
    path = data / "vi-codes" / "Bộ_luật_dân_sự.json"
    if path.exists():
        yield Source("bo-luat-dan-su-2015.txt", partial(_text, path), ORIGIN, RIGHTS, _ENTRY)


_ENTRY = Entry(
    slug="vn-civil-code",
    country="vn",
    kind="code",
    number="91/2015/QH13",
    field_of_law=FieldOfLaw.CIVIL,
    convention="vn-vi",
    titles={"vi": "Bộ luật Dân sự", "en": "Civil Code", "ja": "民法"},
    other_names=(("en", "Civil Code of Viet Nam"), ("ja", "ベトナム民法"), ("vi", "BLDS")),
    dates=(
        ("passed", date(2015, 11, 24), "91/2015/QH13"),
        ("in_force", date(2017, 1, 1), "91/2015/QH13, Điều 689"),
    ),
    status=Status.IN_FORCE,
    authority=Authority.AUTHORITATIVE,
    label="As enacted in 2015",
    in_force_from=date(2017, 1, 1),
    released=True,
)


def _text(path: Path) -> bytes:
    lines = ["BỘ LUẬT DÂN SỰ", "(Bộ luật số 91/2015/QH13)", ""]
    for article in json.loads(path.read_text(encoding="utf-8"))["articles"]:
        heading, *words = filter(None, map(str.strip, article["text"].splitlines()))
        lines += [f"Điều {article['no']}. {heading}", *words, ""]
    return "\n".join(lines).encode()
