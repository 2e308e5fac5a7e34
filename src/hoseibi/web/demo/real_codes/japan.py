"""Japan: five codes in e-Gov XML, and the Civil Code in English before and after its reform."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from hoseibi.corpus.actions import Entry
from hoseibi.corpus.choices import Authority, Status
from hoseibi.partners.choices import FieldOfLaw

from ..source import Source

EGOV_ORIGIN = "e-Gov 法令検索 (Ministry of Internal Affairs and Communications), 18 November 2020"
EGOV_RIGHTS = (
    "Law texts are outside copyright (著作権法第十三条). The XML is under the terms of e-Gov"
    " (政府標準利用規約 2.0, compatible with CC BY 4.0)."
)
MOJ_ORIGIN = "Japanese Law Translation (Ministry of Justice), as gathered by article"
MOJ_RIGHTS = (
    "Translation of the Ministry of Justice, free to use with its source named (compatible with"
    " CC BY 4.0). Not an official text: only the Japanese has legal effect."
)
AS_OF = date(2020, 11, 18)
REFORM = date(2020, 4, 1)


class Code(NamedTuple):
    file: str
    slug: str
    title: str
    other_names: tuple[str, ...]
    field_of_law: str
    since: date


CODES = (
    Code(
        "129AC0000000089_minpo_20201118.xml",
        "jp-civil-code",
        "Civil Code",
        ("Civil Code of Japan", "Japanese Civil Code", "Minpō"),
        FieldOfLaw.CIVIL,
        REFORM,
    ),
    Code(
        "132AC0000000048_shoho_20201118.xml",
        "jp-commercial-code",
        "Commercial Code",
        ("Commercial Code of Japan",),
        FieldOfLaw.COMMERCIAL,
        REFORM,
    ),
    Code(
        "408AC0000000109_minjisoshoho_20201118.xml",
        "jp-code-of-civil-procedure",
        "Code of Civil Procedure",
        ("Code of Civil Procedure of Japan",),
        FieldOfLaw.CIVIL_PROCEDURE,
        date(2020, 10, 1),
    ),
    Code(
        "416AC0000000075_hasanho_20201118.xml",
        "jp-bankruptcy-act",
        "Bankruptcy Act",
        ("Bankruptcy Act of Japan",),
        FieldOfLaw.INSOLVENCY,
        date(2020, 10, 1),
    ),
    Code(
        "417AC0000000086_kaishaho_20201118.xml",
        "jp-companies-act",
        "Companies Act",
        ("Companies Act of Japan",),
        FieldOfLaw.COMPANY,
        date(2020, 8, 29),
    ),
)


def codes(data: Path) -> Iterator[Source]:
    """The five codes in Japanese, as they stood on 18 November 2020."""
    for code in CODES:
        path = data / "jp-egov-xml" / "codes" / code.file
        if path.exists():
            yield Source(path.name, path.read_bytes, EGOV_ORIGIN, EGOV_RIGHTS, _entry(code))


def _entry(code: Code) -> Entry:
    return Entry(
        slug=code.slug,
        country="jp",
        field_of_law=code.field_of_law,
        form="egov",
        titles={"en": code.title},
        other_names=tuple(("en", name) for name in code.other_names),
        dates=(("retrieved", AS_OF, "e-Gov"),),
        status=Status.IN_FORCE,
        authority=Authority.AUTHORITATIVE,
        label="As of 18 November 2020",
        in_force_from=code.since,
        released=True,
    )


_ENGLISH = (
    ("civil_code_pre2017reform_ja_en.jsonl", None, "Before the reform of 2017 (in part)"),
    ("civil_code_2020_ja_en.jsonl", REFORM, "After the reform of 2017 (in part)"),
)


def in_english(data: Path) -> Iterator[Source]:
    """The articles of the Civil Code of which the folder has the English."""
    for name, since, label in _ENGLISH:
        path = data / "jp-en-civil-code" / name
        if path.exists():
            yield Source(
                path.with_suffix(".en.txt").name,
                partial(english_text, path),
                MOJ_ORIGIN,
                MOJ_RIGHTS,
                Entry(
                    slug="jp-civil-code",
                    country="jp",
                    field_of_law=FieldOfLaw.CIVIL,
                    convention="jp-en",
                    status=Status.IN_FORCE,
                    authority=Authority.UNOFFICIAL,
                    label=label,
                    in_force_from=since,
                    released=True,
                ),
            )


_DIVISION = re.compile(
    r"(Part|Chapter|Section|Subsection|Division) [IVXLC\d]+(?:-\d+)? [^.]*[^.,;]"
)
_RANKS = ("Part", "Chapter", "Section", "Subsection", "Division")


def english_text(path: Path) -> bytes:
    """The articles as a jurist would type them, each under the divisions that it stands in."""
    lines = ["Civil Code", "(Act No. 89 of 1896)", ""]
    open_: list[str] = []
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        open_, new = _divisions(open_, row["en"]["path"])
        for division in new:
            lines += [division, ""]
        lines += [*_article(row["article"], row["en"]), ""]
    return "\n".join(lines).encode()


def _divisions(open_: list[str], path: list[str]) -> tuple[list[str], list[str]]:
    """The divisions that an article stands in, and those that begin with it.

    Where a path is none (a reference was taken for one), the article stays where the last was.
    """
    known = [" ".join(each.split()) for each in path]
    ranks = [_rank(each) for each in known]
    if not known or None in ranks or ranks != sorted(set(ranks)):
        return open_, []
    same = 0
    while same < min(len(open_), len(known)) and open_[same] == known[same]:
        same += 1
    return known, known[same:]


def _rank(division: str) -> int | None:
    found = _DIVISION.fullmatch(division)
    return _RANKS.index(found[1]) if found else None


def _article(number: str, english: dict[str, Any]) -> Iterator[str]:
    caption = (english["caption"] or "").strip()
    if caption:
        yield f"({caption})"
    first, *rest = [line.strip() for line in english["text"]] or [""]
    yield f"Article {number} {first}".rstrip()
    yield from rest
