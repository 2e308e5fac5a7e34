"""The command that lists references."""

from __future__ import annotations

import json

from tests.cli.exhibits import hoseibi

LAW = """試験法

第一条　始める。

第二条　前条の規定は、第九条の場合に準用する。

第三条　会社法第五条ただし書の規定による。
"""


BROKEN = """Қонун
1-модда. Боғлар
Боғлар бепул очилади, лекин байрам кунлари бошқа тартиб бўлади ва чипта
олинади, кириш эса соат олтидан кейин тақиқланади ва боғлар ёпилади.
Боғнинг калити қоровулда туради, унга ҳар куни эрталаб шаҳар ҳокимлиги
вакили келиб, дарвозани очади ва боғни кўздан кечиради.
2-модда. Калит
Ушбу Қонуннинг 1-моддаси иккинчи қисмида назарда тутилган калит ҳар йили
янгиланади ва эски калит топширилади, бу ҳақда далолатнома тузилади ҳамда
қоровул имзо чекади.
Янги калит шаҳар ҳокимлигининг қарори билан қоровулга топширилади, бу
ҳақда боғ дарвозасига ёзиб қўйилади.
"""


def test_each_reference_is_a_line_with_what_it_means() -> None:
    result = hoseibi("refs", "-", typed=LAW)

    assert result.stdout.splitlines() == [
        "art_2__para_1  前条 → art_1",
        "art_2__para_1  第九条 → dangling",
        "art_3__para_1  第五条ただし書 → external 会社法 art_5 (proviso)",
    ]


def test_of_one_provision_what_stands_in_it_and_what_leads_to_it() -> None:
    result = hoseibi("refs", "-", "第一条", typed=LAW)

    assert result.stdout.splitlines() == ["art_2__para_1  前条 → art_1"]


def test_as_values() -> None:
    first = json.loads(hoseibi("refs", "-", "--to", "json", typed=LAW).stdout)[0]

    assert (first["words"], first["targets"], first["status"]) == ("前条", ["art_1"], "resolved")


def test_a_place_found_by_an_unsure_count_is_in_doubt() -> None:
    result = hoseibi("refs", "-", "--convention", "uz-cyrl", typed=BROKEN)

    assert result.stdout.splitlines() == [
        "art_2__para_1  1-моддаси иккинчи қисмида → art_1__para_2"
        " (in doubt: art_1__para_2 may go on with the paragraph before)"
    ]


def test_as_a_graph() -> None:
    result = hoseibi("refs", "-", "--to", "dot", typed=LAW)

    assert result.stdout == 'digraph "試験法" {\n  "art_2__para_1" -> "art_1";\n}\n'
