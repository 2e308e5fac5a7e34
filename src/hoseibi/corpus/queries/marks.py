"""Words that name a place, marked in the articles in which they stand."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..models import Law, LawVersion, Reference


class Marked(NamedTuple):
    """Some words within an article and the place that they lead to. `law` is the other law where
    one is meant that is kept here; `target` is empty where no place is known; `doubtful` says that
    it was found by a count that the source leaves open."""

    start: int
    end: int
    status: str
    target: str
    inside: str
    law: Law | None
    doubtful: bool = False


MarksInside = dict[str, list[Marked]]
"""By the place in an article, the words that lead somewhere, in reading order."""

Marks = dict[int, MarksInside]
"""The same of one article in several versions."""


def marks(references: Iterable[Reference]) -> Marks:
    """By version and by the place in the article, the words that lead somewhere."""
    found: Marks = defaultdict(lambda: defaultdict(list))
    for each in references:
        if each.first and (each.target or each.law_id or each.status == "dangling"):
            place = (each.target, each.target_inside, each.law, each.doubtful)
            found[each.version_id][each.inside].append(
                Marked(each.start, each.end, each.status, *place)
            )
    return found


def marks_by_article(version: LawVersion, articles: Collection[str]) -> dict[str, MarksInside]:
    """The same for a stretch of a version, by article; one query, and one for other laws."""
    rows = Reference.objects.filter(version=version, article__in=articles, first=True)
    names = (
        "article",
        "inside",
        "start",
        "end",
        "status",
        "target",
        "target_inside",
        "law",
        "doubtful",
    )
    written = list(rows.order_by("position").values_list(*names))
    laws = Law.objects.in_bulk({pk for *_rest, pk, _doubtful in written if pk})
    found: dict[str, MarksInside] = defaultdict(lambda: defaultdict(list))
    for article, inside, start, end, status, target, within, pk, doubtful in written:
        if target or pk or status == "dangling":
            mark = Marked(start, end, status, target, within, laws.get(pk), doubtful)
            found[article][inside].append(mark)
    return found
