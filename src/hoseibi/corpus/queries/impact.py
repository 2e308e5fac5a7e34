"""What hangs on an article: who refers to it and how, who hangs on those, and which of its terms
are used where."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import journal_states

from .. import storage
from ..models import Law, LawVersion, Provision, Reference
from .articles import Column
from .references import (
    Beside,
    Naming,
    at,
    incoming_within,
    named_by_other_laws,
    names_elsewhere,
    names_of,
    whole,
    written_in,
)
from .snippets import Snippet, pieces_of, snippet

SHOWN = 100
"""Sentences that are shown of this law, and of others; a page that lists more is not read."""

_TERM_USES = 60


class Said(NamedTuple):
    """One reference with its sentence. `target` is what is meant within the article named; `range`
    that the words name other articles too; `by_number` that they name it by its number, so that a
    renumbering must change them, and not by where it stands."""

    law: Law | None
    language: str
    article: str
    inside: str
    num: str
    heading: str
    sentence: Snippet
    target: str
    target_num: tuple[str, str]
    range: bool
    by_number: bool


class Through(NamedTuple):
    """An article that hangs on another through those that refer to it."""

    address: str
    num: str
    heading: str
    through: list[str]


class Definition(NamedTuple):
    """A term that the article defines, and the articles in which it is used."""

    term: str
    inside: str
    uses: list[Beside]
    more: int


class Impact(NamedTuple):
    """`incoming` are sentences of this law, `elsewhere` of other laws, `outgoing` of the article
    itself; the counts are of all, shown or not. `second` are articles at one remove."""

    incoming: list[Said]
    incoming_count: int
    elsewhere: list[Said]
    elsewhere_count: int
    outgoing: list[Said]
    second: list[Through]
    definitions: list[Definition]

    @property
    def count(self) -> int:
        return self.incoming_count + self.elsewhere_count

    @property
    def left_out(self) -> int:
        """References to this article that are counted and not shown."""
        return self.count - len(self.incoming) - len(self.elsewhere)

    @property
    def dangling(self) -> int:
        """References that would lead nowhere if the article were repealed: a row of articles still
        has the others."""
        return sum(not each.range for each in (*self.incoming, *self.elsewhere))


def impact(user: Reader, law: Law, column: Column, *, on: date) -> Impact:
    """What hangs on an article in one language of its law, as on a day."""
    place, version = column.place, column.version
    incoming = incoming_within(place)
    language = column.language_version.language
    states = journal_states()
    every = named_by_other_laws(user, law, place.short_address, on=on, states=states)
    named = _in_one_language(every, language)
    elsewhere = whole(named[:SHOWN])
    written = [each for each in written_in([place]) if each.target or each.law_id]
    own = [each for each in written if (each.law_id, each.target) != (None, place.short_address)]
    targets = {each.target for each in own if each.law_id is None}
    names = names_of({version.pk: targets})
    abroad = [(each.law_id, each.target) for each in own if each.law_id is not None]
    others = names_elsewhere(user, abroad, language, on=on, states=states)
    return Impact(
        incoming=_said(incoming[:SHOWN], {version.pk: version}),
        incoming_count=len(incoming),
        elsewhere=_said(elsewhere, {each.version_id: each.version for each in elsewhere}),
        elsewhere_count=len(named),
        outgoing=[
            each._replace(
                target_num=(
                    others.get((each.law.pk, each.target))
                    if each.law
                    else names.get((version.pk, each.target))
                )
                or (each.target, "")
            )
            for each in _said(own[:SHOWN], {version.pk: version}, outgoing=True)
        ],
        second=_second(place, incoming),
        definitions=_definitions(column),
    )


def _said(
    references: Iterable[Reference], versions: dict[int, LawVersion], *, outgoing: bool = False
) -> list[Said]:
    """References with their sentences, read from the rows in which they stand; two queries."""
    wanted: dict[int, set[str]] = defaultdict(set)
    references = list(references)
    for each in references:
        wanted[each.version_id].add(each.article)
    # In no order: to sort by versions, a database joins their laws and countries.
    there = Provision.objects.filter(at(wanted)).order_by()
    rows = {(row.version_id, row.short_address): row for row in there}
    texts = {key: pieces_of(storage.provision_of(row)) for key, row in rows.items()}
    wide = _wide(references)
    found = []
    for each in references:
        key = (each.version_id, each.article)
        if key not in rows:
            continue
        language_version = versions[each.version_id].language_version
        found.append(
            Said(
                law=(each.law if outgoing else None) or _other(each, language_version.law),
                language=language_version.language,
                article=each.article,
                inside=each.inside,
                num=rows[key].num or rows[key].heading,
                heading=rows[key].heading if rows[key].num else "",
                sentence=snippet(texts[key].get(each.inside, ""), each.start, each.end),
                target=each.target if outgoing else each.target_inside,
                target_num=(each.target, ""),
                range=(each.version_id, each.article, each.inside, each.start) in wide,
                by_number=each.kind != "relative",
            )
        )
    return found


def _in_one_language(references: list[Naming], language: str) -> list[Naming]:
    """References of other laws, of each in one language: this one, else the first that it has."""
    chosen: dict[int, str] = {}
    for each in references:
        if each.language == language or each.law not in chosen:
            chosen[each.law] = each.language
    return [each for each in references if chosen[each.law] == each.language]


def _other(reference: Reference, law: Law) -> Law | None:
    """The law that a reference comes from, when it is another than the one it leads to."""
    return law if reference.law_id is not None else None


def _wide(references: Iterable[Reference]) -> set[tuple[int, str, str, int]]:
    """Those words that name more than one article; one query."""
    places = defaultdict(set)
    for each in references:
        places[each.version_id].add(each.article)
    rows = Reference.objects.filter(at(places, "article")).order_by()
    times = Counter(rows.values_list("version", "article", "inside", "start"))
    return {key for key, count in times.items() if count > 1}


def _second(place: Provision, incoming: Iterable[Reference]) -> list[Through]:
    """Articles that refer to those that refer to an article; one query and one for the names."""
    direct = {each.article for each in incoming}
    rows = Reference.objects.filter(
        version=place.version_id, target__in=direct, law__isnull=True, status="resolved"
    ).exclude(article__in={*direct, place.short_address})
    through: dict[str, list[str]] = {}
    for article, target in rows.order_by("position").values_list("article", "target"):
        ways = through.setdefault(article, [])
        if target not in ways:
            ways.append(target)
    names = names_of({place.version_id: {*through, *direct}})
    named = {address: name for (_version, address), name in names.items()}
    return [
        Through(
            address,
            *named.get(address, (address, "")),
            [named.get(each, (each, ""))[0] for each in ways],
        )
        for address, ways in through.items()
    ]


def _definitions(column: Column) -> list[Definition]:
    """The terms that the article defines. Where they are used is looked for in the words of the law
    as they are kept, article by article."""
    language = column.language_version.language
    law = legaltext.Law(
        column.language_version.convention, language, provisions=(column.provision,)
    )
    top = legaltext.walk(law)[0].address
    found = []
    for each in legaltext.definitions(law):
        found_in = _uses(column, legaltext.uses(law, each.term), language)
        inside = each.place.address[len(top) + 2 :]
        more = len(found_in[_TERM_USES:])
        found.append(Definition(each.term, inside, found_in[:_TERM_USES], more))
    return found


def _uses(column: Column, sought: re.Pattern[str], language: str) -> list[Beside]:
    """The other articles in which a term stands."""
    rows = column.version.provisions.filter(article=True).exclude(pk=column.place.pk)
    columns = ("short_address", "num", "heading", "text")
    return [
        Beside(None, language, address, num, heading, [])
        for address, num, heading, text in rows.order_by("position").values_list(*columns)
        if any(_is_whole(use, text) for use in sought.finditer(text))
    ]


def _is_whole(use: re.Match[str], text: str) -> bool:
    """Whether a match is no piece of a longer word, in letters that are written with spaces."""
    around = text[max(0, use.start() - 1) : use.start()] + text[use.end() : use.end() + 1]
    return not (use[0].isascii() and any(each.isalnum() for each in around))
