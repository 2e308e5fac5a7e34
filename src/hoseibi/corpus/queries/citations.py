"""Places of a law that are named in a text about it: found by the engine, checked against the law.

A commentary, an exercise or a form is no part of the law; it is read as if it were a remark in the
article that it is about, so that “the preceding paragraph” means what its author means by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.kept import Kept

from .. import storage
from ..models import LawVersion, Provision
from .named import named_places
from .visible import visible_laws, visible_versions

SHAPES = 8
"""Laws whose articles without words a process remembers."""


class Note(NamedTuple):
    """A text about an article (its address; empty for the law as a whole)."""

    article: str
    text: str


class Cited(NamedTuple):
    """Words of a text, from `start` to before `end`, that name a place: the law by its slug, the
    article and what is meant within it. `exists` is False where the law has no such place,
    `is_outside` tells that it is another law than the one that the text is about."""

    start: int
    end: int
    law: str
    article: str
    inside: str
    exists: bool
    is_outside: bool = False


_shapes: Kept[str, list[tuple[str, legaltext.Provision]]] = Kept(SHAPES)


def citations(
    user: Reader, version: LawVersion, language: str, notes: Iterable[Note]
) -> list[list[Cited]]:
    """For each text in a language, the places that it names: as laws name them, and other laws also
    as jurists cite them. One pass of the engine for all of them, and two queries where places of
    other laws may be named, twice."""
    notes = list(notes)
    code = convention_for(version, language)
    if not any(note.text for note in notes):
        return [[] for _note in notes]
    read = _as_laws_do(user, version, (code, language), notes) if code else [[] for _ in notes]
    cited = _as_jurists_do(user, version, notes)
    return [_together(*both) for both in zip(read, cited, strict=True)]


def _together(read: list[Cited], cited: list[Cited]) -> list[Cited]:
    """What was read as laws name places, and what is cited otherwise: a place of another law that
    the engine found stays, one of this law gives way to the law that is named beside it."""
    outside = [one for one in read if one.is_outside]
    named = [one for one in cited if not any(_meet(one, other) for other in outside)]
    inside = [
        one for one in read if one.is_outside or not any(_meet(one, other) for other in named)
    ]
    return sorted([*inside, *named])


def _meet(one: Cited, other: Cited) -> bool:
    return one.start < other.end and other.start < one.end


def _as_jurists_do(user: Reader, version: LawVersion, notes: list[Note]) -> list[list[Cited]]:
    law = version.language_version.law
    found, slugs = named_places(user, law.country_id, [note.text for note in notes])
    laws = {one.law for many in found for one in many}
    there = _places(user, list(laws), {one.address for many in found for one in many})
    return [
        [
            Cited(one.start, one.end, slugs[one.law], one.address, "",
                  (one.law, one.address) in there, one.law != law.pk)
            for one in many
        ]
        for many in found
    ]  # fmt: skip


def _as_laws_do(
    user: Reader, version: LawVersion, written: tuple[str, str], notes: list[Note]
) -> list[list[Cited]]:
    found, outside = _read(version, written, notes)
    elsewhere = _in_other_laws(user, version, outside)
    home = version.language_version.law.slug
    return [
        [
            one._replace(is_outside=bool(name))
            for start, end, name, target in cited
            if (one := _cited(start, end, home if not name else elsewhere.get((name, target)),
                              target)) is not None
        ]
        for cited in found
    ]  # fmt: skip


def convention_for(version: LawVersion, language: str) -> str:
    """How places are named in a language, for a law: as the law itself is written there, or as the
    first convention of that language names them; empty where there is none."""
    for one in version.language_version.law.languages.all():
        if one.language == language:
            return str(one.convention)
    bare = language.split("-")[0]
    known = (one for one in legaltext.conventions() if one.language.split("-")[0] == bare)
    return next((one.code for one in known), "")


_Found = tuple[int, int, str, str]
"""Where the words stand, the law that they name (empty for this one), and the place; a place that
begins with `!` is not there."""


def _read(
    version: LawVersion, written: tuple[str, str], notes: list[Note]
) -> tuple[list[list[_Found]], set[tuple[str, str]]]:
    code, language = written
    # What follows a list is no paragraph: “paragraph (2)” is then never one of these.
    remarks = [
        legaltext.Provision("wrapup", text=(legaltext.Sentence((note.text,)),)) for note in notes
    ]
    by_article: dict[str, list[legaltext.Provision]] = {}
    for note, remark in zip(notes, remarks, strict=True):
        by_article.setdefault(note.article, []).append(remark)
    articles = [
        msgspec.structs.replace(one, children=(*one.children, *by_article.pop(address, ())))
        for address, one in _shape(version)
    ]
    loose = tuple(one for rest in by_article.values() for one in rest)
    # What is about no article that is there stands behind the last one.
    articles += [legaltext.Provision("article", number="0", children=loose)] if loose else []
    law = legaltext.Law(
        code, language, provisions=(legaltext.Provision("body", children=tuple(articles)),)
    )
    at = {id(remark): place for place, remark in enumerate(remarks)}
    where = {
        one.address: at[id(one.provision)] for one in legaltext.walk(law) if id(one.provision) in at
    }
    found: list[list[_Found]] = [[] for _note in notes]
    outside = set()
    for one in legaltext.references(law):
        place = where.get(one.address)
        if place is None or one.status == "undecided":
            continue
        target = one.targets[0] if one.targets else ""
        if one.status == "external":
            if not one.law or not target:
                continue
            outside.add((one.law, target))
        said = target if one.status != "dangling" else f"!{target}"
        found[place].append((one.span.start, one.span.end, one.law, said))
    return found, outside


def _shape(version: LawVersion) -> list[tuple[str, legaltext.Provision]]:
    """The articles of the main part by their addresses, with every paragraph and point and without
    their words."""
    kept = _shapes.get(version.fingerprint)
    if kept is None:
        rows = version.provisions.filter(article__in=(True,), main=True).order_by("position")
        kept = [(one.short_address, _bare(storage.provision_of(one))) for one in rows]
        _shapes.keep(version.fingerprint, kept)
    return kept


_SAID = (legaltext.Sentence(("…",)),)


def _bare(one: legaltext.Provision) -> legaltext.Provision:
    """A provision that says nothing, where it said something."""
    return legaltext.Provision(
        one.kind,
        one.num,
        one.number,
        text=_SAID if one.text else (),
        children=tuple(map(_bare, one.children)),
    )


def _cited(start: int, end: int, law: str | None, target: str) -> Cited | None:
    if law is None:
        return None
    exists = not target.startswith("!")
    article, _two, inside = target.lstrip("!").partition("__")
    is_there = exists and not law.startswith("!")
    return Cited(start, end, law.lstrip("!"), article, inside, is_there)


def _in_other_laws(
    user: Reader, version: LawVersion, outside: set[tuple[str, str]]
) -> Mapping[tuple[str, str], str]:
    """For a law's name and a place in it, the slug of the law; behind `!` where it is at hand and
    has no such place."""
    if not outside:
        return {}
    keys = {name: storage.title_key(name) for name, _target in outside}
    known = storage.laws_named(version.language_version.law.country_id, keys)
    readable = visible_laws(user).filter(pk__in=known.values())
    slugs = dict(readable.values_list("pk", "slug"))
    places = _places(user, list(slugs), {target.split("__")[0] for _name, target in outside})
    found = {}
    for name, target in outside:
        law = known.get(keys[name])
        if law in slugs:
            sign = "" if (law, target.split("__")[0]) in places else "!"
            found[name, target] = f"{sign}{slugs[law]}"
    return found


def _places(user: Reader, laws: list[int], articles: set[str]) -> set[tuple[int, str]]:
    if not laws:
        return set()
    versions = visible_versions(user).filter(language_version__law__in=laws)
    rows = Provision.objects.filter(
        version__in=versions.order_by().values("pk"), short_address__in=articles
    )
    return set(rows.order_by().values_list("version__language_version__law", "short_address"))
