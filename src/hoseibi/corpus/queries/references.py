"""Who refers to an article, and to what it refers: within its law and between laws."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet, prefetch_related_objects

from hoseibi.accounts.permissions import Reader

from ..models import Law, LawVersion, Provision, Reference
from .contents import contents
from .visible import in_force, visible_versions


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
    """References of one article of a version. `marks` are those of its own words by the place in
    the article, in reading order; `nowhere` are those that lead to no place that is kept."""

    outgoing: list[Beside]
    nowhere: list[Reference]
    incoming: list[Beside]
    from_other_laws: list[Beside]

    @property
    def count_in(self) -> int:
        return len(self.incoming) + len(self.from_other_laws)

    @property
    def count_out(self) -> int:
        return len(self.outgoing) + len(self.nowhere)


class Around(NamedTuple):
    """References around an article: `written` in it, in each of its languages, `incoming` from
    other articles of one of them, and whether any may come from other laws."""

    written: list[Reference]
    incoming: list[Reference]
    from_other_laws: bool


def around(law: Law, places: Iterable[Provision], named: Provision) -> Around:
    """What refers from and to an article, which is `named` in the language whose references to it
    are shown; one query where no other law is meant."""
    to_named = Q(version=named.version_id, target=named.short_address)
    found = Reference.objects.filter(
        _inside(places) | to_named | Q(law=law, target=named.short_address)
    )
    rows = list(found.order_by("version_id", "position"))
    within = {(each.version_id, each.short_address) for each in places}
    written = [each for each in rows if (each.version_id, each.article) in within]
    prefetch_related_objects([each for each in written if each.law_id], "law__names")
    return Around(written, _incoming(rows, named), any(each.law_id == law.pk for each in rows))


def written_in(places: Iterable[Provision]) -> list[Reference]:
    """The references in the words of some articles, at most one of each version."""
    found = Reference.objects.filter(_inside(places)).prefetch_related("law__names")
    return list(found.order_by("version_id", "position"))


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
    user: Reader, law: Law, place: Provision, found: Around, *, on: date
) -> ReferencesOf:
    """What is beside an article, `found` by `around` it."""
    own = [each for each in found.written if each.version_id == place.version_id]
    named: dict[tuple[int | None, str], list[Reference]] = defaultdict(list)
    nowhere = []
    for each in own:
        if each.target and (each.law_id or each.status == "resolved"):
            if (each.law_id, each.target) != (None, place.short_address):
                named[each.law_id, each.target].append(each)
        elif each.first:
            nowhere.append(each)
    elsewhere = []
    if found.from_other_laws:
        elsewhere = incoming_from_other_laws(user, law, [place.short_address], on=on)
    names = names_in(
        place.version, {*_own_targets(named), *(each.article for each in found.incoming)}
    )
    elsewhere_named = [(key[0], key[1]) for key in named if key[0] is not None]
    others = names_elsewhere(user, elsewhere_named, place.version.language_version.language, on=on)
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
        from_other_laws=beside(elsewhere),
    )


def incoming_within(place: Provision) -> list[Reference]:
    """The references of the same version that lead to an article, its own apart."""
    found = Reference.objects.filter(version=place.version_id, target=place.short_address)
    found = found.filter(law__isnull=True, status="resolved")
    return list(found.exclude(article=place.short_address).order_by("position"))


def incoming_from_other_laws(
    user: Reader, law: Law, addresses: Sequence[str], *, on: date
) -> list[Reference]:
    """The references of other laws that lead to articles of this one, as on a day."""
    found = _of_other_laws(user, law, on).filter(target__in=addresses)
    related = ("version__language_version__law__country",)
    found = found.select_related(*related).defer("version__findings")
    return list(found.prefetch_related("version__language_version__law__names"))


def _of_other_laws(user: Reader, law: Law, on: date) -> QuerySet[Reference]:
    versions = visible_versions(user).filter(in_force(on)).exclude(language_version__law=law)
    found = Reference.objects.filter(law=law, version__in=versions)
    return found.order_by("version__language_version__law", "version__language_version", "position")


def beside(references: Iterable[Reference]) -> list[Beside]:
    """References of other laws by article; a law that says the same in several languages is named
    in the first of them."""
    by_version: dict[LawVersion, list[Reference]] = defaultdict(list)
    for each in references:
        by_version[each.version].append(each)
    names = names_of({v.pk: {each.article for each in refs} for v, refs in by_version.items()})
    seen: set[tuple[int, str]] = set()
    found = []
    for version, refs in by_version.items():
        law = version.language_version.law
        for one in _grouped(refs, names):
            if (law.pk, one.address) not in seen:
                language = version.language_version.language
                found.append(one._replace(law=law, language=language))
        seen |= {(law.pk, each.article) for each in refs}
    return found


Names = dict[tuple[int, str], tuple[str, str]]


def names_of(wanted: dict[int, set[str]]) -> Names:
    """Number and heading of rows, by version and short address; one query."""
    asked = Q(pk__in=())
    for version, addresses in wanted.items():
        if addresses:
            asked |= Q(version=version, short_address__in=addresses)
    rows = Provision.objects.filter(asked).order_by()
    columns = ("version", "short_address", "num", "heading")
    return {(v, address): (num, heading) for v, address, num, heading in rows.values_list(*columns)}


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
    user: Reader, wanted: Sequence[tuple[int, str]], language: str, *, on: date
) -> dict[tuple[int | None, str], tuple[str, str]]:
    """Number and heading of places in other laws as on a day, by law and short address; in this
    language where the law is there in it. One query, and none where there are no such places."""
    if not wanted:
        return {}
    versions = visible_versions(user).filter(
        in_force(on), language_version__law__in={law for law, _address in wanted}
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
