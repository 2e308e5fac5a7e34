"""What is counted in a law: provisions by kind, characters, findings by code."""

from __future__ import annotations

from collections import Counter

import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Provision, Reading

from . import report


class Figures(msgspec.Struct, frozen=True, omit_defaults=False):
    """The figures of one law. `characters` are those of numbers, headings and words, in code
    points; `provisions` and `findings` begin with the most frequent."""

    file: str
    title: str
    form: str
    convention: str
    language: str
    provisions: dict[str, int]
    characters: int
    findings: dict[str, int]

    @property
    def articles(self) -> int:
        return self.provisions.get("article", 0)


def count(file: str, reading: Reading) -> Figures:
    """The figures of a law that was read."""
    law = reading.law
    places = legaltext.walk(law)
    kinds = Counter(place.provision.kind for place in places)
    return Figures(
        file=file,
        title=legaltext.words(law.title),
        form=reading.form,
        convention=law.convention,
        language=law.language,
        provisions=dict(kinds.most_common()),
        characters=sum(characters(place.provision) for place in places),
        findings=report.by_code(reading.findings),
    )


def characters(provision: Provision) -> int:
    """Of the provision itself, without its children."""
    heading = legaltext.words(provision.heading)
    return len(provision.num) + len(heading) + len(legaltext.text_of(provision))
