"""How the items of the application form are known: by their names in English and Japanese, and by
their numbers."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ..choices import FORM, FormItem

FACTS = (
    *("entered_on", "country", "title", "kind", "agency", "address"),
    *("contact_person", "telephone", "fax", "email"),
)
"""Items 1 to 5, by the names of the fields of a request."""

_OF = FormItem
NAMES: tuple[tuple[str, str], ...] = (
    # From the more special to the more general: what is found first counts.
    (_OF.EXISTING, r"existing|既存"),
    (_OF.DONORS, r"\bdonors?\b|他の援助|ドナー|第三国.*援助"),
    (_OF.INDICATORS, r"indicator|指標"),
    (_OF.PRIORITY, r"priority|優先"),
    (_OF.POLICY, r"polic(y|ies)\b|政策"),
    (_OF.ISSUES, r"issues?\b|problems?\b|課題|問題点"),
    (_OF.SECTOR, r"conditions?\b|current situation|現状"),
    (_OF.OWN_INPUT, r"inputs? from .*(recipient|applicant|partner|counterpart)"
                    r"|(要請国|相手国|受入国)側?の?投入"),
    (_OF.ASKED_INPUT, r"inputs? (from .*(japan|our|donor)|asked)|(日本|支援)側(に求める|の)?投入"),
    (_OF.GOAL, r"overall goal|上位目標"),
    (_OF.PURPOSE, r"\bpurpose|\bobjective|目標"),
    (_OF.OUTPUTS, r"\boutputs?\b|成果"),
    (_OF.SITE, r"\bsite\b|実施場所|サイト|対象地域"),
    (_OF.ACTIVITIES, r"\bactivities\b|活動"),
    (_OF.SCHEDULE, r"schedule|carried out|実施の?時期|実施期間|協力期間|スケジュール"),
    (_OF.BUDGET, r"\bbudget|予算"),
    (_OF.STAFF, r"\bstaff|職員|人員"),
    (_OF.DEPARTMENT, r"\bdepartment|担当部|部署"),
    (_OF.PLANS, r"related (plan|info)|関連計画|関連情報"),
    ("entered_on", r"date of (entry|request|application)|記入日|要請日|申請日"),
    ("contact_person", r"contact person|person in charge|担当者"),
    ("telephone", r"\btel\b|telephone|\bphone|電話"),
    ("fax", r"\bfax|ファックス|ファクシミリ|ファクス"),
    ("email", r"e-?mail|メール"),
    ("address", r"\baddress|住所|所在地|宛先"),
    ("kind", r"\btype\b|協力形態|スキーム|形態"),
    ("agency", r"agency|実施機関"),
    ("country", r"applicant|government|\bcountry|要請国|申請者|申請国|^国$|国名"),
    ("title", r"\btitle|案件名|名称|件名|題名"),
)  # fmt: skip
"""Code of an item and what its name holds, in English and Japanese."""
SECTIONS: tuple[tuple[int, str, str], ...] = (
    (5, "", r"contact point|連絡先"),
    (6, _OF.SECTOR, r"background|背景"),
    (7, _OF.PURPOSE, r"outline|概要$"),
    (9, _OF.DEPARTMENT, r"description of .*agency|^implementing agency$|実施機関の(概要|説明)"),
    (10, _OF.PLANS, r"related information|関連情報"),
)
"""Number of an item with parts, the part that counts when it names none, and its own name."""

_NUMBER = re.compile(
    r"^\s*(?:no\.?\s*)?(?P<first>[0-9]{1,2})?\s*[-.．・、)）]?\s*"
    r"(?:[(（]?\s*(?P<second>[0-9]{1,2}|[a-h])\s*[)）.．]|[-‐–](?P<third>[0-9]{1,2})\b[.)）]?)?\s*[.．:：、)）-]?\s*"
)
_NAMES = [(code, re.compile(pattern, re.IGNORECASE)) for code, pattern in NAMES]
_SECTIONS = [
    (number, code, re.compile(pattern, re.IGNORECASE)) for number, code, pattern in SECTIONS
]
_BY_NUMBER = {
    (section.number, at): item.value
    for section in FORM
    for at, item in enumerate(section.items, start=1)
}
_FIRST = {1: "entered_on", 2: "country", 3: "title", 4: "kind", 8: _OF.SCHEDULE.value}
LONGEST_NAME = 110
_COLON = re.compile(r"[:：]")


class Label(NamedTuple):
    """What a label names: an item by its code, within a section; `rest` is what follows it."""

    code: str
    section: int
    rest: str = ""


def label_of(text: str, section: int = 0) -> Label | None:
    """What a text is the label of, if it is one: `7 (2) Purpose: …`, `案件名`, `(3)`."""
    plain = unicodedata.normalize("NFKC", text).strip()
    name, colon, rest = _parted(plain)
    number = _NUMBER.match(name)
    counted = bool(number and number[0].strip())
    bare = name[number.end() :].strip() if number else name
    first, part = _numbers(number)
    if len(bare) > LONGEST_NAME or (first and not part and first < section):
        # `1. A draft of the code` within item 7 is a line of a list.
        return None
    found = _named(bare, first or section)
    if found is None and (not bare or (first and (part or _is_short(bare)))):
        found = _by_number(first, part, section)
    if found is None or not (counted or colon or _is_short(bare)):
        return None
    return Label(found[0], found[1], rest)


def _parted(text: str) -> tuple[str, str, str]:
    colon = _COLON.search(text[: LONGEST_NAME + 10])
    if colon is None:
        return text, "", ""
    return text[: colon.start()].strip(), colon[0], text[colon.end() :].strip()


def _numbers(number: re.Match[str] | None) -> tuple[int, int]:
    if number is None:
        return 0, 0
    part = number["second"] or number["third"] or ""
    counted = int(part) if part.isdigit() else "abcdefgh".find(part) + 1 if part else 0
    return int(number["first"] or 0), counted


def _named(bare: str, section: int) -> tuple[str, int] | None:
    """The item that a name means. Item 9 speaks of the agency as item 5 does."""
    for number, code, pattern in _SECTIONS:
        if pattern.search(bare) and (number != 9 or section == 9 or "escription" in bare):
            return code, number
    for code, pattern in _NAMES:
        if pattern.search(bare):
            return code, section
    return None


def _by_number(first: int, part: int, section: int) -> tuple[str, int] | None:
    if first and not part:
        code = _FIRST.get(first) or next((c for n, c, _p in SECTIONS if n == first), None)
        return None if code is None else (code, first)
    code = _BY_NUMBER.get((first or section, part))
    return None if code is None else (code, first or section)


def _is_short(bare: str) -> bool:
    """Whether words can be a heading: no sentence, and no more than a line."""
    return len(bare) <= 60 and not bare.endswith((".", "。", ";", ","))
