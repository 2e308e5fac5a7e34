"""A version or an article in the forms that other programs and people take away."""

from typing import NamedTuple

from hoseibi import legaltext

from .. import storage
from ..models import LawVersion
from .articles import place

MEDIA_TYPES = {
    "plain": ("text/plain; charset=utf-8", "txt"),
    "akn": ("application/akn+xml", "akn.xml"),
    "egov": ("application/xml", "egov.xml"),
    "html": ("text/html; charset=utf-8", "html"),
    "json": ("application/json", "json"),
}
"""Media type and ending of the name, by form."""
EXPORT_FORMS = tuple(form for form in MEDIA_TYPES if form in legaltext.FORMS_OUT)


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
    content = (
        version.canonical.xml if stored_as_it_is else legaltext.write(storage.law_of(version), form)
    )
    return Export(content, media_type, f"{_name(version)}.{ending}")


def export_article(version: LawVersion, address: str) -> Export | None:
    """One article (or the one around an address) as plain text, without reading the law around it;
    None when the version does not have it."""
    found = place(version, address)
    if found is None:
        return None
    language_version = version.language_version
    law = legaltext.Law(language_version.convention, language_version.language)
    text = legaltext.plain_text(law, storage.provision_of(found))
    media_type, ending = MEDIA_TYPES["plain"]
    return Export(text.encode(), media_type, f"{_name(version)}-{found.short_address}.{ending}")


def _name(version: LawVersion) -> str:
    """A file name that says which law, which language, from which day."""
    language_version = version.language_version
    parts = [language_version.law.slug, language_version.language]
    if version.in_force_from:
        parts.append(version.in_force_from.isoformat())
    return "-".join(parts)
