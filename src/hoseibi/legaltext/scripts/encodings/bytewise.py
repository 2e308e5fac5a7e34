"""Bytes to characters in a known encoding, without loss; and the encodings that NULs give away."""

from __future__ import annotations

import codecs
import re
import unicodedata

# TCVN 5712:1993, VN3: the encoding of the ABC fonts of Viet Nam. Capitals with tones are set in
# other fonts and share the codes of the small letters.
_TCVN3 = dict(
    zip(
        (0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE,
         *range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD), *range(0xCE, 0xD9),
         *range(0xDC, 0xE0), *range(0xE1, 0xF0), *range(0xF1, 0xFF)),
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)  # fmt: skip
_TCVN3_TABLE = {code: chr(code) for code in range(128)} | _TCVN3

_USUAL = re.compile(
    "[\t\n\r -~\u00a0-\u024f\u0400-\u04ff\u0e00-\u0eff\u1780-\u17ff\u1e00-\u1eff\u2010-\u203b"
    "\u3000-\u30ff\uff01-\uff5e]"
)
_KANJI = re.compile("[\u4e00-\u9fff]")


def _escape(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(f"\ufffd{byte:02X}" for byte in wrong), error.end


def _surrogate_or_escape(error: UnicodeError) -> tuple[str, int]:
    """Half a character is kept as it is: it is odd, but it is known which half."""
    try:
        kept, end = _PASS(error)
    except UnicodeError:
        return _escape(error)
    return str(kept), end


_PASS = codecs.lookup_error("surrogatepass")
codecs.register_error("hoseibi-escape", _escape)
codecs.register_error("hoseibi-surrogate", _surrogate_or_escape)


def decode_as(source: bytes, encoding: str) -> str:
    """The text in one encoding; a byte that cannot be becomes U+FFFD and two hexadecimal digits."""
    if encoding == "tcvn3":
        table: dict[int, str] = _TCVN3_TABLE
        text, _ = codecs.charmap_decode(source, "hoseibi-escape", table)
        return text
    if encoding.startswith("utf"):
        return source.decode(encoding, "hoseibi-surrogate")
    text = source.decode(encoding, "hoseibi-escape")
    # windows-1258 writes tones apart, which is its own limit and not the author's spelling.
    return unicodedata.normalize("NFC", text) if encoding == "cp1258" else text


def by_nuls(sample: bytes) -> str:
    """UTF-32 or UTF-16 without a mark: NULs stand at the same place of nearly every character."""
    if b"\0" not in sample:
        return ""
    units = max(1, len(sample) // 4)
    nuls = [sample[place::4].count(0) / units for place in range(4)]
    if min(nuls[2], nuls[3]) > 0.9 and nuls[0] < 0.1:
        return "utf-32-le"
    if min(nuls[0], nuls[1]) > 0.9 and nuls[3] < 0.1:
        return "utf-32-be"
    even, odd = nuls[0] + nuls[2], nuls[1] + nuls[3]
    if max(even, odd) > 0.2 and min(even, odd) < 0.02:
        return "utf-16-le" if odd > even else "utf-16-be"
    return _by_few_nuls(sample)


def _by_few_nuls(sample: bytes) -> str:
    """Of East Asian text in UTF-16 only line ends and spaces have a NUL."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        shares = {encoding: _usual_share(sample, encoding) for encoding in _UTF16}
        best = max(_UTF16, key=lambda encoding: shares[encoding])
        return best if shares[best] > 0.9 else ""
    return ""


_UTF16 = ("utf-16-le", "utf-16-be")


def _usual_share(sample: bytes, encoding: str) -> float:
    """The share of usual characters; kanji count for less, as chance makes them of any bytes."""
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    usual, kanji = len(_USUAL.findall(text)), len(_KANJI.findall(text))
    return (usual + kanji) / len(text) if text and usual * 3 > kanji else 0.0
