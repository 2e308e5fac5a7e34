"""Real laws from ../shared/data as plain text: what a jurist would paste, by country.

Nothing of them is kept here; a test that needs them skips where they are not.
"""

from __future__ import annotations

import json
import lzma
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
HERE = DATA.is_dir()
REASON = "the real laws of ../shared/data are not beside the project"


class Text(NamedTuple):
    """`articles` are the numbers that must be found, in order; empty when the source says none."""

    name: str
    convention: str
    text: str
    articles: tuple[str, ...] = ()


def _json(path: str) -> dict:
    return json.loads((DATA / path).read_text(encoding="utf-8"))


def khmer() -> Iterator[Text]:
    """The Civil Code as its PDF breaks it, and the constitution."""
    code = (DATA / "km-codes/civil_code.unicode.txt").read_text(encoding="utf-8")
    yield Text("civil code", "kh-km", code, tuple(str(n) for n in range(1, 1305)))
    constitution = DATA / "km-codes/constitution_2015_unicode_native.md"
    yield Text("constitution", "kh-km", constitution.read_text(encoding="utf-8"))


def vietnamese() -> Iterator[Text]:
    """The Civil Code and thirteen laws by article; three titles of the official codification."""
    for path in sorted((DATA / "vi-codes").glob("*.json")):
        law = json.loads(path.read_text(encoding="utf-8"))
        lines = [law["law"]]
        for article in law["articles"]:
            bare = law["law"].startswith("Hiến")
            lines.append(f"Điều {article['no']}." + ("\n" if bare else " ") + article["text"])
        numbers = tuple(str(article["no"]).lower() for article in law["articles"])
        yield Text(law["law"], "vn-vi", "\n\n".join(lines) + "\n", numbers)
    for path in sorted((DATA / "vi-codes").glob("phapdien_*.md")):
        text = path.read_text(encoding="utf-8").split("## VĂN BẢN\n", 1)[1]
        found = re.findall(r"^[ \t]*Điều ([0-9]+(?:\.[0-9A-ZĐ]+){2,7})", text, re.MULTILINE)
        yield Text(path.stem, "vn-vi", text, tuple(found))


_UZ = {
    "uz_Latn": ("uz-latn", "{}-modda."),
    "uz_Cyrl": ("uz-cyrl", "{}-модда."),
    "ru": ("uz-ru", "Статья {}."),
}


def uzbek() -> Iterator[Text]:
    """Codes in two alphabets and Russian: PDF lines of 2020, running text of 2022."""
    for name in ("civil_2020", "labour_2020", "budget_2020", "private-enterprise-law_2020"):
        law = _json(f"uz-codes/{name}.json")
        for key, (convention, mark) in _UZ.items():
            if key in law["articles"][0]:
                yield _from_lines(f"{name} {key}", law["articles"], key, (convention, mark))
    law = _json("uz-codes/labour_2022.json")
    for key in ("ru", "uz_Latn"):
        rows = [article for article in law["articles"] if article.get(key)]
        text = "\n".join(article[key] for article in rows)
        numbers = tuple(article["no"] for article in rows)
        yield Text(f"labour_2022 {key}", _UZ[key][0], f"Kodeks\n{text}\n", numbers)


def russian() -> Iterator[Text]:
    """Codes of Uzbekistan in Russian whose articles are numbered otherwise in Uzbek, or there in
    part."""
    for name in ("administrative_2020", "criminal_2020", "general-public_2020", "tax_2020"):
        law = _json(f"uz-codes/{name}.json")
        yield _from_lines(f"{name} ru", law["articles"], "ru", _UZ["ru"])


def uzbek_in_part() -> Iterator[Text]:
    """The Uzbek of the three of them that have it."""
    for name in ("tax_2020", "administrative_2020", "general-public_2020"):
        law = _json(f"uz-codes/{name}.json")
        for key in ("uz_Latn", "uz_Cyrl"):
            if law["articles"][0].get(key):
                yield _from_lines(f"{name} {key}", law["articles"], key, _UZ[key])


