"""Read a law from any form that is known: what it is, is found out or told."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ..conventions import convention as convention_by_code
from ..model.finding import WARNING, Finding
from ..model.reading import Reading, Unreadable
from ..scripts.encodings import decode
from ..scripts.legacy_khmer import convert_legacy
from .from_akn import from_akn
from .from_docx import from_docx
from .from_egov import from_egov
from .from_json import from_json
from .from_plain import from_plain
from .no_law import refuse_no_text, refuse_other_files
from .recognise import FORMS, convention_of, form_of

_BY_FORM: dict[str, Callable[[bytes], Reading]] = {
    "egov": from_egov,
    "akn": from_akn,
    "json": from_json,
}


def read(source: bytes | str, *, form: str = "", convention: str = "", title: str = "") -> Reading:
    """Read a law.

    `form` is one of `FORMS`, found out when empty; `convention` a code or alias, found out when
    empty (XML forms carry their own; a code given here overrules it). `title` is used when the text
    does not begin with one. Raises `Unreadable` for what is no law in any known form and
    `UnknownConvention`; everything odd in a law is a finding beside it.
    """
    octets = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if not octets:
        refuse_other_files(octets)
    chosen = form or form_of(octets)
    if chosen == "plain":
        text, findings = _text(source)
        refuse_no_text(text)
        return _read_text(text, findings, convention, title)[0]
    if chosen == "docx":
        return from_docx(octets, convention_of, convention, title)
    reader = _BY_FORM.get(chosen)
    if reader is None:
        raise Unreadable(
            "“{form}” is not a form that is read. Known: {known}.",
            form=chosen,
            known=", ".join(FORMS),
        )
    reading = reader(octets)
    if convention:
        overruled = convention_by_code(convention)
        law = msgspec.structs.replace(
            reading.law, convention=overruled.code, language=overruled.language
        )
        reading = msgspec.structs.replace(reading, law=law)
    return msgspec.structs.replace(reading, form=chosen)


def read_plain(source: bytes | str, convention: str = "", title: str = "") -> tuple[Reading, str]:
    """As `read` does with plain text; and the text as it was taken, decoded and in Unicode."""
    text, findings = _text(source)
    return _read_text(text, findings, convention, title)


def _read_text(
    text: str, findings: list[Finding], convention: str, title: str
) -> tuple[Reading, str]:
    text, converted = convert_legacy(text)
    if converted:
        findings.append(
            Finding(
                "legacy-font",
                WARNING,
                "{count} lines were set in the legacy Khmer font Limon, the first of them line"
                " {line}; they are now Unicode. Compare them with the source.",
                (("count", str(len(converted))), ("line", str(converted[0]))),
                line=converted[0],
            )
        )
    chosen = convention_by_code(convention) if convention else convention_of(text)
    reading = from_plain(text, chosen, title=title)
    return msgspec.structs.replace(reading, findings=(*findings, *reading.findings)), text


def _text(source: bytes | str) -> tuple[str, list[Finding]]:
    """The text of a source and what was odd about its characters."""
    octets = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    text, _, findings = decode(octets)
    return text, findings
