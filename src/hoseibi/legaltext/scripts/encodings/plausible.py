"""Which of the older encodings makes a language out of bytes.

No statistics of languages are needed: the wrong encoding puts signs inside words, capitals after
small letters, half-width kana in rows or rare kanji everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from .bytewise import decode_as

_VOWELS = "aăâeêioôơuưyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_SYLLABLE = re.compile(f"[bcdđghklmnpqrstvx]{{0,3}}[{_VOWELS}]{{1,3}}[cghmnpt]{{0,2}}")
_TONES = re.compile(rb"[\xcc\xd2\xde\xec\xf2]")
_TONED = re.compile("[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]")
_WORD = re.compile(r"[^\W\d_]+")
_WIDE = re.compile(r"[^\x00-\x7f]")

_JAPANESE = re.compile(
    "[\u3000-\u303f\u3041-\u30fe\u4e00-\u9fff\uff01-\uff5e\u2460-\u247f\u2160-\u216b]"
)
_NOT_JAPANESE = re.compile("[\uff61-\uff9f\ue000-\uf8ff\u0370-\u05ff\u2500-\u257f\ufffd]")

_RUSSIAN = re.compile("[«»“”„…—–№§]|(?<![A-Za-z])[Ѐ-ӿ]+(?![A-Za-z])")
_NOT_RUSSIAN = re.compile("[a-zа-яё][А-Я]|[а-я][Ђ-Џђ-џ]|[бвгджзклмнпрстфхцчшщ]{6,}|\ufffd")

_WESTERN = re.compile(
    "(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽž’]{1,2}|[À-ÖØ-öø-ÿŒœ]{1,2}(?=[A-Za-z])|\\b[àÀéÉôÔúÚ]\\b|[«»“”„…—–§°€’‘]"
)
_NOT_WESTERN = re.compile("[À-ÿ]{3,}|[a-z][À-ÖØ-Þ]|[\x80-\x9f¡-¦¨-ª¬-¯±-¶¸-º¼-¾×÷]|[ðþÐÞ]|\ufffd")


def best_guess(sample: bytes, beside_utf8: bool) -> str:
    """The encoding that explains the lines best; `utf-8` when they are rather damaged UTF-8."""
    scores = {encoding: _score(sample, encoding) for encoding in _SCORES}
    best = max(scores, key=lambda encoding: scores[encoding])
    # Both write é alike; only windows-1258 writes a tone as a letter of its own.
    if scores["cp1258"] == scores[best] and _TONES.search(sample):
        best = "cp1258"
    repaired = _utf8_share(sample)
    if beside_utf8:
        # One strange byte in a file of UTF-8 is damage; a word or a line may be an older encoding.
        wide = sum(byte > 127 for byte in sample)
        return "utf-8" if repaired > 0.5 or wide < 3 or scores[best] < 0.6 else best
    if repaired > 0.8 or scores[best] < 0.3:
        return "utf-8" if repaired > 0.3 else "cp1252"
    return best


def _utf8_share(sample: bytes) -> float:
    """Of the bytes above 7F, the share that stands in whole UTF-8 sequences."""
    wide = sum(byte > 127 for byte in sample)
    whole = sample.decode("utf-8", "ignore").encode("utf-8")
    return sum(byte > 127 for byte in whole) / wide if wide else 1.0


def _score(sample: bytes, encoding: str) -> float:
    text = decode_as(sample, encoding)
    wide = len(_WIDE.findall(text))
    lost = text.count("\ufffd")
    return (_SCORES[encoding](text) - 4 * lost) / wide if wide else 0.0


def _japanese(text: str) -> float:
    good = len(_JAPANESE.findall(text))
    kanji = "".join(re.findall("[\u4e00-\u9fff]", text)).encode("euc_jp", "ignore")
    rare = sum(lead >= 0xD0 for lead in kanji[::2])
    return good - 2 * len(_NOT_JAPANESE.findall(text)) - 2 * max(0, rare - len(kanji) / 20)


def _russian(text: str) -> float:
    good = sum(map(len, _RUSSIAN.findall(text)))
    return good - 3 * sum(map(len, _NOT_RUSSIAN.findall(text)))


def _western(text: str) -> float:
    good = sum(map(len, _WESTERN.findall(text)))
    return good - 2 * sum(map(len, _NOT_WESTERN.findall(text)))


def _vietnamese(text: str) -> float:
    """Words that are one Vietnamese syllable, against words that cannot be."""
    text = unicodedata.normalize("NFC", text).lower()
    score = 0.0
    for word in _WORD.findall(text):
        wide = len(_WIDE.findall(word))
        is_syllable = _SYLLABLE.fullmatch(word) and len(_TONED.findall(word)) < 2
        score += wide if is_syllable else -2 * wide
    return score - len(re.findall("[\u0300-\u0323]", text))


_SCORES: dict[str, Callable[[str], float]] = {
    "cp932": _japanese,
    "euc_jp": _japanese,
    "cp1252": _western,
    "cp1251": _russian,
    "cp1258": _vietnamese,
    "tcvn3": _vietnamese,
}
