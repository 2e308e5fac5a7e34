"""What was understood of a file, before anything is kept: the first half of an import."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef

from hoseibi import legaltext
from hoseibi.library import queries as library
from hoseibi.library.models import StoredFile

from .. import storage
from ..models import Law, LawVersion

LINES_SHOWN = 20_000
"""A source with more lines than this is shown up to here; it is read to its end all the same."""


class Line(NamedTuple):
    """A line of the source with the findings that begin on it."""

    number: int
    text: str
    findings: list[legaltext.Finding]


class Preview(NamedTuple):
    """`same_version` is the version that these bytes already are; `existing` the law that they
    seem to be a version of."""

    reading: legaltext.Reading
    title: str
    country: str
    slug: str
    divisions: int
    articles: int
    provisions: int
    characters: int
    lines: list[Line]
    existing: Law | None
    same_version: LawVersion | None


def preview(
    stored: StoredFile, *, form: str = "", convention: str = "", title: str = ""
) -> Preview:
    """Read a file as it would be imported. Raises `legaltext.Unreadable` and
    `legaltext.UnknownConvention`."""
    content = library.content(stored)
    reading = legaltext.read(content, form=form, convention=convention, title=title)
    law = reading.law
    placed = legaltext.walk(law)
    kinds = [each.provision.kind for each in placed]
    slug = slug_for(law)
    return Preview(
        reading=reading,
        title=legaltext.words(law.title),
        country=country_of(law),
        slug=slug,
        divisions=sum(kind in legaltext.DIVISIONS for kind in kinds),
        articles=kinds.count("article"),
        provisions=len(kinds),
        characters=sum(len(legaltext.text_of(each.provision)) for each in placed),
        lines=_lines(content, reading),
        existing=_existing(law, slug),
        same_version=_same_version(stored),
    )


def country_of(law: legaltext.Law) -> str:
    """The country that a law says, or that its convention belongs to."""
    return law.identity.country or legaltext.convention(law.convention).country


def slug_for(law: legaltext.Law) -> str:
    """A name in addresses, made of the country and the English title or the number."""
    titles = dict(law.identity.titles)
    english = titles.get("en") or (legaltext.words(law.title) if law.language == "en" else "")
    return storage.slug_of(country_of(law), english or law.identity.code or law.identity.number)


def _lines(content: bytes, reading: legaltext.Reading) -> list[Line]:
    """The source line by line; a byte that is no text is shown as a sign of replacement."""
    by_line: dict[int, list[legaltext.Finding]] = {}
    for finding in reading.findings:
        by_line.setdefault(finding.line, []).append(finding)
    text = content.decode("utf-8", "replace").split("\n")[:LINES_SHOWN]
    return [Line(number, line, by_line.get(number, [])) for number, line in enumerate(text, 1)]


def _existing(law: legaltext.Law, slug: str) -> Law | None:
    # A law without a text is being drafted, and known to its circle alone.
    texts = LawVersion.objects.filter(language_version__law=OuterRef("pk"), deleted_at__isnull=True)
    laws = Law.objects.filter(Exists(texts), deleted_at__isnull=True)
    if law.identity.code:
        found = laws.filter(country__code=country_of(law), code=law.identity.code).first()
        if found:
            return found
    return laws.filter(slug=slug).first()


def _same_version(stored: StoredFile) -> LawVersion | None:
    versions = stored.law_versions.filter(
        deleted_at__isnull=True, language_version__law__deleted_at__isnull=True
    )
    return versions.select_related("language_version__law").first()


def read_again(version: LawVersion) -> legaltext.Law | None:
    """What the plain text that a version came from is read as now; None for another source."""
    if version.original is None or version.form != "plain":
        return None
    convention = version.language_version.convention
    try:
        content = library.content(version.original)
        return legaltext.read(content, form="plain", convention=convention).law
    except (legaltext.Unreadable, FileNotFoundError):
        return None
