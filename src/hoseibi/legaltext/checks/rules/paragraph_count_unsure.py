"""Paragraphs that are cited by their count can be counted.

Why: in a text taken from a printed page, a sentence may end at the full width of a line, and
nothing shows whether the paragraph ends there too. A reference that counts over such a place may
lead to the wrong paragraph.

Bad:  Қонун //
      1-модда. Боғлар //
      Боғлар бепул очилади, лекин байрам кунлари бошқа тартиб бўлади ва чипта //
      олинади, кириш эса соат олтидан кейин тақиқланади ва боғлар ёпилади. //
      Боғнинг калити қоровулда туради, унга ҳар куни эрталаб шаҳар ҳокимлиги //
      вакили келиб, дарвозани очади ва боғни кўздан кечиради. //
      2-модда. Калит //
      Ушбу Қонуннинг 1-моддаси иккинчи қисмида назарда тутилган калит ҳар йили //
      янгиланади ва эски калит топширилади, бу ҳақда далолатнома тузилади ҳамда //
      қоровул имзо чекади. //
      Янги калит шаҳар ҳокимлигининг қарори билан қоровулга топширилади, бу //
      ҳақда боғ дарвозасига ёзиб қўйилади.
Good: Қонун //
      1-модда. Боғлар //
      Боғлар бепул очилади, лекин байрам кунлари бошқа тартиб бўлади ва чипта //
      олинади, кириш эса кечқурун тақиқланади. //
      Боғнинг калити қоровулда туради, унга ҳар куни эрталаб шаҳар ҳокимлиги //
      вакили келиб, дарвозани очади ва боғни кўздан кечиради. //
      2-модда. Калит //
      Ушбу Қонуннинг 1-моддаси иккинчи қисмида назарда тутилган калит ҳар йили //
      янгиланади ва эски калит топширилади, бу ҳақда далолатнома тузилади ҳамда //
      қоровул имзо чекади. //
      Янги калит шаҳар ҳокимлигининг қарори билан қоровулга топширилади, бу //
      ҳақда боғ дарвозасига ёзиб қўйилади.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.finding import WARNING
from ..text import Spot, Text

SEVERITY = WARNING
MESSAGE = (
    "The place that “{words}” means was found by counting, and the source does not show whether"
    " “{first}” begins a paragraph or goes on with the one before. Compare with the source."
)

_LONGEST = 40


def find(text: Text) -> Iterator[Spot]:
    """References whose place depends on a break that the source does not show."""
    for one in text.references:
        if one.doubt:
            first = _beginning(text.words[text.order[one.doubt]])
            said = {"words": one.words, "first": first}
            yield Spot(text.at[one.address], one.span.start, one.span.end, said)


def _beginning(words: str) -> str:
    """The first words of a paragraph, by which it is found on the page."""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + " …"
