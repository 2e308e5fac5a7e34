"""The rows of a version, made from its canonical text and made again whenever they are wanted."""

from collections.abc import Iterator
from hashlib import sha256

import msgspec

from hoseibi import legaltext

from ..models import CanonicalText, LawVersion, Provision
from .findings import remove_findings, write_findings
from .places import Places
from .references import remove_references, write_references
from .search import remove_search, write_search
from .texts import CONTAINERS, INDEX_VERSION, fingerprint_of, law_of, shown

_NOT_MAIN = frozenset(("toc", "preface", "supplement", "annex"))
_BATCH = 500
_encoder = msgspec.json.Encoder()


def keep_text(version: LawVersion, xml: bytes) -> None:
    """Keep the canonical text of a version and make its rows from it."""
    CanonicalText.objects.update_or_create(
        version=version, defaults={"packed": CanonicalText.pack(xml)}
    )
    version.canonical = CanonicalText.objects.get(version=version)
    version.fingerprint = fingerprint_of(xml)
    version.save(update_fields=("fingerprint",))
    write_rows(version)


def write_rows(version: LawVersion, again: legaltext.Law | None = None) -> None:
    """Make the places of a version, and their search words, anew from the canonical text.

    `again` is its file read again: what a canonical text made before does not have, which
    paragraphs the pages of the file leave unsure, is taken from there for references and findings.
    """
    remove_rows(version)
    law = law_of(version)
    places = _places(version, law)
    law = legaltext.with_unsure_breaks(law, again) if again else law
    Provision.objects.bulk_create(places.rows, batch_size=_BATCH)
    write_search(version, places.rows)
    write_references(version, law, places)
    write_findings(version, law, places)
    version.article_count = sum(place.article for place in places.rows)
    version.character_count = sum(len(place.heading) + len(place.text) for place in places.rows)
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
    remove_references(version)
    remove_findings(version)
    Provision.objects.filter(version=version).delete()


def _places(version: LawVersion, law: legaltext.Law) -> Places:
    """The rows of a law: one for each division, article, and piece outside of every article."""
    placed = legaltext.walk(law)
    version.provision_count = len(placed)
    row_of: dict[int, int] = {}  # place in the walk -> position of the row that holds it
    places = Places(placed, row_of)
    rows = places.rows
    for index, each in enumerate(placed):
        parent = row_of[each.parent] if each.parent >= 0 else -1
        if parent >= 0 and rows[parent].kind not in CONTAINERS:
            row_of[index] = parent
            continue
        above = rows[parent] if parent >= 0 else None
        row_of[index] = len(rows)
        rows.append(_place(version, each, len(rows), above))
    return places


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
