"""The words of Akoma Ntoso 3.0 (OASIS LegalDocML) that reader and writer share."""

from __future__ import annotations

import re

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
MODEL = "urn:hoseibi:model"
"""What the model says and Akoma Ntoso has no word for, as attributes."""
FORM = "urn:hoseibi:form"
"""One attribute for each name in a value's `form`."""

_HIERARCHY = (
    "clause section part paragraph chapter title article book tome division list point indent"
    " alinea rule subrule proviso subsection subpart subparagraph subchapter subtitle subdivision"
    " subclause sublist level transitional"
)
HIERARCHY = frozenset(_HIERARCHY.split())
"""Elements that may hold one another, with number, heading, and text or children."""

_INLINES = (
    "b i u sup sub span abbr ins del omissis docType docTitle docNumber docStage docStatus"
    " docAuthority docPurpose docIntroducer docJurisdiction docketNumber shortTitle courtType"
    " neutralCitation"
)
INLINES = frozenset(_INLINES.split())
"""Elements inside running text that need no attribute and may hold any other."""

LINKS = frozenset(("ref", "a"))
"""Elements inside running text that need a target."""

MARKERS = frozenset(("eop", "eol", "br"))
"""Elements inside running text that hold nothing."""

BLOCKS = frozenset(
    ("table", "row", "cell", "figure", "note", "line", "block", "toc", "tocitem", "wrapup")
)
"""Kinds that stand among running text and not in the hierarchy."""

LANGUAGES = {
    "bg": "bul",
    "cs": "ces",
    "da": "dan",
    "de": "deu",
    "el": "ell",
    "en": "eng",
    "es": "spa",
    "et": "est",
    "fi": "fin",
    "fr": "fra",
    "hr": "hrv",
    "hu": "hun",
    "id": "ind",
    "it": "ita",
    "ja": "jpn",
    "kk": "kaz",
    "km": "khm",
    "ko": "kor",
    "ky": "kir",
    "lo": "lao",
    "lt": "lit",
    "lv": "lav",
    "mn": "mon",
    "ms": "msa",
    "mt": "mlt",
    "my": "mya",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "ru": "rus",
    "sk": "slk",
    "sl": "slv",
    "sv": "swe",
    "sw": "swa",
    "tg": "tgk",
    "th": "tha",
    "tk": "tuk",
    "uz": "uzb",
    "vi": "vie",
    "zh": "zho",
}
"""ISO 639-1 to ISO 639-2, which FRBRlanguage wants."""

UNCARRIABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""Characters that XML 1.0 cannot carry in any way, for use in a character class."""

_TO_ESCAPE = re.compile(rf"[\\{UNCARRIABLE}]")
_ESCAPED = re.compile(r"\\(?:\\|x([0-9a-f]+);)")


def escape(value: str) -> str:
    """A value as an attribute can carry it; `unescape` gives it back.

    A backslash is doubled, and what XML cannot carry is written as `\\x1f;`.
    """
    return _TO_ESCAPE.sub(_escaped, value)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return "\\\\" if character == "\\" else f"\\x{ord(character):x};"


def unescape(value: str) -> str:
    """The value that `escape` was given."""
    return _ESCAPED.sub(_unescaped, value) if "\\" in value else value


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] and len(match[1]) < 6 else "\\"


def pack(form: tuple[tuple[str, str], ...]) -> str:
    """A form as one string, for when its names repeat or are not XML names."""
    return "".join(f"{escape(name)}\\={escape(value)}\\;" for name, value in form)


def unpack(packed: str) -> tuple[tuple[str, str], ...]:
    """The form that `pack` was given."""
    pairs = []
    name = ""
    pieces: list[str] = []
    for piece in _PIECE.findall(packed):
        if piece == "\\=":
            name = unescape("".join(pieces))
        elif piece == "\\;":
            pairs.append((name, unescape("".join(pieces))))
        else:
            pieces.append(piece)
            continue
        pieces = []
    return tuple(pairs)


_PIECE = re.compile(r"\\[^x]|\\x|[^\\]+|\\")
