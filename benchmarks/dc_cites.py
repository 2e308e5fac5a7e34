"""Citations of an act put as the code puts them: by the number that the act itself gives for each.

Shared by `amend_english_apply.py`. An act says `section 4 of the X Act of 1992, effective March 25,
1993 (D.C. Law 9-248; D.C. Official Code § 32-1003)` and the code `§ 32-1003`; within the law that
it amends an act says `section 214`, elsewhere `Section 214 (D.C. Official Code § 4-561.14)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoseibi.legaltext.model.instruction import Amendment, LawAmendment, Step, targets_of

_NUMBER = r"[0-9]+[A-Za-z]{0,2}(?:-[0-9]+)?"
_MARKS = r"(?:\([0-9A-Za-z-]{1,6}\))*"
_BY_ACT = re.compile(
    rf"[Ss]ections? (?:{_NUMBER})(?P<own>{_MARKS}) of (?:the|An|that)\b"
    r"(?:(?!\b[Ss]ections? \d)[^();]|\([^()]*Stat[^()]*\)){3,260}?"
    rf"\([^()]*?Code\s§\s?(?P<code>[0-9][0-9A-Z]*[-:][0-9A-Za-z.-]*[0-9A-Za-z])(?P<marks>{_MARKS})"
    r"(?: et seq\.)?\)"
    r'(?: \("[^"()]+"\))?'
)
_OWN = re.compile(
    rf"(?<!§ )\b[Ss]ection (?P<own>{_NUMBER})\b(?P<marks>{_MARKS})"
    r"(?!\(| of (?:the|An|that|Title)\b)"
)
Numbers = dict[str, str]


def note_numbers(told: Amendment, found: dict[str, Numbers]) -> None:
    """Add to what is known by law the number in the code of each section named by both."""
    for law in told.laws:
        for step in _articles(law):
            if step.number != step.words and re.fullmatch(_NUMBER, step.number):
                found[law.title or law.number][step.number] = step.words


def _articles(law: LawAmendment) -> Iterator[Step]:
    for statement in law.statements:
        for instruction in statement.instructions:
            for target in targets_of(instruction):
                yield from (step for step in target.steps if step.kind == "article")


def in_code_form(text: str, numbers: Numbers) -> str:
    """A text with the citations that give their number in the code by that number alone, and, by
    the `numbers` of its law, those of the law's own sections."""
    text = _BY_ACT.sub(lambda f: f"§ {f['code']}{f['marks'] or f['own']}", text)

    def own(found: re.Match[str]) -> str:
        code = numbers.get(found["own"])
        return f"§ {code}{found['marks']}" if code else found[0]

    return _OWN.sub(own, text)
