"""Where the articles of a version went in another one, and whether their words came along."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.queries.kept import Kept

from .. import storage
from ..models import LawVersion

KEPT = 24
"""Pairs of versions that a process remembers: their texts never change."""


class Whither(NamedTuple):
    """Where an article is in the other version (empty where it is gone), and whether any of its
    words, or a number within it, is another."""

    address: str
    changed: bool


class Following(NamedTuple):
    """What the comparison says of every article that is not as it was."""

    gone: frozenset[str]
    moved: dict[str, str]
    changed: frozenset[str]

    def of(self, address: str) -> Whither:
        """Where an article of the old version went, by its short address."""
        if address in self.gone:
            return Whither("", True)
        return Whither(self.moved.get(address, address), address in self.changed)

    def origin(self, address: str) -> str:
        """From where the article at an address of the new version moved; empty where it did not
        move."""
        return next((old for old, new in self.moved.items() if new == address), "")


_kept: Kept[tuple[str, str], Following] = Kept(KEPT)


def following(old: LawVersion, new: LawVersion) -> Following:
    """The articles of one version followed into another of the same law and language."""
    key = (old.fingerprint, new.fingerprint)
    held = _kept.get(key)
    if held is None:
        held = followed(legaltext.compare(storage.law_of(old), storage.law_of(new)))
        _kept.keep(key, held)
    return held


def followed(comparison: legaltext.Comparison) -> Following:
    """The same for a comparison at hand."""
    items = [one for row in comparison.renumberings for one in row.items]
    moved = {one.old: one.new for one in items if _is_article(one.old)}
    moved |= {one.old: one.new for one in comparison.changes
              if one.kind == "moved" and _is_article(one.old)}  # fmt: skip
    back = {new: old for old, new in moved.items()}
    gone = {one.old for one in comparison.changes if one.kind == "deleted" and one.old}
    changed = set(_touched(comparison.changes, back))
    changed |= {article_of(one.old) for one in items if not _is_article(one.old)}
    return Following(
        frozenset(one for one in gone if _is_article(one)), moved, frozenset(changed - {""})
    )


def _touched(changes: Iterable[legaltext.Change], back: dict[str, str]) -> Iterable[str]:
    """The articles in which something differs, by their old addresses."""
    for one in changes:
        only_moved = one.kind == "moved" and one.heading is None and one.text is None
        if only_moved and _is_article(one.old):
            continue
        if one.old:
            yield article_of(one.old)
        if one.new and not (one.kind == "added" and _is_article(one.new)):
            there = article_of(one.new)
            yield back.get(there, there)


def article_of(address: str) -> str:
    """The short address of the article in which something stands; empty outside of all."""
    segments = address.split("__")
    last = max((at for at, each in enumerate(segments) if each.startswith("art_")), default=-1)
    return "__".join(segments[: last + 1])


def _is_article(address: str) -> bool:
    return bool(address) and article_of(address) == address
