"""Real laws in two languages that say the same by definition, for `benchmarks.parity`."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml import etree
from tests.legaltext import real_texts

from hoseibi.legaltext import Law, Provision, Sentence, read

DATA = real_texts.DATA
_ENDS = re.compile(r"[。：:；;]$")


class Versions(NamedTuple):
    """Two versions of one law; `in_sync` is False where one is older than the other."""

    group: str
    name: str
    left: Law
    right: Law
    in_sync: bool = True


def built(language: str, articles: list[tuple[str, str, list[str]]], convention: str = "") -> Law:
    """A law of articles (number, heading, paragraphs), with nothing read into it."""
    made = tuple(
        Provision(
            "article",
            number,
            number,
            (heading,) if heading else (),
            children=tuple(
                Provision("paragraph", number=str(at), text=(Sentence((one,)),))
                for at, one in enumerate(paragraphs, 1)
            ),
        )
        for number, heading, paragraphs in articles
    )
    return Law(convention, language, provisions=(Provision("body", children=made),))


def plain(text: str, convention: str) -> Law:
    """What the engine reads in a plain text."""
    return read(text.encode(), form="plain", convention=convention).law


def japanese() -> Iterator[Versions]:
    """The Civil Code of Japan before and after its reform."""
    english = {text.name: text for text in real_texts.japanese_in_english()}
    for path in sorted((DATA / "jp-en-civil-code").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        lines = ["民法"]
        for row in rows:
            ja = row["ja"]
            if ja["caption"]:
                lines.append(f"（{ja['caption']}）")
            lines.append(f"{ja['title']}　{ja['text'][0]}")
            more = enumerate(ja["text"][1:], 2)
            lines += [f"{str(at).translate(_WIDE)}　{text}" for at, text in more]
        left = plain("\n".join(lines) + "\n", "jp-ja")
        yield Versions("ja-en", path.stem, left, plain(english[path.stem].text, "jp-en"))


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@cache
def taiwanese_rows() -> list[dict]:
    """The statutes of Taiwan as they are kept."""
    with lzma.open(DATA / "tw-bilingual/laws.jsonl.xz", "rt", encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def taiwanese(*, in_sync: bool = True, part: int = 0) -> Iterator[Versions]:
    """Statutes of Taiwan in Chinese and English; of those in step every fifth, from one on. Parts 0
    to 3 were looked at while the checks were tuned, part 4 once they were."""
    laws = [law for law in taiwanese_rows() if law["in_sync"] is in_sync]
    for law in laws[part::5] if in_sync else laws:
        chinese = [(one["no"], "", paragraphs(one["zh"])) for one in law["articles"]]
        lines = [law["title_en"]]
        lines += [f"Article {one['no']}\n{one['en'].strip()}" for one in law["articles"]]
        english = plain("\n".join(lines) + "\n", "tw-en")
        yield Versions("zh-en", law["pcode"], built("zh", chinese), english, in_sync)


class Stale(NamedTuple):
    """A statute whose English is older: `former` is the Chinese as it was when it was made, as far
    as the steps of amendment tell; `changed` the addresses of the articles that changed since."""

    versions: Versions
    former: Law
    changed: frozenset[str]


def stale() -> Iterator[Stale]:
    """The statutes of Taiwan whose English is older than a step of amendment that is known."""
    with lzma.open(DATA / "tw-bilingual/amendment_steps.jsonl.xz", "rt", encoding="utf-8") as rows:
        steps = [json.loads(row) for row in rows]
    made = {law["pcode"]: law for law in taiwanese_rows() if not law["in_sync"]}
    for versions in taiwanese(in_sync=False):
        law = made[versions.name]
        before: dict[str, str] = {}
        for step in sorted(steps, key=lambda step: step["amended"]):
            if step["pcode"] == versions.name and step["amended"] > law["last_en"]:
                for one in step["changed"]:
                    number = re.sub("[^0-9-]", "", one["no"])
                    before.setdefault(number, one["before"])
        now = {one["no"]: one["zh"] for one in law["articles"]}
        changed = [no for no in before if no in now and _bare(before[no]) != _bare(now[no])]
        former = [(no, "", paragraphs(before.get(no, said))) for no, said in now.items()]
        if changed:
            addresses = frozenset(f"art_{no}" for no in changed)
            yield Stale(versions, built("zh", former), addresses)


def _bare(text: str) -> str:
    return "".join(text.split())


def paragraphs(text: str) -> list[str]:
    """The paragraphs of an article whose lines are broken by the width of a page."""
    found = [""]
    for line in map(str.strip, text.splitlines()):
        found[-1] += line
        if _ENDS.search(line):
            found.append("")
    return [one for one in found if one]


def uzbek() -> Iterator[Versions]:
    """Codes of Uzbekistan in Russian and in Uzbek in two alphabets."""
    texts = {text.name: text for text in real_texts.uzbek()}
    for name in ("civil_2020", "budget_2020", "private-enterprise-law_2020", "labour_2022"):
        source = texts.get(f"{name} ru")
        for key in ("uz_Latn", "uz_Cyrl"):
            other = texts.get(f"{name} {key}")
            if source and other:
                left, right = (
                    plain(uzbek_law_alone(one), one.convention) for one in (source, other)
                )
                yield Versions(f"ru-{key}", name, left, right)


_NOTE = re.compile(
    r"\(?(?:.{0,60}\b(?:см\.|Qarang|Қаранг|qarang|қаранг)|(?:текст|часть|стать|абзац|пункт|назван).*"
    r"(?:редакции|дополн|введен|исключ)|(?:[0-9-]*-?(?:modda|модда)|.*matni|.*матни)"
    r".*(?:O‘zbekiston|Ўзбекистон)|Qonun|Қонун ҳуж|Национальная|Для (?:доп|подр)|Qo‘shimcha|"
    r"Қўшимча|Batafsil|Батафсил|\(O‘zbekiston|\(Ўзбекистон|Toshkent sh|Тошкент ш|г\. Ташкент)"
)
_ARTICLE = re.compile(
    r"Статья [0-9]|[0-9-]+-(?:modda|модда)\.|.*(?:РАЗДЕЛ|ГЛАВА|BO‘LIM|BOB|БЎЛИМ|БОБ)"
)


def uzbek_law_alone(text: real_texts.Text) -> str:
    """A text without the notes of its editor, which stand at the ends of articles and differ."""
    kept, inside = [], True
    for line in text.text.splitlines():
        inside = bool(_ARTICLE.match(line)) or (inside and not _NOTE.match(line))
        kept += [line] if inside else []
    return "\n".join(kept) + "\n"


def declaration() -> Iterator[Versions]:
    """The Universal Declaration of Human Rights: English beside fifteen other languages."""
    path = DATA / "udhr-parallel/udhr.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if str(row["article"]).isdecimal()]
    laws = {
        key: built(
            key.replace("_", "-"),
            [(str(row["article"]), "", row["langs"][key]["paras"]) for row in rows],
        )
        for key in rows[0]["langs"]
    }
    for key, law in laws.items():
        if key != "en":
            yield Versions("udhr", f"en-{key}", laws["en"], law)


def dutch() -> Iterator[Versions]:
    """The Dutch Code of Civil Procedure, segment by segment of its translators."""
    folder = DATA / "nl-en-ccp"
    file = (folder / "NL-EN-civil-procedure-book1.json").read_text(encoding="utf-8")
    book = [(row["source"], row["target"]) for row in json.loads(file)]
    yield _segments("book 1", book)
    units = etree.parse(str(folder / "book_2-3_(para).tmx")).iter("tu")
    rows = [{one.get(_LANG): "".join(one.itertext()) for one in unit.iter("tuv")} for unit in units]
    pairs = [(row["nl-nl"], row["en-gb"]) for row in rows if {"nl-nl", "en-gb"} <= row.keys()]
    yield _segments("books 2 and 3", pairs)


_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _segments(name: str, rows: list[tuple[str, str]]) -> Versions:
    left = built("nl", [(str(at), "", [one]) for at, (one, _) in enumerate(rows, 1)])
    right = built("en", [(str(at), "", [one]) for at, (_, one) in enumerate(rows, 1)])
    return Versions("nl-en", name, left, right)


GROUPS = {
    "ja-en": japanese,
    "zh-en": taiwanese,
    "zh-held": lambda: taiwanese(part=4),
    "ru-uz": uzbek,
    "udhr": declaration,
    "nl-en": dutch,
}
