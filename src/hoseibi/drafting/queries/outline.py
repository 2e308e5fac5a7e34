"""What a unit of a draft is called, and where it stands outside of the draft."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.kept import Kept
from hoseibi.corpus import queries as corpus
from hoseibi.corpus.models import Anchor

from ..choices import UnitKind
from ..models import Unit, Wording

Pieces = tuple[tuple[str, str], ...]

LONGEST_NAME = 70
MOST_KEPT = 4_000_000
"""Characters of compared texts that a process keeps: some thousand savings of articles."""
_BRACKETS = ("(", "（")
# `Article 12-2`, `第十二条の二`: up to the number's last digit, or to the space behind it.
_NUMBER = re.compile(r"[^\d\u3000]*\d[\w-]*|[^\u3000]*")


def first_line(text: str) -> str:
    """What a unit is called in a list: its number and heading, or how its words begin."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and lines[0].startswith(_BRACKETS):
        number = _NUMBER.match(lines[1])
        return f"{number[0] if number else lines[1]} {lines[0]}"
    name = lines[0] if lines else ""
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def name_of(unit: Unit, several: Iterable[Wording | None]) -> tuple[str, str]:
    """What a unit is called, and in which language: its printed number, else its first words."""
    for one in several:
        if one is not None and one.text.strip():
            label = unit.anchor.label if unit.anchor and unit.kind == UnitKind.ARTICLE else ""
            name = label if label and label in one.text else first_line(one.text)[:60]
            return one.language, name
    return "", unit.address or "—"


def _weight(found: Pieces) -> int:
    return sum(len(words) for _how, words in found)


_kept: Kept[bytes, Pieces] = Kept(MOST_KEPT, _weight)


def pieces(old: str, new: str) -> Pieces:
    """How one text became another, in words: (`same`, `out` or `in`, words). Wordings never change,
    so what was compared once is kept."""
    both = f"{len(old)} {old}{new}".encode("utf-8", "surrogatepass")
    key = hashlib.blake2b(both, digest_size=16).digest()
    known = _kept.get(key)
    if known is None:
        known = legaltext.word_edit(old, new)
        _kept.keep(key, known)
    return known


def article_in_force(user: Reader, unit: Unit) -> str:
    """The address of the same article in the law in force; empty where it has none."""
    if unit.anchor is None or not unit.anchor.address:
        return ""
    law = corpus.law_by_slug(user, unit.draft.law.slug)
    return unit.anchor.address if law is not None and law.languages.exists() else ""


def where_in_force(user: Reader, anchor: int) -> tuple[str, str]:
    """The law and the address of an article that somebody may read in a law; empty if nowhere."""
    found = Anchor.objects.filter(pk=anchor).exclude(address="").select_related("law").first()
    law = corpus.law_by_slug(user, found.law.slug) if found else None
    return (law.slug, found.address) if law and found else ("", "")


def next_number(after: Unit, convention: str) -> str:
    """The number that an article behind another could bear, as it is printed: 第三条の二."""
    number = after.address.rpartition("_")[2]
    base, _dash, branch = number.partition("-")
    if after.kind != UnitKind.ARTICLE or not base.isdecimal():
        return ""
    following = f"{base}-{int(branch) + 1}" if branch.isdecimal() else f"{base}-2"
    return legaltext.article_mark(legaltext.convention(convention), following) + " "
