"""Texts beside one another to take away: as a table, in columns for Word, as a memory (TMX)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.models import LawVersion
from hoseibi.legaltext import Sheet, Statement
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.languages import own_name

from ..storage import Pair
from .beside import BesidePage, whole
from .lines import Answer, Line

FORMS = ("csv", "xlsx", "docx", "tmx")


class Said(NamedTuple):
    """A provision on paper: its number as printed, and its words."""

    num: str
    words: str

    def __str__(self) -> str:
        return f"{self.num} {self.words}".strip()


class _Reader:
    """Reads the words of a page; each row once."""

    def __init__(self, page: BesidePage, versions: Sequence[LawVersion]) -> None:
        self.page, self.versions = page, versions
        self._read: dict[int, dict[str, Said]] = {}

    def said(self, at: int, addresses: Sequence[str]) -> list[Said]:
        found = (self._one(at, address) for address in addresses)
        return [one for one in found if one]

    def _one(self, at: int, address: str) -> Said | None:
        place = self.page.place(self.versions[at], address)
        if place is None:
            return None
        row = place.row
        if row.pk not in self._read:
            law = legaltext.Law("", "", provisions=(corpus.provision_of(row),))
            placed = legaltext.walk(law)
            top = len(placed[0].address) + 2
            self._read[row.pk] = {
                each.address[top:]: Said(each.provision.num, legaltext.text_of(each.provision))
                for each in placed
            }
        return self._read[row.pk].get(place.inside)

    def head(self, at: int, address: str) -> str:
        row = self.page.rows.get((self.versions[at].pk, address)) if address else None
        return f"{row.num} {row.heading}".strip() if row else ""


def paper(
    versions: Sequence[LawVersion],
    pairs: Sequence[Pair],
    form: str,
    *,
    signs: dict[str, str],
    differs: bool = False,
) -> bytes:
    """Texts beside one another in a form of `FORMS`; `signs` has a word for each kind of tie."""
    if form == "tmx":
        return _memory(versions, pairs[0])
    page = whole(versions, pairs, differs=differs)
    reader = _Reader(page, versions)
    if form == "docx":
        return _columns(reader)
    head = [_("Article"), *(one for version in versions for one in _heads(version)), _("Tie")]
    table = Table(head, _rows(reader, signs, differs=differs))
    return to_csv(table) if form == "csv" else to_workbook({_("Beside"): table})


def _memory(versions: Sequence[LawVersion], pair: Pair) -> bytes:
    """What both of the first two texts say, as a translation memory (TMX 1.4)."""
    left, right = corpus.law_of(versions[0]), corpus.law_of(versions[1])
    return legaltext.alignment_tmx(left, right, legaltext.Alignment(pair.articles, pair.units))


def _heads(version: LawVersion) -> tuple[str, str]:
    language = version.language_version.language
    return f"{language}: {_('address')}", f"{language}: {_('words')}"


def _rows(reader: _Reader, signs: dict[str, str], *, differs: bool) -> Iterator[tuple[str, ...]]:
    for block in reader.page.blocks:
        addresses = (block.left, *block.rights)
        at = next(at for at, address in enumerate(addresses) if address)
        name = reader.head(at, addresses[at]) or addresses[at]
        for line in block.lines:
            if line.differs or not differs:
                cells = []
                for side, places in enumerate(_sides(line)):
                    cells += ["\n".join(places), "\n".join(map(str, reader.said(side, places)))]
                yield (name, *cells, "; ".join(_kinds(line, signs)))


def _sides(line: Line) -> tuple[tuple[str, ...], ...]:
    return (line.left, *(each.addresses for each in line.answers))


def _kinds(line: Line, signs: dict[str, str]) -> Iterator[str]:
    for answer in line.answers:
        yield ", ".join(signs[one] for one in told_of(answer))


def told_of(answer: Answer) -> list[str]:
    """The names of everything that is told of an answer, its kind first."""
    kinds = [answer.kind] if answer.kind else []
    return [
        *kinds,
        *(one for one in ("moved", "behind", "hand", "reworded") if one in answer.marks),
    ]


def _columns(reader: _Reader) -> bytes:
    languages = [each.language_version.language for each in reader.versions]
    law = reader.versions[0].language_version.law
    sheet = Sheet(law.title_in(languages[0]), languages[0])
    names = [own_name(one) for one in languages]
    return legaltext.record_docx(list(_statements(reader)), languages, names, sheet)


def _statements(reader: _Reader) -> Iterator[Statement]:
    for block in reader.page.blocks:
        heads = (block.left, *block.rights)
        yield Statement(
            tuple(reader.head(at, address) or "—" for at, address in enumerate(heads)),
            heading=True,
        )
        for line in block.lines:
            texts = (
                "\n".join(map(str, reader.said(at, places))) or "—"
                for at, places in enumerate(_sides(line))
            )
            yield Statement(tuple(texts))
