"""References drawn from far: between the chapters of a law, and between laws."""

from array import array
from collections import Counter
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from django.db.models import Count, F, Max, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.kept import Kept

from .. import storage
from ..models import Law, LawVersion, Reference
from .contents import Entry, contents
from .visible import versions_in_force, visible_laws

MOST_KNOTS = 64
"""So many names can stand under one another and still be read."""


class Knot(NamedTuple):
    """Something that refers and is referred to: a part of a law, or a law. `key` is its address or
    its slug, `group` the book or the country that it belongs to; `inside` counts references that
    stay within it."""

    key: str
    name: str
    group: str
    inside: int


class Arc(NamedTuple):
    """References from one knot to another, by their places in the list, and how many."""

    source: int
    target: int
    count: int


class LawGraph(NamedTuple):
    """`silent` counts the parts that neither refer nor are referred to, which are left out."""

    knots: list[Knot]
    arcs: list[Arc]
    total: int
    silent: int


def law_graph(version: LawVersion) -> LawGraph:
    """References between the parts of a law, in the finest division that can still be read."""
    entries = contents(version)
    knots, home = _parts(entries)
    counts: Counter[tuple[int, int]] = Counter()
    rows = Reference.objects.filter(version=version, status="resolved", law__isnull=True)
    for source, target in rows.order_by().values_list("article", "target"):
        if source in home and target in home:
            counts[home[source], home[target]] += 1
    groups = _groups(entries, knots)
    named = zip(knots, groups, strict=True)
    return _graph(
        [Knot(each.short_address, _name(each), group, 0) for each, group in named], counts
    )


def references_between(version: LawVersion, source: str, target: str) -> list[tuple[Entry, Entry]]:
    """Which article of one part refers to which of another, each pair once."""
    entries = contents(version)
    knots, home = _parts(entries)
    places = {each.short_address: number for number, each in enumerate(knots)}
    if source not in places or target not in places:
        return []
    wanted = (places[source], places[target])
    by_address = {each.short_address: each for each in entries}
    rows = Reference.objects.filter(version=version, status="resolved", law__isnull=True)
    pairs = dict.fromkeys(rows.order_by("position").values_list("article", "target"))
    return [
        (by_address[a], by_address[b])
        for a, b in pairs
        if (home.get(a), home.get(b)) == wanted and a in by_address and b in by_address
    ]


def laws_graph(user: Reader, *, on: date, country: str = "") -> LawGraph:
    """References between laws, as on a day; the laws with the most of them."""
    ties = _ties(_asked(user, on, country))
    laws = _laws(user, ties.most)
    places = {law.pk: number for number, law in enumerate(laws)}
    counts: Counter[tuple[int, int]] = Counter()
    for source, target, count in ties.between:
        if source in places and target in places:
            counts[places[source], places[target]] += count
    return _graph([Knot(law.slug, law.title, str(law.country), 0) for law in laws], counts)


def unknown_laws(user: Reader, *, on: date, country: str = "") -> list[tuple[str, int]]:
    """Laws that others name and that are not kept here, the most named first."""
    rows = _named_in(_asked(user, on, country)).filter(law__isnull=True)
    named = rows.exclude(law_key="").order_by().values_list("law_named").annotate(Count("pk"))
    return list(named.order_by("-pk__count", "law_named")[:MOST_KNOTS])


class _Ties(NamedTuple):
    """The keys of the laws with the most references to or from others, the first the most, and of
    the references among these: law, law named, how many."""

    most: list[int]
    between: list[tuple[int, int, int]]


def _asked(user: Reader, on: date, country: str) -> QuerySet[LawVersion]:
    """The versions whose references are asked for."""
    versions = versions_in_force(user, on)
    return versions.filter(language_version__law__country__code=country) if country else versions


def _named_in(versions: QuerySet[LawVersion]) -> QuerySet[Reference]:
    return Reference.objects.filter(version__in=versions, first=True)


_kept: Kept[tuple[object, ...], _Ties] = Kept(most=64)


def _ties(versions: QuerySet[LawVersion]) -> _Ties:
    """Counted once as long as the same versions are asked for and no reference and no law is new or
    changed: of ten thousand laws that takes longer than all the rest of the page."""
    asked = array("q", versions.order_by("pk").values_list("pk", flat=True))
    refers = Reference.objects.aggregate(Count("pk"), Max("pk"))
    law = Law.objects.aggregate(Count("pk"), Max("pk"), Max("changed_at"))
    key = (sha256(asked.tobytes()).digest(), *refers.values(), *law.values())
    ties = _kept.get(key)
    if ties is None:
        ties = _counted(versions)
        _kept.keep(key, ties)
    return ties


