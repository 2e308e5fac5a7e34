"""Files that hold no law to read: empty ones, and those of other programs, known by their bytes."""

from __future__ import annotations

import re

from ..model.reading import Unreadable
from ..model.trouble import Phrase

_READ = (
    "Laws are read from plain text, Word files (.docx), e-Gov XML, Akoma Ntoso and the JSON that"
    " Hoseibi writes"
)
_SAVE = Phrase(f"{_READ}: save its words as plain text (UTF-8) and read that.")
_AS_DOCX = Phrase(f"{_READ}: open it in Word or LibreOffice, save it as .docx and read that.")
_OLD_OR_LOCKED = Phrase(
    f"{_READ}: open it in Word or LibreOffice, save it as .docx (without a password, if it had one)"
    " and read that."
)
_UNPACK = Phrase(f"{_READ}: unpack it and read the files inside.")
_EMPTY = "The file is empty. If it should hold a law, copy or save it again and see its size."
_BLANK = (
    "There is nothing but white space in this file. If it should hold a law, copy or save it again."
)
_NO_TEXT = (
    "This is no text: {share} of every hundred signs at its beginning are bytes that no text has,"
    " and it begins like no file that is known here. {advice}"
)

_IS = "This is {what}. {advice}"
_PICTURE, _PROGRAM, _SOUND = Phrase("a picture"), Phrase("a program"), Phrase("a recording")
_COMPRESSED, _ARCHIVE = Phrase("a compressed file"), Phrase("an archive")
_STARTS = (
    (b"%PDF", Phrase("a PDF"), _SAVE),
    (b"%!PS", Phrase("a PostScript file"), _SAVE),
    (b"\xd0\xcf\x11\xe0", Phrase("an old Word or Excel file"), _OLD_OR_LOCKED),
    (b"{\\rtf", Phrase("a rich-text file (.rtf)"), _AS_DOCX),
    (b"\x1f\x8b", _COMPRESSED, _UNPACK),
    (b"\xfd7zXZ", _COMPRESSED, _UNPACK),
    (b"BZh", _COMPRESSED, _UNPACK),
    (b"\x28\xb5\x2f\xfd", _COMPRESSED, _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE, _UNPACK),
    (b"Rar!\x1a\x07", _ARCHIVE, _UNPACK),
    (b"\x89PNG", _PICTURE, _SAVE),
    (b"\xff\xd8\xff", _PICTURE, _SAVE),
    (b"GIF8", _PICTURE, _SAVE),
    (b"II*\x00", _PICTURE, _SAVE),
    (b"MM\x00*", _PICTURE, _SAVE),
    (b"RIFF", Phrase("a picture or a recording"), _SAVE),
    (b"ID3", _SOUND, _SAVE),
    (b"OggS", _SOUND, _SAVE),
    (b"\x7fELF", _PROGRAM, _SAVE),
    (b"MZ\x90", _PROGRAM, _SAVE),
    (b"\xcf\xfa\xed\xfe", _PROGRAM, _SAVE),
    (b"\xca\xfe\xba\xbe", _PROGRAM, _SAVE),
    (b"SQLite format 3\x00", Phrase("a database"), _SAVE),
)
_INSIDE_ZIP = (
    (b"xl/", Phrase("an Excel file"), _SAVE),
    (b"ppt/", Phrase("a PowerPoint file"), _SAVE),
    (
        b"application/vnd.oasis.opendocument.text",
        Phrase("an OpenDocument text (.odt), as LibreOffice keeps it"),
        _AS_DOCX,
    ),
    (b"application/vnd.oasis.opendocument", Phrase("an OpenDocument file"), _SAVE),
    (b"application/epub+zip", Phrase("an e-book"), _SAVE),
)
_TAR = slice(257, 262)
_SAMPLE = 1 << 16
_WHITE = "\x00 \t\r\n\f\u3000\ufeff"
_NO_SIGN = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]|\ufffd[0-9A-F]{2}")
_FEWEST, _SHARE = 24, 0.05


def refuse_other_files(source: bytes) -> None:
    """Raises Unreadable for an empty source and for a file of another program: what it is and what
    to do."""
    if not source:
        raise Unreadable(_EMPTY)
    for start, name, advice in _STARTS:
        if source.startswith(start):
            raise Unreadable(_IS, what=name, advice=advice)
    if source.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        name, advice = _zipped(source)
        raise Unreadable(_IS, what=name, advice=advice)
    if source[_TAR] == b"ustar":
        raise Unreadable(_IS, what=_ARCHIVE, advice=_UNPACK)


def is_word(source: bytes) -> bool:
    """Whether a source is a package of Word's, from its first or last bytes."""
    ends = source[:_SAMPLE], source[-_SAMPLE:]
    packed = source.startswith(b"PK\x03\x04")
    return packed and any(b"word/document" in end or b"word/_rels" in end for end in ends)


def _zipped(source: bytes) -> tuple[Phrase, Phrase]:
    for sign, name, advice in _INSIDE_ZIP:
        if sign in source[:_SAMPLE] or sign in source[-_SAMPLE:]:
            return name, advice
    return Phrase("an archive (zip)"), _UNPACK


def refuse_no_text(text: str) -> None:
    """Raises Unreadable for what was decoded and is no text: white space only, or so many bytes
    that no text has, at its beginning, that no one typed it."""
    sample = text[:_SAMPLE]
    if not sample.strip(_WHITE) and not text.strip(_WHITE):
        raise Unreadable(_BLANK)
    odd = len(_NO_SIGN.findall(sample))
    if odd >= _FEWEST and odd > _SHARE * len(sample):
        share = round(100 * odd / len(sample))
        raise Unreadable(_NO_TEXT, share=share, advice=_SAVE)
