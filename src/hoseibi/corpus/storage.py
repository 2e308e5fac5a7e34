"""The only place where values of the engine become rows, and rows values again."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

import msgspec
from django.db import connection
from django.utils.text import slugify

from hoseibi import legaltext

from .models import CanonicalText, LanguageVersion, LawVersion, Provision

CONTAINERS = frozenset((*legaltext.DIVISIONS, "body", "supplement", "annex"))
"""Kinds whose children are places of their own; every other kind is kept with all it holds."""

INDEX_VERSION = 100 * legaltext.TOKENS_VERSION + 1
"""Changes with what a row or a search word looks like: rows of another version are made anew."""

_NOT_MAIN = frozenset(("toc", "preface", "supplement", "annex"))
_BATCH = 500
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(legaltext.Provision)


def fingerprint_of(xml: bytes) -> str:
    return sha256(xml).hexdigest()


def shown(text: str) -> str:
    """A text as a row may hold it. NUL, which PostgreSQL does not store, is shown as a sign of
    replacement; the canonical text keeps it."""
    return text.replace("\0", "\ufffd")


def title_key(text: str) -> str:
    """What two ways of typing a title have in common, as it is kept beside the title."""
    return " ".join(legaltext.fold(text).split())[:500]


def slug_of(country: str, name: str) -> str:
    """A name in addresses, `jp-civil-code`; the country alone where the name is not in Latin."""
    return slugify(f"{country} {name}")[:80].strip("-")


def canonical_of(law: legaltext.Law) -> bytes:
    """The text that is kept as the truth of a version."""
    return legaltext.write(law, "akn")


def law_of(version: LawVersion) -> legaltext.Law:
    """The whole law as a value, read from its canonical text."""
    language_version = version.language_version
    reading = legaltext.read(
        version.canonical.xml, form="akn", convention=language_version.convention
    )
    return reading.law


def provision_of(place: Provision) -> legaltext.Provision:
    """The value of one place, without reading the law around it."""
    return _decoder.decode(place.body)


def finding_values(findings: Iterable[legaltext.Finding]) -> list[dict[str, object]]:
    """Findings as a version keeps them, each with its English sentence."""
    return [
        _shown_within(msgspec.to_builtins(each) | {"sentence": each.sentence}) for each in findings
    ]


def _shown_within(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _shown_within(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_shown_within(each) for each in value]
    return shown(value) if isinstance(value, str) else value


def keep_text(version: LawVersion, xml: bytes) -> None:
    """Keep the canonical text of a version and make its rows from it."""
    CanonicalText.objects.update_or_create(
        version=version, defaults={"packed": CanonicalText.pack(xml)}
    )
    version.canonical = CanonicalText.objects.get(version=version)
    version.fingerprint = fingerprint_of(xml)
    version.save(update_fields=("fingerprint",))
    write_rows(version)


def write_rows(version: LawVersion) -> None:
    """Make the places of a version, and their search words, anew from the canonical text."""
    remove_rows(version)
    places = Provision.objects.bulk_create(_places(version, law_of(version)), batch_size=_BATCH)
    write_search(version, places)
    version.article_count = sum(place.article for place in places)
    version.character_count = sum(len(place.heading) + len(place.text) for place in places)
    version.index_version = INDEX_VERSION
    version.save(
        update_fields=(
            "article_count",
            "provision_count",
            "character_count",
            "index_version",
        )
    )


def remove_rows(version: LawVersion) -> None:
    """Take away what was made from the canonical text; the text itself stays."""
    remove_search(version)
    Provision.objects.filter(version=version).delete()


def _places(version: LawVersion, law: legaltext.Law) -> list[Provision]:
    """The rows of a law: one for each division, article, and piece outside of every article."""
    placed = legaltext.walk(law)
    version.provision_count = len(placed)
    rows: list[Provision] = []
    row_of: dict[int, int] = {}  # place in the walk -> position among the rows
    for index, each in enumerate(placed):
        parent = row_of.get(each.parent, -1)
        if each.parent >= 0 and (parent < 0 or rows[parent].kind not in CONTAINERS):
            continue
        above = rows[parent] if parent >= 0 else None
        row_of[index] = len(rows)
        rows.append(_place(version, each, len(rows), above))
    return rows


def _place(
    version: LawVersion, placed: legaltext.Placed, position: int, above: Provision | None
) -> Provision:
    provision = placed.provision
    kept = provision
    if provision.kind in CONTAINERS:
        kept = msgspec.structs.replace(provision, children=())
    heading, text = shown(_heading(provision)), shown("\n".join(_words_within(kept)))
    num = shown(provision.num)
    return Provision(
        version=version,
        position=position,
        parent=above.position if above else -1,
        level=placed.depth,
        address=placed.address,
        short_address=placed.short,
        kind=provision.kind,
        num=num[:200],
        number=provision.number[:100],
        heading=heading,
        text=text,
        article=provision.kind == "article",
        main=provision.kind not in _NOT_MAIN and (above.main if above else True),
        fingerprint=sha256(f"{num}\0{heading}\0{text}".encode()).hexdigest()[:32],
        body=_encoder.encode(kept).decode(),
    )


def _heading(provision: legaltext.Provision) -> str:
    """The heading; that of supplementary provisions also says which act they came with, since a
    code that was often amended has dozens of them."""
    act = dict(provision.form).get("AmendLawNum", "")
    heading = legaltext.words(provision.heading)
    return f"{heading} （{act}）".strip() if act and act not in heading else heading


def _words_within(provision: legaltext.Provision) -> Iterator[str]:
    """The plain words of a provision and of all it holds, in reading order."""
    own = legaltext.text_of(provision)
    if own:
        yield own
    for child in provision.children:
        if child.heading:
            yield legaltext.words(child.heading)
        yield from _words_within(child)


# The search index: one row for a place, in the database's own way (migration 0002).


def scope_of(language_version: LanguageVersion) -> tuple[str, ...]:
    """Words that never change about the places of a law, to narrow a search within the index."""
    law = language_version.law
    return (
        f"c_{law.country.code}",
        f"g_{language_version.language.lower()}",
        f"l_{law.pk}",
    )


def write_search(version: LawVersion, places: Iterable[Provision]) -> None:
    """Enter places in the search index."""
    language_version = version.language_version
    language, scope = language_version.language, scope_of(language_version)
    sqlite = connection.vendor == "sqlite"
    as_words = " ".join if sqlite else _tsvector
    rows = (
        (
            place.pk,
            as_words(legaltext.tokens_for_index(place.heading, language)),
            as_words(legaltext.tokens_for_index(place.text, language)),
            as_words(scope),
        )
        for place in places
        if place.kind != "toc"
    )
    with connection.cursor() as cursor:
        cursor.executemany(_INSERT_FTS if sqlite else _INSERT_TSVECTOR, rows)


_INSERT_FTS = "INSERT INTO corpus_search (rowid, heading, words, scope) VALUES (%s, %s, %s, %s)"
_INSERT_TSVECTOR = (
    "INSERT INTO corpus_search (provision_id, heading, words, scope)"
    " VALUES (%s, %s::tsvector, %s::tsvector, %s::tsvector)"
)


def _tsvector(tokens: Iterable[str]) -> str:
    """Words with their places, as PostgreSQL writes them; its own parser would split Khmer."""
    return " ".join(
        "'{}':{}".format(token.replace("\\", "\\\\").replace("'", "''"), place)
        for place, token in enumerate(tokens, 1)
    )


def remove_search(version: LawVersion) -> None:
    """Take the places of a version out of the search index."""
    key = "rowid" if connection.vendor == "sqlite" else "provision_id"
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM corpus_search WHERE {key} IN"
            " (SELECT id FROM corpus_provision WHERE version_id = %s)",
            (version.pk,),
        )
