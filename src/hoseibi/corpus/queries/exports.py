"""A version or an article in the forms that other programs and people take away."""

from typing import NamedTuple

from hoseibi import legaltext, printing

from .. import storage
from ..models import LawVersion
from .articles import place

MEDIA_TYPES = {
    "plain": ("text/plain; charset=utf-8", "txt"),
    "akn": ("application/akn+xml", "akn.xml"),
    "egov": ("application/xml", "egov.xml"),
    "html": ("text/html; charset=utf-8", "html"),
    "json": ("application/json", "json"),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    "pdf": ("application/pdf", "pdf"),
}
"""Media type and ending of the name, by form."""
EXPORT_FORMS = tuple(form for form in MEDIA_TYPES if form in (*legaltext.FORMS_OUT, "pdf"))
ARTICLE_FORMS = {"txt": "plain", "docx": "docx", "pdf": "pdf"}
"""Forms of one article, by the ending of its address."""


class Export(NamedTuple):
    content: bytes
    media_type: str
    name: str


def export(version: LawVersion, form: str) -> Export | None:
    """A whole version in a form; None when there is no such form."""
    if form not in EXPORT_FORMS:
        return None
    media_type, ending = MEDIA_TYPES[form]
    stored_as_it_is = form == "akn"
    content = version.canonical.xml if stored_as_it_is else written(storage.law_of(version), form)
    return Export(content, media_type, f"{_name(version)}.{ending}")


def written(law: legaltext.Law, form: str) -> bytes:
    """A law in a form."""
    if form == "pdf":
        return printing.pdf(legaltext.law_print(law)).content
    return legaltext.write(law, form)


def export_article(version: LawVersion, address: str, ending: str = "txt") -> Export | None:
    """One article (or the one around an address) as text, Word or PDF, without reading the law
    around it; None when the version does not have it, or there is no such form."""
    found = place(version, address)
    if found is None or ending not in ARTICLE_FORMS:
        return None
    language_version = version.language_version
    form = ARTICLE_FORMS[ending]
    law = legaltext.Law(
        language_version.convention,
        language_version.language,
        (language_version.law.title_in(language_version.language),),
        provisions=(storage.provision_of(found),),
    )
    if form == "plain":
        content = legaltext.plain_text(law, law.provisions[0]).encode()
    else:
        content = written(law, form)
    media_type, ending = MEDIA_TYPES[form]
    return Export(content, media_type, f"{_name(version)}-{found.short_address}.{ending}")


def _name(version: LawVersion) -> str:
    """A file name that says which law, which language, from which day."""
    language_version = version.language_version
    parts = [language_version.law.slug, language_version.language]
    if version.in_force_from:
        parts.append(version.in_force_from.isoformat())
    return "-".join(parts)
