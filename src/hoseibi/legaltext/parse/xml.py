"""XML from strangers, parsed safely: nothing is fetched, expands or grows without bound.

Every reader of an XML form starts here, so that the limits are the same and are said once.
"""

from __future__ import annotations

import re

from lxml import etree

from ..model.law import DEEPEST
from ..model.reading import Unreadable
from ..model.trouble import Phrase

LARGEST = 64 * 1024 * 1024
"""Bytes. The longest Japanese tax law with all its tables is about a fifth of this."""

DEEPEST_ELEMENTS = DEEPEST * 4
"""Elements inside one another: a provision is seldom more than three elements deep in any form."""

MOST_MARKS = 5_000_000
"""`<` and `=` together: each may cost the parser some two hundred bytes of memory."""

_MODEST = 9_000_000
"""Bytes up to which libxml2 keeps its own, stricter limits; longer sources need them lifted."""

_OTHER_ENCODINGS = """
    shift_jis shift-jis sjis cp932 ms932 windows-31j euc-jp eucjp iso-2022-jp utf-16 utf-16le
    utf-16be utf-32 iso-8859-1 latin1 iso-8859-2 iso-8859-5 iso-8859-9 iso-8859-15 windows-1250
    windows-1251 windows-1252 windows-1254 windows-1258 windows-874 tis-620 koi8-r koi8-u gbk
    gb2312 gb18030 big5 euc-kr
"""
_ENCODINGS = frozenset(_OTHER_ENCODINGS.split())
_PYTHON_NAMES = {"windows-31j": "cp932", "windows-874": "cp874", "sjis": "shift_jis"}
_UTF8 = frozenset(("utf-8", "utf8", "us-ascii", "ascii"))
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""\s{0,99}<\?xml[^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']"""
)
_MISC = re.compile(rb"(?>\s+|<!--(?>.*?-->)|<\?(?>.*?\?>))*+", re.DOTALL)
_SUBSET = re.compile(rb"""<!DOCTYPE(?>[^\[>"']|"[^"]*"|'[^']*')*+\[""")
_OTHER_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);|#)")
_PLACE = " (line {line}, column {column})"
_TOO_DEEP = etree.XPath("boolean(/" + "*/" * DEEPEST_ELEMENTS + "*)")


def parse_xml(source: bytes) -> etree._Element:
    """The root element of an XML source; `root.getroottree().docinfo` tells of its declaration.

    Comments, processing instructions and white space are kept. Whatever the declared encoding, the
    parser sees UTF-8, so that `docinfo.encoding` is always UTF-8. Raises `Unreadable`.
    """
    if len(source) > LARGEST:
        raise Unreadable(
            "The file has {size} MiB; the limit for XML is {most} MiB. Divide it into smaller"
            " laws.",
            size=len(source) // 1_048_576 + 1,
            most=LARGEST // 1_048_576,
        )
    source = _as_utf8(source)
    if len(source) > MOST_MARKS < source.count(b"<") + source.count(b"="):
        raise Unreadable(
            "The file has more than {most:,} tags and attributes; no law needs so many. Divide it"
            " into smaller laws.",
            most=MOST_MARKS,
        )
    _refuse_own_declarations(source)
    huge = len(source) > _MODEST
    root = _parse(source, huge)
    if huge and _TOO_DEEP(root):
        raise _too_deep("")
    return root


def _parse(source: bytes, huge: bool) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=huge,
        collect_ids=False,
    )
    try:
        return etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise _trouble(error) from None


def _trouble(error: etree.XMLSyntaxError) -> Unreadable:
    line, column = error.position
    place = Phrase(_PLACE, line=line, column=max(column, 1)) if line else ""
    reason = re.sub(r", line \d+, column \d+.*", "", error.msg or "it is empty").strip()
    if "depth" in reason:
        return _too_deep(place)
    return Unreadable(
        "This is not well-formed XML: {reason}{place}. Correct that place and read it again.",
        reason=reason,
        place=place,
    )


def _too_deep(place: str | Phrase) -> Unreadable:
    return Unreadable(
        "More than {most} elements stand inside one another{place}. No law needs that; take out the"
        " levels that mean nothing.",
        most=DEEPEST_ELEMENTS,
        place=place,
    )


def _as_utf8(source: bytes) -> bytes:
    """The same source in UTF-8, decoded here so that the parser meets one encoding only."""
    encoding = _encoding(source)
    if not encoding:
        return source
    try:
        return _decoded(source, encoding).encode("utf-8")
    except UnicodeError as error:
        start = getattr(error, "start", 0)
        raise Unreadable(
            "The file says that it is written in {encoding}, but byte {place} is not. Save it as"
            " UTF-8 and read it again.",
            encoding=encoding,
            place=start + 1,
        ) from None


def _encoding(source: bytes) -> str:
    """The encoding to decode from; empty for UTF-8."""
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            return encoding
    declared = _DECLARED.match(source[:512])
    name = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    if name in _UTF8:
        return ""
    if name.replace("_", "-") not in _ENCODINGS and name not in _ENCODINGS:
        raise Unreadable(
            "The file declares the encoding “{name}”, which is not read here. Save it as UTF-8 and"
            " read it again.",
            name=name,
        )
    return _PYTHON_NAMES.get(name, name)


def _decoded(source: bytes, encoding: str) -> str:
    try:
        return source.decode(encoding)
    except UnicodeDecodeError:
        if not encoding.replace("-", "_").startswith("shift_jis"):
            raise
        # Files from Windows call themselves Shift_JIS and hold its extended characters.
        return source.decode("cp932")


def _refuse_own_declarations(source: bytes) -> None:
    """Entities declared inside a file can grow without bound, or name files to be opened."""
    prolog = _MISC.match(source, 3 if source.startswith(b"\xef\xbb\xbf") else 0)
    start = prolog.end() if prolog else 0
    if not source.startswith(b"<!DOCTYPE", start):
        return
    rest = source[start:]
    if _SUBSET.match(rest):
        raise Unreadable(
            "The file declares entities or defaults of its own in its DOCTYPE. They are not read,"
            " for safety. Remove the part in square brackets and write the characters themselves."
        )
    other = _OTHER_ENTITY.search(rest)
    if other:
        line = source.count(b"\n", 0, len(source) - len(rest) + other.start()) + 1
        raise Unreadable(
            "The file uses an entity that is defined elsewhere (line {line}). Nothing outside the"
            " file is read. Write the character itself.",
            line=line,
        )
