"""Who refers to an article, and to what it refers: within its law and between laws."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from typing import NamedTuple

from django.db.models import Prefetch, Q, Subquery, prefetch_related_objects

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.journal import States, journal_states
from hoseibi.accounts.queries.kept import Counted, counted_once

from ..models import Law, LawVersion, Provision, Reference
from .contents import contents
from .listed import set_titles, titles
from .visible import reading_scope, versions_in_force


class Beside(NamedTuple):
    """Another article at one end of references: its law (None for the same one), how it is called,
    and the references themselves."""

    law: Law | None
    language: str
    address: str
    num: str
    heading: str
    references: list[Reference]

    @property
    def inside(self) -> str:
        """Where within it the first one leads, or comes from."""
        return self.references[0].inside


class ReferencesOf(NamedTuple):
    """References of one article of a version. `nowhere` are those that lead to no place that is
    kept; `other_laws` counts the articles of other laws that refer to it, of which
    `from_other_laws` are the first."""

    outgoing: list[Beside]
    nowhere: list[Reference]
    incoming: list[Beside]
    from_other_laws: list[Beside]
    other_laws: int

    @property
    def count_in(self) -> int:
        return len(self.incoming) + self.other_laws

    @property
    def count_out(self) -> int:
        return len(self.outgoing) + len(self.nowhere)


class Around(NamedTuple):
    """References around an article of a law: `written` in it, in each of its languages, `incoming`
    from other articles of one of them, and whether any may come from other laws."""

    law: Law
    written: list[Reference]
    incoming: list[Reference]
    from_other_laws: bool


def around(law: Law, places: Iterable[Provision], named: Provision) -> Around:
    """What refers from and to an article, which is `named` in the language whose references to it
    are shown; one query where no other law is meant. Of those from other laws, which may be
    thousands, one is enough to know that there are any."""
    to_named = Q(version=named.version_id, target=named.short_address)
    elsewhere = Reference.objects.filter(law=law, target=named.short_address).order_by()
    # As a value: among others, a list of one has a database look through all references.
    any_elsewhere = Q(pk=Subquery(elsewhere.values("pk")[:1]))
    found = Reference.objects.filter(_inside(places) | to_named | any_elsewhere)
    rows = list(found.order_by("version_id", "position"))
    within = {(each.version_id, each.short_address) for each in places}
    written = [each for each in rows if (each.version_id, each.article) in within]
    prefetch_related_objects([each for each in written if each.law_id], _law_titles())
    from_other_laws = any(each.law_id == law.pk for each in rows)
    return Around(law, written, _incoming(rows, named), from_other_laws)


def written_in(places: Iterable[Provision]) -> list[Reference]:
    """The references in the words of some articles, at most one of each version."""
    found = Reference.objects.filter(_inside(places)).prefetch_related(_law_titles())
    return list(found.order_by("version_id", "position"))


def _law_titles() -> Prefetch:
    """In their order within a law: to sort laws too, a database joins them and their countries."""
    return Prefetch("law__names", queryset=titles())


def _inside(places: Iterable[Provision]) -> Q:
    wanted = Q(pk__in=())
    for place in places:
        wanted |= Q(version=place.version_id, article=place.short_address)
    return wanted


def _incoming(rows: Iterable[Reference], place: Provision) -> list[Reference]:
    return [
        each
        for each in rows
        if each.version_id == place.version_id
        and (each.law_id, each.target, each.status) == (None, place.short_address, "resolved")
        and each.article != place.short_address
    ]


def references_of(
    user: Reader, place: Provision, found: Around, *, on: date, most: int | None = None
) -> ReferencesOf:
    """What is beside an article, `found` by `around` it; of the articles of other laws that refer
    to it the first so many, or all."""
    own = [each for each in found.written if each.version_id == place.version_id]
    named: dict[tuple[int | None, str], list[Reference]] = defaultdict(list)
    nowhere = []
    for each in own:
        if each.target and (each.law_id or each.status == "resolved"):
            if (each.law_id, each.target) != (None, place.short_address):
                named[each.law_id, each.target].append(each)
        elif each.first:
            nowhere.append(each)
    elsewhere_named = [(key[0], key[1]) for key in named if key[0] is not None]
    states = journal_states() if found.from_other_laws or elsewhere_named else None
    elsewhere = []
    if found.from_other_laws:
        address = place.short_address
        naming = named_by_other_laws(user, found.law, address, on=on, states=states)
        elsewhere = _by_article(naming)
    names = names_in(
        place.version, {*_own_targets(named), *(each.article for each in found.incoming)}
    )
    language = place.version.language_version.language
    others = names_elsewhere(user, elsewhere_named, language, on=on, states=states)
    return ReferencesOf(
        outgoing=[
            _outgoing(
                key,
                refs,
                names.get((place.version_id, key[1])) if key[0] is None else others.get(key),
            )
            for key, refs in named.items()
        ],
        nowhere=nowhere,
        incoming=_grouped(found.incoming, names),
        from_other_laws=_beside(whole(each for group in elsewhere[:most] for each in group)),
        other_laws=len(elsewhere),
    )


def incoming_within(place: Provision) -> list[Reference]:
    """The references of the same version that lead to an article, its own apart."""
    found = Reference.objects.filter(version=place.version_id, target=place.short_address)
    found = found.filter(law__isnull=True, status="resolved")
    return list(found.exclude(article=place.short_address).order_by("position"))


class Naming(NamedTuple):
    """A reference of another law by its key, and where it stands: thousands may name one article of
    a civil code, and few of them are shown."""

    pk: int
    version: int
    law: int
    language: str
    article: str


def named_by_other_laws(
    user: Reader, law: Law, address: str, *, on: date, states: States | None = None
) -> list[Naming]:
    """The references of other laws that lead to an article of this one, as on a day. An article of
    a civil code is named by thousands of laws: they are looked for once while nothing is done."""
    asked = (reading_scope(user), law.pk, address, on)
    return counted_once(_named, asked, lambda: _naming(user, law, address, on, states), states)


_named: Counted[list[Naming]] = Counted(most=30_000, weigh=lambda named: 1 + len(named))


def _naming(
    user: Reader, law: Law, address: str, on: date, states: States | None = None
) -> list[Naming]:
    # Asked of the versions, with the references beside them: a database that is asked of each
    # reference whether its version is one of these looks for every version twice.
    named = {"references__law": law, "references__target": address}
    versions = versions_in_force(user, on, states).filter(**named)
    others = versions.exclude(language_version__law=law)
    of = "language_version"
    rows = others.order_by(f"{of}__law_id", f"{of}_id", "references__position")
    names = ("references__pk", "pk", f"{of}__law", f"{of}__language", "references__article")
    return list(map(Naming._make, rows.values_list(*names)))


def whole(named: Iterable[Naming]) -> list[Reference]:
    """Those references with their law and its names, in the same order."""
    keys = [each.pk for each in named]
    found = Reference.objects.select_related("version__language_version__law__country")
    rows = {each.pk: each for each in found.defer(*_UNSAID).filter(pk__in=keys).order_by()}
    set_titles([each.version.language_version.law for each in rows.values()])
    return [rows[key] for key in keys if key in rows]


_UNSAID = [
    f"version__{field.name}"
    for field in LawVersion._meta.fields
    if field.name not in ("id", "language_version")
]
"""Of the version in which a reference stands it is told only whose it is."""


def _by_article(named: Iterable[Naming]) -> list[list[Naming]]:
    """References of other laws by article; a law that says the same in several languages is named
    in the first of them."""
    groups: dict[tuple[int, str], list[Naming]] = {}
    for each in named:
        group = groups.setdefault((each.law, each.article), [each])
        if group[0].version == each.version and group[0] is not each:
            group.append(each)
    return list(groups.values())


def _beside(references: Iterable[Reference]) -> list[Beside]:
    """References of other laws by article, with its law."""
    by_version: dict[LawVersion, list[Reference]] = defaultdict(list)
    for each in references:
        by_version[each.version].append(each)
    names = names_of({v.pk: {each.article for each in refs} for v, refs in by_version.items()})
    return [
        one._replace(law=version.language_version.law, language=version.language_version.language)
        for version, refs in by_version.items()
        for one in _grouped(refs, names)
    ]


Names = dict[tuple[int, str], tuple[str, str]]


def names_of(wanted: dict[int, set[str]]) -> Names:
    """Number and heading of rows, by version and short address; one query for so many versions as
    a database takes at once."""
    columns = ("version", "short_address", "num", "heading")
    versions = [version for version, addresses in wanted.items() if addresses]
    names: Names = {}
    for start in range(0, len(versions), AT_ONCE):
        asked = at({version: wanted[version] for version in versions[start : start + AT_ONCE]})
        rows = Provision.objects.filter(asked).order_by().values_list(*columns)
        names |= {(version, address): (num, heading) for version, address, num, heading in rows}
    return names


AT_ONCE = 400
"""SQLite reads no condition that is deeper than a thousand."""


def at(wanted: Mapping[int, Set[str]], place: str = "short_address") -> Q:
    """The condition that a row of a version stands at one of its addresses. Versions that are asked
    for the same addresses, such as thousands that name one article of a code from their first, are
    asked for together: a condition is as long as there are such sets."""
    together: dict[frozenset[str], list[int]] = defaultdict(list)
    for version, addresses in wanted.items():
        together[frozenset(addresses)].append(version)
    asked = Q(pk__in=())
    for addresses, versions in together.items():
        asked |= Q(version__in=versions, **{f"{place}__in": addresses})
    return asked


def names_in(version: LawVersion, addresses: set[str]) -> Names:
    """The same of one version, from its contents; no query unless a place stands outside of
    every article."""
    listed = contents(version)
    entries = {address: entry for address in addresses if (entry := listed.entry(address))}
    names = {(version.pk, each): (entry.num, entry.heading) for each, entry in entries.items()}
    rest = addresses - entries.keys()
    return names | names_of({version.pk: rest}) if rest else names


def _own_targets(named: Iterable[tuple[int | None, str]]) -> set[str]:
    return {target for law, target in named if law is None}


def names_elsewhere(
    user: Reader,
    wanted: Sequence[tuple[int, str]],
    language: str,
    *,
    on: date,
    states: States | None = None,
) -> dict[tuple[int | None, str], tuple[str, str]]:
    """Number and heading of places in other laws as on a day, by law and short address; in this
    language where the law is there in it. One query, and none where there are no such places."""
    if not wanted:
        return {}
    versions = versions_in_force(user, on, states).filter(
        language_version__law__in={law for law, _address in wanted}
    )
    rows = Provision.objects.filter(
        version__in=versions, short_address__in={address for _law, address in wanted}
    ).order_by()
    found: dict[tuple[int | None, str], tuple[str, str]] = {}
    columns = ("version__language_version__law", "short_address", "num", "heading")
    for law, address, num, heading, written in rows.values_list(
        *columns, "version__language_version__language"
    ):
        if written == language or (law, address) not in found:
            found[law, address] = (num, heading)
    return found


def _outgoing(
    key: tuple[int | None, str], refs: list[Reference], name: tuple[str, str] | None
) -> Beside:
    num, heading = name or ("", "")
    return Beside(refs[0].law, "", key[1], num or heading or key[1], heading if num else "", refs)


def _grouped(references: Iterable[Reference], names: Names) -> list[Beside]:
    """References by the article that they stand in, in reading order."""
    by_article: dict[tuple[int, str], list[Reference]] = defaultdict(list)
    for each in references:
        by_article[each.version_id, each.article].append(each)
    found = []
    for key, refs in by_article.items():
        num, heading = names.get(key, (key[1], ""))
        found.append(Beside(None, "", key[1], num or heading, heading if num else "", refs))
    return found
