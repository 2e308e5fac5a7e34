"""What items of a form that is understood mean: days, types of cooperation, languages."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from ..choices import RequestKind

_ERAS = {"令和": 2018, "平成": 1988}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_JAPANESE = re.compile(r"(令和|平成)?\s*(\d{1,4}|元)年\s*(\d{1,2})月\s*(\d{1,2})日")
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MARKED = re.compile(r"[■☑☒✓✔◉●]\s*([^■□☐☑☒✓✔◉●○\n]+)|\[[xX✓]\]\s*([^\[\n]+)")
_KINDS = (
    (RequestKind.PLANNING, r"development planning|開発計画"),
    (RequestKind.EXPERT, r"expert|専門家"),
    (RequestKind.TRAINING, r"training|研修"),
    (RequestKind.EQUIPMENT, r"equipment|機材"),
    (RequestKind.PROJECT, r"project|プロジェクト"),
)
_SCRIPTS = (
    ("km", r"[\u1780-\u17ff]"),
    ("lo", r"[\u0e80-\u0eff]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("my", r"[\u1000-\u109f]"),
    ("ja", r"[\u3040-\u30ff]"),
    ("ru", r"[\u0400-\u04ff]"),
    ("vi", r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"),
)
ENOUGH = 0.05


def day_of(text: str) -> date | None:
    """The day that a text names, as forms write it: `18 August 2021`, `2021年8月18日`, ISO."""
    plain = unicodedata.normalize("NFKC", text)
    if found := _JAPANESE.search(plain):
        year = 1 if found[2] == "元" else int(found[2])
        return _day(year + _ERAS.get(found[1] or "", 0), int(found[3]), int(found[4]))
    if found := _ISO.search(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.search(plain):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_FIRST.search(plain):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _month(name: str) -> int:
    return next((at for at, one in enumerate(_MONTHS, 1) if name.lower().startswith(one)), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def kind_of(text: str) -> str:
    """The type of cooperation: the one that is ticked, or the one that is named."""
    ticked = " ".join(one or other for one, other in _MARKED.findall(text))
    for kind, pattern in _KINDS:
        if re.search(pattern, ticked or text, re.IGNORECASE):
            return kind.value
    return ""


def language_of(text: str) -> str:
    """The language of a form, by its script; English where nothing else shows."""
    letters = max(1, sum(letter.isalpha() for letter in text))
    for code, pattern in _SCRIPTS:
        if len(re.findall(pattern, text.lower())) / letters > ENOUGH:
            return code
    return "en"
