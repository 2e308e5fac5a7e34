"""Which part of an amending act concerns the law at hand, and whether it is in its language."""

from __future__ import annotations

import msgspec

from ..model.finding import ERROR, Finding
from ..model.instruction import Amendment, LawAmendment
from ..model.law import Law, words
from ..scripts.languages import languages_of, own_name


class Chosen(msgspec.Struct, frozen=True):
    """The parts that concern a law, and a finding when none does."""

    parts: tuple[LawAmendment, ...] = ()
    findings: tuple[Finding, ...] = ()


def parts_for(law: Law, amendment: Amendment) -> Chosen:
    """The parts that name the law's title or number; the only law, when the act amends but one.

    A law is known by its number even under an earlier title.
    """
    laws = [part for part in amendment.laws if part.statements and not part.own]
    titles = {_plain(words(law.title)), *(_plain(title) for _, title in law.identity.titles)} - {""}
    number = _plain(law.identity.number)
    named = [
        part
        for part in laws
        if _plain(part.title) in titles or (number and _plain(part.number) == number)
    ]
    if named:
        numbers = {_plain(part.number) for part in named} - {""}
        same = [part for part in laws if part in named or _plain(part.number) in numbers]
        return Chosen(tuple(same))
    if not laws and any(_plain(part.title) in titles for part in amendment.laws):
        return Chosen((), (_nothing(law),))
    only = {_plain(part.number) or _plain(part.title) for part in laws}
    if len(only) == 1 and not (titles and number):
        return Chosen(tuple(laws))
    if len(only) == 1 and not any(part.title or part.number for part in laws):
        return Chosen(tuple(laws))
    return Chosen((), (_none(law, laws),))


def _none(law: Law, laws: list[LawAmendment]) -> Finding:
    named = "、".join(dict.fromkeys(part.title for part in laws if part.title)) or "no law"
    return Finding(
        "amend-other-law",
        ERROR,
        "The amendment names {named}, and not “{title}”; nothing was applied.",
        (("named", named[:200]), ("title", words(law.title))),
    )


def _nothing(law: Law) -> Finding:
    return Finding(
        "amend-nothing-told",
        ERROR,
        "The amendment names “{title}”, and no sentence that amends it was read; nothing was"
        " applied.",
        (("title", words(law.title)),),
    )


def foreign_act(law: Law, act: str | Law) -> Finding | None:
    """A finding when an act looks to be in another language than the law; for one of which nothing
    was read."""
    spoken = act.language if isinstance(act, Law) else next(iter(languages_of(act)), "")
    if not spoken or _base(spoken) == _base(law.language):
        return None
    return Finding(
        "amend-other-language",
        ERROR,
        "The act looks to be in {spoken}, and this text of the law is in {written}. An act amends"
        " the text in its own language; nothing was applied.",
        (
            ("spoken", own_name(spoken)),
            ("written", own_name(law.language)),
            ("language", spoken),
        ),
    )


def _base(language: str) -> str:
    return language.split("-")[0]


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
