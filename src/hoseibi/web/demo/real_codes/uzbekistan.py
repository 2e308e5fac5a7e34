"""Uzbekistan: Part One of the Civil Code in Uzbek (two alphabets) and in Russian."""

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
from .reflow import Layout, paragraphs

ORIGIN = "lex.uz, by github.com/JahongirF/Legislative_acts, as of 2020"
RIGHTS = "Official documents are no objects of copyright (Law of Uzbekistan on Copyright, art. 8)."


class Script(NamedTuple):
    """`key` is its name in the folder; `article` a template for the line that opens an article."""

    key: str
    language: str
    convention: str
    title: str
    article: str
    authority: str


SCRIPTS = (
    Script(
        "uz_Latn",
        "uz-Latn",
        "uz-Latn",
        "O‘zbekiston Respublikasining Fuqarolik kodeksi",
        "{}-modda. {}",
        Authority.AUTHORITATIVE,
    ),
    Script(
        "uz_Cyrl",
        "uz-Cyrl",
        "uz-Cyrl",
        "Ўзбекистон Республикасининг Фуқаролик кодекси",
        "{}-модда. {}",
        Authority.AUTHORITATIVE,
    ),
    Script(
        "ru",
        "ru",
        "uz-ru",
        "Гражданский кодекс Республики Узбекистан",
        "Статья {}. {}",
        Authority.OFFICIAL,
    ),
)


def civil_code(data: Path) -> Iterator[Source]:
    """Articles 1 to 385 in the three ways in which they are published."""
    path = data / "uz-codes" / "civil_2020.json"
    if not path.exists():
        return
    for script in SCRIPTS:
        name = f"civil-code.{script.language}.txt"
        yield Source(name, partial(_text, path, script), ORIGIN, RIGHTS, _entry(script))


def _entry(script: Script) -> Entry:
    return Entry(
        slug="uz-civil-code",
        country="uz",
        kind="code",
        field_of_law=FieldOfLaw.CIVIL,
        convention=script.convention,
        titles={script.language: script.title, "en": "Civil Code (Part One)", "ja": "民法 第一部"},
        other_names=(("en", "Civil Code of Uzbekistan"), ("ja", "ウズベキスタン民法")),
        dates=(
            ("in_force", date(1997, 3, 1), "lex.uz"),
            ("retrieved", date(2020, 12, 31), "lex.uz"),
        ),
        status=Status.IN_FORCE,
        authority=script.authority,
        label="Part One, as of 2020",
        released=True,
    )


_LAYOUT = Layout(
    begins=re.compile(
        r"\d+\)|[а-яa-z]\)|[—–-] |\(.{0,60}(?:Закон|Qonun|Қонун)|См\. |Qarang|Қаранг"
    ),
    ended=re.compile(r"[.!?»”)]$"),
    closed=re.compile(r"[;:]$"),
    short=50,
    joiner=" ",
)
_BEFORE_PATH = re.compile(r"^\d+\.")


def _text(path: Path, script: Script) -> bytes:
    lines = [script.title, ""]
    open_: list[str] = []
    for row in json.loads(path.read_text(encoding="utf-8"))["articles"]:
        if script.key not in row:
            continue
        article = row[script.key]
        path_here = [_BEFORE_PATH.sub("", each).strip() for each in article["path"]]
        lines += [each for new in _new(open_, path_here) for each in (new, "")]
        open_ = path_here
        lines += [*_article(row["no"], article, script), ""]
    return "\n".join(lines).encode()


def _new(open_: list[str], path: list[str]) -> list[str]:
    """The divisions of a path that the article before did not stand in."""
    same = 0
    while same < min(len(open_), len(path)) and open_[same] == path[same]:
        same += 1
    return path[same:]


def _article(number: str, article: dict[str, Any], script: Script) -> Iterator[str]:
    heading, lines = article["heading"], list(article["lines"])
    # A heading that was too long for its line goes on in small letters.
    while lines and lines[0][:1].islower() and not _LAYOUT.begins.match(lines[0]):
        heading = f"{heading} {lines.pop(0)}"
    yield script.article.format(number, heading)
    yield from paragraphs(lines, _LAYOUT)