def _from_lines(name: str, articles: list, key: str, how: tuple[str, str]) -> Text:
    convention, mark = how
    lines, path, numbers = [name], [], []
    for article in articles:
        part = article.get(key)
        if not part:
            continue
        for place, division in enumerate(part["path"]):
            if part["path"][: place + 1] != path[: place + 1]:
                lines.append(re.sub(r"^\d+\.", "", division))
        path = part["path"]
        lines += [f"{mark.format(article['no'])} {part['heading']}", *part["lines"]]
        numbers.append(article["no"])
    return Text(name, convention, "\n".join(lines) + "\n", tuple(numbers))


def _unpacked(path: str, *series: str) -> list[tuple[str, str]]:
    """The first and the last text of each series in an archive, which is read once."""
    ends: dict[str, list[tuple[str, bytes]]] = {name: [] for name in series}
    with tarfile.open(DATA / path) as archive:
        for member in archive:
            found = next((name for name in series if f"{name}/" in member.name), "")
            if found and member.name.endswith(".md"):
                texts = ends[found]
                texts[1:] = [(member.name, archive.extractfile(member).read())]
                if member.name < texts[0][0]:
                    texts.reverse()
    return [(name, text.decode("utf-8")) for texts in ends.values() for name, text in texts]


_PARAGRAPHS = r"^#+ §§? (\d+[a-z]*)(?:(?: bis | und | u\. |, )(\d+[a-z]*))?(?=\s|$)"


def german() -> Iterator[Text]:
    """The first and last state of BGB and HGB in three forms of Markdown."""
    series = ("bundesgit_bgb", "bundesgit_hgb", "kmein_bgb", "kmein_hgb", "kmein2021_hgb")
    for name, text in _unpacked("de-codes-history/bgb-hgb.tar.xz", *series):
        found = re.findall(_PARAGRAPHS, text, re.MULTILINE)
        numbers = tuple(f"{first}to{last}" if last else first for first, last in found)
        yield Text(name, "de-de", re.sub(r"\A---.*?---\s", "", text, flags=re.S), numbers)


def french() -> Iterator[Text]:
    """The first and last state of the Code civil in Markdown."""
    for name, text in _unpacked("fr-codes-history/code-civil.tar.xz", "code-civil"):
        found = re.findall(r"^(?:#+ )?Article (\d+(?:-\d+)*)$", text, re.MULTILINE)
        yield Text(name, "fr-fr", re.sub(r"\A---.*?---\s", "", text, flags=re.S), tuple(found))


