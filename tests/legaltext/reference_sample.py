"""The sample of references that was read by hand: pointers into the laws of ../shared/data, and
what the words there mean.

Nothing of those laws is kept here but the words of each reference. A row without words is a
provision that has none.
"""

from __future__ import annotations

import csv
import re
import tarfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.legaltext import Law, Reference

from . import columbian, real_texts

CASES = Path(__file__).resolve().parents[1] / "cases" / "references"
SAMPLE = CASES / "sample"
DATA = real_texts.DATA
BLIND = tuple(sorted(path.name for path in SAMPLE.iterdir() if path.is_dir()))
"""The drawings made at random and read before the engine's answers were looked at, by their day."""
LANGUAGES = tuple(sorted(path.stem for path in SAMPLE.glob("*.tsv")))
_MARKDOWN = {"fr-codes-history": "fr-fr", "de-codes-history": "de-de"}


class Expected(NamedTuple):
    """What a reference is, as far as it is compared: its place, words, status, targets and part."""

    address: str
    start: int
    words: str
    status: str
    targets: tuple[str, ...]
    part: str


class Score(NamedTuple):
    """How many references were right, found and expected; `wrong` are those not right, `astray`
    those among them that claim a place that is not meant and say nothing of a doubt; how many were
    doubtful, and how many of these wrong."""

    right: int
    found: int
    expected: int
    wrong: list[Expected]
    missed: list[Expected]
    astray: list[Expected]
    doubtful: int = 0
    doubtful_wrong: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected


def rows(language: str, drawn: str = "") -> dict[str, list[tuple[str, Expected | None]]]:
    """By source, the address of each provision read and one reference in it; of one drawing, which
    may have nothing in a language."""
    found: dict[str, list[tuple[str, Expected | None]]] = {}
    if not (SAMPLE / drawn / f"{language}.tsv").exists():
        return found
    with (SAMPLE / drawn / f"{language}.tsv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            found.setdefault(row["source"], []).append((row["address"], _expected(row)))
    return found


def _expected(row: dict[str, str]) -> Expected | None:
    if not row["words"]:
        return None
    targets = tuple(row["targets"].split())
    words = row["words"].replace("⏎", "\n")
    return Expected(
        row["address"], int(row["start"]), words, row["status"], targets, row["part"] or ""
    )


def is_there(source: str) -> bool:
    """Whether the law of a source can be read here."""
    return DATA.is_dir()


def law_of(source: str) -> Law:
    """The law that a source names."""
    form, name = source.split(":", 1)
    return _READERS[form](name)


def _egov(name: str) -> Law:
    folder = DATA / "jp-egov-xml"
    archive, _, member = name.partition("!")
    octets = _members(folder / archive)[member] if member else (folder / name).read_bytes()
    return legaltext.read(octets, form="egov").law


def _markdown(name: str) -> Law:
    archive, _, member = name.partition("!")
    text = _members(DATA / archive)[member].decode("utf-8")
    text = re.sub(r"\A---.*?---\s", "", text, flags=re.DOTALL)
    return legaltext.read(text, convention=_MARKDOWN[archive.split("/")[0]]).law


def _text(name: str) -> Law:
    country, title = name.split(":", 1)
    found = _texts(country)[title]
    return legaltext.read(found.text, convention=found.convention).law


@cache
def _texts(country: str) -> dict[str, real_texts.Text]:
    return {text.name: text for text in getattr(real_texts, country)()}


def _columbian(name: str) -> Law:
    return columbian.code() if name == "code" else columbian.act(name)


_READERS = {"egov": _egov, "md": _markdown, "text": _text, "dc": _columbian}


@cache
def _members(path: Path) -> dict[str, bytes]:
    """The files of an archive that a sample names."""
    wanted = {
        source.partition("!")[2]
        for language in LANGUAGES
        for drawn in ("", *BLIND)
        for source in rows(language, drawn)
        if "!" in source
    }
    with tarfile.open(path) as archive:
        return {
            member.name: archive.extractfile(member).read()  # type: ignore[union-attr]
            for member in archive
            if member.name in wanted
        }


def score(language: str, only: str = "", drawn: str = "") -> Score:
    """What the engine finds in the sampled provisions against what is there."""
    right = found = expected = 0
    wrong: list[Expected] = []
    missed: list[Expected] = []
    astray: list[Expected] = []
    doubtful = doubtful_wrong = 0
    for source, wanted in rows(language, drawn).items():
        if not source.startswith(only):
            continue
        read = {address for address, _ in wanted}
        there = {row for _, row in wanted if row is not None}
        here = [one for one in legaltext.references(law_of(source)) if one.address in read]
        said = {as_expected(reference) for reference in here}
        doubted = {as_expected(reference) for reference in here if reference.doubt}
        right += len(there & said)
        found += len(said)
        expected += len(there)
        wrong += sorted(said - there)
        missed += sorted(there - said)
        astray += [one for one in sorted(said - there - doubted) if one.status == "resolved"]
        doubtful += len(doubted)
        doubtful_wrong += len(doubted - there)
    return Score(right, found, expected, wrong, missed, astray, doubtful, doubtful_wrong)


def as_expected(reference: Reference) -> Expected:
    """A reference as the sample has it."""
    return Expected(
        reference.address,
        reference.span.start,
        reference.words,
        reference.status,
        reference.targets,
        reference.part,
    )