def _counted(versions: QuerySet[LawVersion]) -> _Ties:
    rows = _named_in(versions).filter(law__isnull=False)
    between = rows.exclude(version__language_version__law=F("law")).order_by()
    # A law in three languages says it three times; in the order of counts the most stays.
    languages = between.values_list("version__language_version__law", "law", "version")
    counted = languages.annotate(count=Count("pk")).order_by("count")
    ties = {(source, target): count for source, target, _version, count in counted}
    weight: Counter[int] = Counter()
    for (source, target), count in ties.items():
        weight[source] += count
        weight[target] += count
    most = [pk for pk, _count in weight.most_common(MOST_KNOTS)]
    among = set(most)
    return _Ties(most, [(*pair, count) for pair, count in ties.items() if among.issuperset(pair)])


def _laws(user: Reader, keys: Sequence[int]) -> list[Law]:
    laws = visible_laws(user).filter(pk__in=keys).select_related("country")
    return list(laws.prefetch_related("names").order_by("country__code", "slug"))


def _graph(knots: list[Knot], counts: Counter[tuple[int, int]]) -> LawGraph:
    heard = sorted({end for pair in counts for end in pair})
    place = {number: at for at, number in enumerate(heard)}
    arcs = [Arc(place[a], place[b], count) for (a, b), count in sorted(counts.items()) if a != b]
    named = [knots[number]._replace(inside=counts[number, number]) for number in heard]
    return LawGraph(named, arcs, sum(counts.values()), len(knots) - len(heard))


def _parts(entries: Sequence[Entry]) -> tuple[list[Entry], dict[str, int]]:
    """The parts that are drawn, and for each address the part in which it stands.

    The finest level of divisions with few enough parts, those apart that amending laws left behind;
    a law without divisions is drawn by its articles, or by rows of them.
    """
    divisions = [each for each in entries if not each.article and each.kind in _HOLDERS]
    chosen: list[Entry] = []
    for deepest in sorted({each.level for each in divisions}):
        finer = _at_level(divisions, deepest, {each.parent for each in entries if each.article})
        if sum(each.kind != "supplement" for each in finer) > MOST_KNOTS:
            break
        chosen = finer
    if not chosen:
        return _rows_of_articles(entries)
    places = {each.position: number for number, each in enumerate(chosen)}
    by_position = {each.position: each for each in entries}
    home: dict[str, int] = {}
    for each in entries:
        here: Entry | None = each
        while here is not None and here.position not in places:
            here = by_position.get(here.parent)
        if here is not None:
            home[each.short_address] = places[here.position]
    return chosen, home


_HOLDERS = storage.CONTAINERS - {"body"}


def _groups(entries: Sequence[Entry], knots: Sequence[Entry]) -> list[str]:
    """For each part, the outermost division around it; nothing for one that is such itself."""
    by_position = {each.position: each for each in entries}
    found = []
    for each in knots:
        top = each
        while top.parent in by_position:
            top = by_position[top.parent]
        found.append(_name(top) if top is not each else "")
    return found


def _at_level(divisions: Sequence[Entry], deepest: int, holders: set[int]) -> list[Entry]:
    """Divisions down to a level, without those that are wholly made of finer ones; `holders` hold
    articles of their own."""
    kept = [each for each in divisions if each.level <= deepest]
    parents = {each.parent for each in kept} - holders
    return [each for each in kept if each.position not in parents]


def _rows_of_articles(entries: Sequence[Entry]) -> tuple[list[Entry], dict[str, int]]:
    articles = [each for each in entries if each.article]
    size = -(-len(articles) // MOST_KNOTS) or 1
    knots, home = [], {}
    for start in range(0, len(articles), size):
        some = articles[start : start + size]
        name = some[0].num if len(some) == 1 else f"{some[0].num} – {some[-1].num}"
        heading = some[0].heading if len(some) == 1 else ""
        knots.append(some[0]._replace(num=name, heading=heading))
        home |= {each.short_address: len(knots) - 1 for each in some}
    return knots, home


def _name(entry: Entry) -> str:
    return " ".join(filter(None, (entry.num, entry.heading))) or entry.short_address