def lao() -> Iterator[Text]:
    """Two openings, without the dots of their web page."""
    for path in sorted((DATA / "lo-laws").glob("*.txt")):
        text = re.sub(r"^\.+", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        yield Text(path.stem, "la-lo", text)


def japanese_in_english() -> Iterator[Text]:
    """The Civil Code of Japan in its English translation."""
    for path in sorted((DATA / "jp-en-civil-code").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        lines, before, numbers = ["Civil Code"], [], []
        for row in rows:
            english = row["en"]
            for place, division in enumerate(english["path"]):
                if english["path"][: place + 1] != before[: place + 1]:
                    lines.append(division)
            before = english["path"]
            if english["caption"]:
                lines.append(f"({english['caption']})")
            lines.append(f"Article {row['article']} " + "\n".join(english["text"]))
            numbers.append(row["article"].replace("_", "-"))
        yield Text(path.stem, "jp-en", "\n".join(lines) + "\n", tuple(numbers))


def taiwanese() -> Iterator[Text]:
    """The statutes of Taiwan in English."""
    with lzma.open(DATA / "tw-bilingual/laws.jsonl.xz", "rt", encoding="utf-8") as rows:
        for law in map(json.loads, rows):
            lines = [law["title_en"]]
            for article in law["articles"]:
                lines.append(f"Article {article['no']}\n{article['en'].strip()}")
            numbers = tuple(article["no"] for article in law["articles"])
            yield Text(law["pcode"], "tw-en", "\n".join(lines) + "\n", numbers)


def dutch_in_english() -> Iterator[Text]:
    """The Dutch Code of Civil Procedure in English, its books 1 and 2 to 3; a number that stands
    alone in the translator's segments begins the line after it."""
    folder = DATA / "nl-en-ccp"
    first = [row["target"] for row in _json("nl-en-ccp/NL-EN-civil-procedure-book1.json")]
    memory = etree.parse(str(folder / "book_2-3_(para).tmx"))
    second = [
        "".join(unit.find("seg").itertext())
        for unit in memory.iter("tuv")
        if unit.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-gb"
    ]
    for name, segments in (("book 1", first), ("books 2 and 3", second)):
        text = re.sub(r"(?m)^([0-9]+[a-z]?\.)\s*\n", r"\1 ", "\n".join(map(str.strip, segments)))
        yield Text(name, "en", f"Code of Civil Procedure\n{text.replace(chr(9), ' ')}\n")


def british() -> Iterator[Text]:
    """An act of the United Kingdom as it is printed, without what it puts into other acts."""
    with tarfile.open(DATA / "akn/akn-dev.tar.xz") as archive:
        name = next(
            one for one in archive.getnames() if one.endswith("uk_pga-2014-27-enacted-data.xml")
        )
        act = etree.parse(archive.extractfile(name))
    akn = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17}"
    for quoted in list(act.iter(akn + "quotedStructure")):
        quoted.clear()
    lines = ["Data Retention and Investigatory Powers Act 2014"]
    for section in act.iter(akn + "section"):
        number, heading = (section.findtext(akn + tag).strip() for tag in ("num", "heading"))
        lines.append(f"{number}. {heading}")
        mark = ""
        for part in section.iter(akn + "num", akn + "listIntroduction", akn + "p"):
            words = " ".join("".join(part.itertext()).split())
            if part.tag == akn + "num":
                mark = f"({words}) " if part.getparent() is not section else ""
            elif words:
                lines.append(mark + words)
                mark = ""
    yield Text("act 2014 c. 27", "en-sections", "\n".join(lines) + "\n")


def european() -> Iterator[Text]:
    """A proposed regulation of the European Union: its articles as they are printed."""
    with tarfile.open(DATA / "akn/akn-dev.tar.xz") as archive:
        proposal = etree.parse(
            next(
                archive.extractfile(member)
                for member in archive
                if member.name.endswith("eu_COM(2013)0619_EN-8.xml")
            )
        )
    akn = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17}"
    for note in list(proposal.iter(akn + "authorialNote")):
        note.clear(keep_tail=True)
    lines = ["Regulation on new psychoactive substances"]
    for article in proposal.iter(akn + "article"):
        mark = ""
        for part in article.iter(akn + "num", akn + "heading", akn + "p"):
            words = " ".join("".join(part.itertext()).split())
            if part.tag == akn + "num":
                mark = f"{words} "
            else:
                lines.append(mark + words)
                mark = ""
    yield Text("new psychoactive substances", "en", "\n".join(lines) + "\n")


_UDHR = {
    "ja": "jp-ja", "en": "en", "vi": "vn-vi", "km": "kh-km", "uz_Latn": "uz-latn",
    "uz_Cyrl": "uz-cyrl", "ru": "uz-ru", "lo": "la-lo", "fr": "fr", "de": "de-de", "mn": "mn-mn",
    "id": "id-id",
}  # fmt: skip


def declaration() -> Iterator[Text]:
    """The Universal Declaration of Human Rights in twelve languages and scripts."""
    source = DATA / "udhr-parallel/udhr.jsonl"
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    for language, convention in _UDHR.items():
        lines = [f"UDHR {language}"]
        for row in rows:
            part = row["langs"][language]
            lines += ["", part["heading"], *part["paras"]]
        numbers = tuple(str(row["article"]) for row in rows if str(row["article"]) != "0")
        yield Text(f"udhr {language}", convention, "\n".join(lines) + "\n", numbers)


COUNTRIES = {
    "kh": khmer,
    "vn": vietnamese,
    "uz": uzbek,
    "de": german,
    "fr": french,
    "la": lao,
    "jp-en": japanese_in_english,
    "udhr": declaration,
}


def japanese(limit: int = 0) -> Iterator[tuple[str, bytes]]:
    """The thousand laws of the sample as e-Gov XML; the first `limit` of them."""
    archive = DATA / "jp-egov-xml/scale-dev-1000.tar.xz"
    with lzma.open(archive) as unpacked, tarfile.open(fileobj=unpacked) as laws:
        count = 0
        for member in laws:
            if member.name.endswith(".xml"):
                yield member.name, laws.extractfile(member).read()
                count += 1
                if count == limit:
                    return
