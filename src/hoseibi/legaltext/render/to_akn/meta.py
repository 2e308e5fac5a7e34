"""Which law this is, in the terms of FRBR, and the same word for word in our own terms."""

from __future__ import annotations

import re

from ...model.akn import LANGUAGES
from ...model.law import Dated, Law, words
from .pen import Pen, attribute

TITLE_SHOWN = ("title", "shown")
"""In the form of a law: its preface holds its title."""

_UNKNOWN_DAY = "0001-01-01"
"""Stands where Akoma Ntoso wants a date and the law has none."""

_DAY = re.compile(
    r"(?!0000)\d{4}-(?:0[13578]-3[01]|1[02]-3[01]|(?:0[13-9]|1[0-2])-(?:29|30)|"
    r"(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))",
    re.ASCII,
)
_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_NOT_IN_URI = re.compile(r"[\s/?#%&\"<>\\^`{|}\x00-\x1f\ud800-\udfff\ufffe\uffff]+")
_MADE = ("passed", "promulgated", "published", "enacted")
"""Kinds of days that begin a law, the first of which dates the work."""


def body_language(law: Law) -> str:
    """The language as an attribute; nothing when the tag is none that XML takes."""
    return f' xml:lang="{law.language}"' if _TAG.fullmatch(law.language) else ""


def meta(pen: Pen, law: Law) -> None:
    """The `meta` element: identification, publication, life cycle, references, our own."""
    dates = [dated for dated in law.identity.dates if _DAY.fullmatch(dated.day)]
    pen.put('\n<meta><identification source="#meta-hoseibi">')
    _identification(pen, law, dates)
    pen.put("</identification>")
    _publication(pen, dates, law.identity.number)
    _lifecycle(pen, dates)
    _references(pen, dates, _work_uri(law, dates))
    _own(pen, law)
    pen.put("</meta>")


def title_is_shown(law: Law) -> bool:
    """Whether the preface shows the title already, so that it need not be written twice."""
    return TITLE_SHOWN in law.form and bool(_plain_title(law))


def _plain_title(law: Law) -> str:
    title = law.title
    return title[0] if len(title) == 1 and isinstance(title[0], str) else ""


def _work_uri(law: Law, dates: list[Dated]) -> str:
    """After the Akoma Ntoso naming convention: country, kind, day, number."""
    identity = law.identity
    parts = (
        identity.country or "un",
        "act",
        identity.kind if identity.kind != "act" else "",
        _work_day(dates),
        identity.code or identity.number or words(law.title) or "law",
    )
    return "/akn/" + "/".join(_NOT_IN_URI.sub("-", part) for part in parts if part)


def _work_day(dates: list[Dated]) -> str:
    for kind in _MADE:
        for dated in dates:
            if dated.kind == kind:
                return dated.day
    return dates[0].day if dates else _UNKNOWN_DAY


def _identification(pen: Pen, law: Law, dates: list[Dated]) -> None:
    identity = law.identity
    work = _work_uri(law, dates)
    language = LANGUAGES.get(law.language.partition("-")[0].lower(), "und")
    expression = f"{work}/{language}@{dates[-1].day if dates else _UNKNOWN_DAY}"
    aliases = [("title", title) for _, title in identity.titles]
    if identity.code:
        aliases.append(("code", identity.code))
    pen.put("<FRBRWork>")
    _common(pen, work, aliases, dates)
    _value(pen, "FRBRcountry", identity.country or "un")
    if identity.kind:
        _value(pen, "FRBRsubtype", identity.kind)
    if identity.number:
        _value(pen, "FRBRnumber", identity.number)
    for _, title in identity.titles:
        _value(pen, "FRBRname", title)
    pen.put("</FRBRWork><FRBRExpression>")
    _common(pen, expression, [], dates)
    pen.put(f'<FRBRlanguage language="{language}"/></FRBRExpression><FRBRManifestation>')
    _common(pen, expression + ".akn", [], dates)
    _value(pen, "FRBRformat", "application/akn+xml")
    pen.put("</FRBRManifestation>")


def _common(pen: Pen, uri: str, aliases: list[tuple[str, str]], dates: list[Dated]) -> None:
    _value(pen, "FRBRthis", uri + "/!main")
    _value(pen, "FRBRuri", uri)
    for name, alias in aliases:
        pen.put(f'<FRBRalias value="{attribute(alias)}" name="{name}"/>')
    for dated in dates or (Dated("unknown", _UNKNOWN_DAY),):
        pen.put(f'<FRBRdate date="{dated.day}" name="{attribute(dated.kind)}"/>')
    pen.put('<FRBRauthor href="#meta-author"/>')


def _value(pen: Pen, name: str, value: str) -> None:
    pen.put(f'<{name} value="{attribute(value)}"/>')


def _publication(pen: Pen, dates: list[Dated], number: str) -> None:
    for dated in dates:
        if dated.kind in ("published", "promulgated"):
            pen.put(
                f'<publication date="{dated.day}" name="{attribute(dated.kind)}"'
                f' number="{attribute(number)}" showAs="{attribute(dated.source)}"/>'
            )
            return


def _lifecycle(pen: Pen, dates: list[Dated]) -> None:
    if not dates:
        return
    pen.put('<lifecycle source="#meta-hoseibi">')
    for place, dated in enumerate(dates, 1):
        kind = ' type="generation"' if dated.kind in _MADE else ""
        pen.put(
            f'<eventRef eId="meta-event-{place}" date="{dated.day}" source="#meta-original"'
            f' refersTo="#meta-day-{place}"{kind}/>'
        )
    pen.put("</lifecycle>")


def _references(pen: Pen, dates: list[Dated], uri: str) -> None:
    href = "".join(c if c.isascii() and (c.isalnum() or c in "/.-_") else "-" for c in uri)
    pen.put(
        '<references source="#meta-hoseibi">'
        f'<original eId="meta-original" href="{href}" showAs="original"/>'
        '<TLCOrganization eId="meta-hoseibi" href="/akn/ontology/organization/hoseibi"'
        ' showAs="Hoseibi"/>'
        '<TLCOrganization eId="meta-author" href="/akn/ontology/organization/author" showAs=""/>'
    )
    for place, dated in enumerate(dates, 1):
        pen.put(
            f'<TLCEvent eId="meta-day-{place}" href="/akn/ontology/event/day-{place}"'
            f' showAs="{attribute(dated.kind)}"/>'
        )
    pen.put("</references>")


def _own(pen: Pen, law: Law) -> None:
    """Convention, language, identity and form, word for word: what a reader of ours goes by."""
    identity = law.identity
    pen.put('<proprietary source="#meta-hoseibi"><m:law')
    for name, value in (
        ("convention", law.convention),
        ("language", law.language),
        ("title", _plain_title(law) if title_is_shown(law) else ""),
        ("country", identity.country),
        ("kind", identity.kind),
        ("number", identity.number),
        ("code", identity.code),
    ):
        if value:
            pen.put(f' {name}="{attribute(value)}"')
    pen.put(pen.form(law.form) + ">")
    for language, title in identity.titles:
        pen.put(f'<m:title language="{attribute(language)}" title="{attribute(title)}"/>')
    for dated in identity.dates:
        pen.put(
            f'<m:date kind="{attribute(dated.kind)}" day="{attribute(dated.day)}"'
            f' source="{attribute(dated.source)}"/>'
        )
    pen.put("</m:law></proprietary>")
