"""The day or the event that a sentence sets for what it tells: `as of October 1, 2022`."""

from __future__ import annotations

import re

from ....model.timeline import FIXED, TIED, Days, When
from ...commencement.days import days_in
from ...commencement.vocabulary import commencing
from . import vocabulary as v
from .scanner import Scanner

_DATE = r"(?:[A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4})\b"
_DAY = (
    r"the\s+(?:date|day|first\s+day|last\s+day|effective\s+date|applicability\s+date|enactment"
    r"|expiration|end|completion|issuance)\b"
)
_EVENT = (
    r"(?:only\s+)?if|upon|when|once|unless|until|subject\s+to|as\s+of|as\s+soon\s+as"
    r"|provided,?\s+that"
)
_OPENS = (
    rf"(?:(?:effective|beginning|starting)(?:\s+(?:on|upon|from|as\s+of))?(?=\s+(?:{_DATE}|{_DAY}))"
    rf"|(?:on|from|after|before)(?:\s+and\s+after)?(?=\s+(?:{_DATE}|{_DAY}))|(?:{_EVENT})\b)"
)
_ON = re.compile(
    r"(?:effective|beginning|starting|as\s+of|on|from|upon)(?:\s+(?:on|as\s+of|from|and\s+after))?"
    rf"\s+(?-i:{_DATE})",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"[\"“‘]|\b(?:{v.BE})\s+(?:amended|added|inserted|designated|{v.REPEALED}|{v.REDESIGNATED})\b"
    r"|\bby\s+(?:striking|inserting|adding|deleting|omitting|substituting|replacing)\b"
    r"|[.;]\s+(?:The|This|That|An?|Any|All|No|Each|In|(?:Sub-?)*(?:section|paragraph|Section|Paragraph))\b",
    re.IGNORECASE,
)
"""What shows that more is told than when: of such words nothing is certain."""

_LEADS = re.compile(rf"(?-i:(?=[A-Z])){_OPENS}", re.IGNORECASE)
_MOST = 6
"""So many commas may stand in a condition before the sentence proper."""


def beginnings(words: str) -> list[tuple[int, str]]:
    """Where a sentence may begin, and the condition before it; last, where it has none."""
    found: list[tuple[int, str]] = []
    for comma in list(re.finditer(r",\s+", words))[:_MOST] if begins(words) else ():
        said = words[: comma.start()]
        if _AGAIN.search(said):
            break
        if not re.search(r"\w+\s+\d{1,2}$", said) or not re.match(r"\d{4}\b", words[comma.end() :]):
            found.append((comma.end(), said))
    return [*found, (0, "")]


def begins(words: str) -> bool:
    """Whether a condition begins a sentence."""
    return _LEADS.match(words) is not None


def behind(scanner: Scanner) -> str:
    """The condition with which a sentence ends; empty when none follows."""
    here = scanner.position
    opened = scanner.accept(rf",?\s*(?={_OPENS})")
    said = scanner.text[scanner.position :].strip().rstrip(" .;,:—-")
    if opened is None or not said or _AGAIN.search(said):
        scanner.position = here
        return ""
    scanner.position = len(scanner.text)
    return said


def when_of(conditions: list[str], *, lapses: bool) -> When | None:
    """What conditions come to: a day when a day is all that they say. What lapses on a day may do
    so at its beginning or at its end."""
    said = "; ".join(condition for condition in conditions if condition)
    if not said:
        return None
    known = commencing("en")
    if _ON.fullmatch(said) and known is not None and not lapses:
        days = [one.when for one in days_in(said, known, Days())]
        if len(days) == 1 and days[0].how == FIXED:
            return When(FIXED, days[0].day, words=said)
    return When(TIED, words=said)
