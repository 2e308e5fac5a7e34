"""References of a version as rows, and the laws that they name."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from django.db.models import Exists, OuterRef

from hoseibi import legaltext

from ..models import Law, LawTitle, LawVersion, Reference
from .places import Home, Places
from .texts import shown, title_key

WIDEST = 100
"""Of words that name more articles than this, only the first and the last are kept: a reference to
the whole of a code is none to each of its articles."""

_BATCH = 500


def write_references(version: LawVersion, law: legaltext.Law, places: Places) -> None:
    """Enter the references of a version, each with the law that it names where that is kept."""
    rows = list(_rows(version, legaltext.references(law), places))
    names = {row.law_named: row.law_key for row in rows if row.law_key}
    known = laws_named(version.language_version.law.country_id, names)
    here = {place.short_address for place in places.rows}
    for row in rows:
        row.law_id = known.get(row.law_key)
        if row.law_id == version.language_version.law_id:
            _bring_home(row, here)
    Reference.objects.bulk_create(rows, batch_size=_BATCH)


def _bring_home(row: Reference, here: Collection[str]) -> None:
    """A law that calls itself by its name means its own places."""
    row.law_id = None
    if row.target in here:
        row.status = "resolved"


def remove_references(version: LawVersion) -> None:
    Reference.objects.filter(version=version).delete()


def link_law(law: Law) -> None:
    """Let references that name this law, by a title or the number it has, lead to it.

    A name that two laws of a country have leads to neither.
    """
    keys = {name.key for name in law.names.all()} | ({title_key(law.number)} - {""})
    waiting = Reference.objects.filter(
        version__language_version__law__country=law.country_id, law_key__in=keys
    ).order_by()
    names = dict(waiting.values_list("law_named", "law_key").distinct())
    known = laws_named(law.country_id, names)
    for key in set(names.values()):
        meant = waiting.filter(law_key=key).values("pk")
        Reference.objects.filter(pk__in=meant).update(law=known.get(key))


def _rows(
    version: LawVersion, references: Iterable[legaltext.Reference], places: Places
) -> Iterator[Reference]:
    position = 0
    for reference in references:
        home = places.home(reference.address)
        if home is None or reference.kind == "quoted":
            continue
        for first, target in enumerate(_targets(reference, places)):
            yield Reference(
                version=version,
                position=position,
                article=home.article,
                inside=home.inside[:500],
                start=reference.span.start,
                end=reference.span.end,
                words=shown(reference.words)[:500],
                kind=reference.kind,
                status=reference.status,
                part=reference.part[:20],
                doubtful=bool(reference.doubt),
                first=first == 0,
                target=target.article[:500],
                target_inside=target.inside[:500],
                law_named=shown(reference.law)[:500],
                law_key=title_key(reference.law) if reference.law else "",
            )
            position += 1


def _targets(reference: legaltext.Reference, places: Places) -> Sequence[Home]:
    """What some words name, article by article; a row of articles too wide by its ends."""
    if reference.status == "external":
        homes = [_home_elsewhere(each) for each in reference.targets]
    else:
        homes = [each for each in map(places.home, reference.targets) if each]
    by_article: dict[str, Home] = {}
    for home in homes:
        by_article.setdefault(home.article, home)
    found = list(by_article.values())
    if len(found) > WIDEST:
        found = [found[0], found[-1]]
    return found or [Home("", "")]


def _home_elsewhere(address: str) -> Home:
    """An address in another law, cut after its article."""
    segments = address.split("__")
    cut = next((place for place, each in enumerate(segments, 1) if each.startswith("art_")), None)
    return Home("__".join(segments[:cut]), "__".join(segments[cut:]) if cut else "")


def laws_named(country: int, names: dict[str, str]) -> dict[str, int]:
    """By key, the law of a country that each name means, where it means but one. `names` are names
    as written with their keys. A law without a text is being drafted: nothing leads to it."""
    meant: dict[str, set[int]] = {}
    written = sorted(names)
    texts = LawVersion.objects.filter(language_version__law=OuterRef("pk"), deleted_at__isnull=True)
    for start in range(0, len(written), _BATCH):
        some = written[start : start + _BATCH]
        laws = Law.objects.filter(Exists(texts), country=country, deleted_at__isnull=True)
        titled = LawTitle.objects.filter(law__in=laws, key__in={names[each] for each in some})
        for key, pk in titled.values_list("key", "law"):
            meant.setdefault(key, set()).add(pk)
        for number, pk in laws.filter(number__in=some).values_list("number", "pk"):
            meant.setdefault(names[number], set()).add(pk)
    return {key: next(iter(laws)) for key, laws in meant.items() if len(laws) == 1}
