"""Which law a document of others is, by its own metadata."""

from __future__ import annotations

from lxml import etree

from ...conventions import conventions
from ...model.akn import LANGUAGES
from ...model.law import Dated, Identity
from .part import local

_TAGS = {long: short for short, long in LANGUAGES.items()}
_BIBLIOGRAPHIC = {"ger": "de", "fre": "fr", "dut": "nl", "rum": "ro", "chi": "zh", "cze": "cs"}


def language_of(meta: etree._Element | None, document: etree._Element) -> str:
    """The language as a BCP 47 tag: the document's `xml:lang`, else the expression's."""
    for element in document:
        tag = element.get("{http://www.w3.org/XML/1998/namespace}lang")
        if tag:
            return tag
    found = _first(meta, "FRBRExpression", "FRBRlanguage", "language")
    return _TAGS.get(found) or _BIBLIOGRAPHIC.get(found) or found or "und"


def convention_for(country: str, language: str) -> str:
    """The code of the convention that knows the country and the language, else the language."""
    short = language.partition("-")[0]
    codes = {convention.code for convention in conventions()}
    for code in (f"{country}-{language}", f"{country}-{short}", short):
        if code in codes:
            return code
    return "en"


def identity_of(
    meta: etree._Element | None, document: etree._Element, language: str, title: str
) -> Identity:
    """The identity that the work's properties tell."""
    titles = [title] if title else []
    for name in ("FRBRname", "FRBRalias"):
        titles += [value for value in _all(meta, "FRBRWork", name, "value") if value not in titles]
    return Identity(
        country=_first(meta, "FRBRWork", "FRBRcountry", "value").lower(),
        kind=_first(meta, "FRBRWork", "FRBRsubtype", "value") or local(document.tag),
        number=_first(meta, "FRBRWork", "FRBRnumber", "value"),
        code=_first(meta, "FRBRWork", "FRBRuri", "value"),
        titles=tuple((language, title) for title in titles),
        dates=_dates(meta),
    )


def _dates(meta: etree._Element | None) -> tuple[Dated, ...]:
    if meta is None:
        return ()
    dates = [
        Dated(element.get("name", ""), element.get("date", ""), "FRBRWork")
        for element in meta.iterfind("{*}identification/{*}FRBRWork/{*}FRBRdate")
    ]
    dates += [
        Dated("published", element.get("date", ""), element.get("name", ""))
        for element in meta.iterfind("{*}publication")
    ]
    return tuple(dated for dated in dates if dated.day)


def _all(meta: etree._Element | None, level: str, name: str, attribute: str) -> list[str]:
    if meta is None:
        return []
    found = meta.iterfind(f"{{*}}identification/{{*}}{level}/{{*}}{name}")
    return [value for element in found if (value := element.get(attribute))]


def _first(meta: etree._Element | None, level: str, name: str, attribute: str) -> str:
    return next(iter(_all(meta, level, name, attribute)), "")
