"""Maps of what happens in cases, and cases held against the procedure."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from tests.caseflow.real import LOGS, needs_logs

from hoseibi.caseflow import logs, maps
from hoseibi.caseflow.maps import Arc, Departure, Loop, Node, Times, Variant

LOG = logs.read_log(
    b"""case,activity,timestamp
1,File,2024-01-01
1,Hear,2024-01-11
1,Hear,2024-01-21
1,Judge,2024-02-01
2,File,2024-01-01
2,Hear,2024-01-31
2,Judge,2024-02-10
3,File,2024-02-01
3,Judge,2024-02-02
4,File,2024-03-01
"""
)
PROCEDURE = b"""name = "Ordinary procedure"
[[step]]
key = "file"
name = "File"
next = ["hear"]
articles = ["art_10"]
begins = true
[[step]]
key = "hear"
name = "Hear"
next = ["hear", "judge"]
articles = ["art_20"]
within = 20
[[step]]
key = "judge"
name = "Judge"
ends = true
[[step]]
key = "appeal"
name = "Appeal"
"""


def test_a_map_by_hand() -> None:
    found = maps.process_map(LOG)

    assert (found.cases, found.events, found.kinds) == (4, 10, 4)
    assert found.nodes == (
        Node("File", 4, 4, 0, 4, 1, None),
        Node("Judge", 3, 3, 0, 0, 3, Times(3, 10.0, 11.0)),
        Node("Hear", 3, 2, 1, 0, 0, Times(3, 10.0, 30.0)),
    )
    assert found.arcs == (
        Arc("File", "Hear", 2, 2, Times(2, 20.0, 30.0)),
        Arc("Hear", "Judge", 2, 2, Times(2, 10.5, 11.0)),
        Arc("File", "Judge", 1, 1, Times(1, 1.0, 1.0)),
        Arc("Hear", "Hear", 1, 1, Times(1, 10.0, 10.0)),
    )
    assert found.loops == (Loop("Hear", "Hear", 1, 1),)
    assert Variant(("File", "Hear", "Hear", "Judge"), 1) in found.variants


def test_nine_of_ten_is_a_time_that_was_met() -> None:
    found = maps.times([day * logs.DAY for day in range(1, 11)])

    assert found == Times(10, 5.5, 9.0)


def test_pending_cases_are_not_forgotten() -> None:
    found = maps.standing(LOG, {"Judge"}, date(2024, 3, 31))

    assert (found.ended, found.pending) == (3, 1)
    assert [(one.least, one.count) for one in found.bands if one.count] == [(0, 1)]
    assert found.half == 31.0


def test_half_of_all_cases_by_kaplan_and_meier() -> None:
    ended = [day * logs.DAY for day in (1, 2, 3, 4)]

    assert maps.half_ended(ended, []) == 2.0
    assert maps.half_ended(ended, [10 * logs.DAY] * 4) == 4.0
    assert maps.half_ended(ended, [10 * logs.DAY] * 5) is None


def test_stages_tell_who_is_still_in_them() -> None:
    filed, heard = maps.stages(LOG, ("File", "Hear", "Judge"))

    assert (filed.times, filed.open) == (Times(2, 20.0, 30.0), 2)
    assert (heard.times, heard.open) == (Times(2, 15.5, 21.0), 0)


def test_where_cases_leave_the_way() -> None:
    found = maps.conformance(LOG, maps.read_procedure(PROCEDURE))

    assert (found.cases, found.conform, found.pending, found.not_met) == (4, 2, 1, ("appeal",))
    assert found.departures == (
        Departure("not-allowed", "File", "Judge", 1, 1, "file", ("art_10",), 0, ("3",)),
        Departure("too-late", "File", "Hear", 1, 1, "hear", ("art_20",), 20, ("2",)),
        Departure("not-ended", "File", "", 1, 1, "file", ("art_10",), 0, ("4",)),
    )


def test_an_activity_that_the_code_does_not_know() -> None:
    log = logs.read_log(
        b"case,activity,timestamp\n1,Tea,2024-01-01\n1,Hear,2024-01-01\n1,Judge,2024-01-02\n"
    )

    found = maps.conformance(log, maps.read_procedure(PROCEDURE))

    assert {(one.kind, one.target) for one in found.departures} == {
        ("unknown", "Tea"),
        ("begins-wrongly", "Hear"),
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('next = ["hear"]', 'next = ["plead"]', "After file comes plead, which is no step."),
        ("begins = true", "", "No step begins the procedure."),
        ("ends = true", "", "No step ends the procedure."),
        ('key = "hear"', 'key = "file"', "Two steps have the key file."),
        ('name = "Hear"', 'name = "file"', "“file” is the name of two steps."),
        ("within = 20", "within = [1]", "The file is no procedure"),
    ],
)
def test_a_procedure_that_contradicts_itself(old: str, new: str, said: str) -> None:
    with pytest.raises(maps.BadProcedure, match=said.replace(".", r"\.")):
        maps.read_procedure(PROCEDURE.replace(old.encode(), new.encode(), 1))


def test_a_picture_has_every_activity_and_says_what_is_off() -> None:
    process = maps.process_map(LOG)
    wording = maps.Wording("Map", lambda node: f"{node.cases}", lambda arc: f"{arc.count}×")

    picture = maps.to_svg(
        maps.chosen(process, 1.0), wording, off={("File", "Judge")}, with_style=True
    )

    tree = ElementTree.fromstring(picture)
    words = [one.text for one in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert {"File", "Hear", "Judge"} <= set(words)
    assert picture.count("pm-arc") - 1 == len(process.arcs)
    assert picture.count("pm-off") == 3


def test_names_do_not_break_out_of_the_picture() -> None:
    log = logs.read_log(b'case,activity,timestamp\n1,"<script>""&",2024-01-01\n')
    wording = maps.Wording("<Map>", lambda node: "<n>", lambda arc: "<a>")

    picture = maps.to_svg(maps.chosen(maps.process_map(log)), wording)

    ElementTree.fromstring(picture)
    assert "<script>" not in picture


def test_the_same_log_is_drawn_the_same() -> None:
    wording = maps.Wording("Map", lambda node: "", lambda arc: "")
    shown = maps.chosen(maps.process_map(LOG))

    assert maps.to_svg(shown, wording) == maps.to_svg(shown, wording)


@needs_logs
@pytest.mark.corpus
def test_no_two_activities_of_a_real_map_lie_on_one_another() -> None:
    with (LOGS / "receipt.csv.gz").open("rb") as file:
        process = maps.process_map(logs.read_log(file))
    wording = maps.Wording("Map", lambda node: "", lambda arc: "")

    tree = ElementTree.fromstring(maps.to_svg(maps.chosen(process, 1.0, 500), wording))

    boxes = [
        (float(one.attrib["x"]), float(one.attrib["y"]))
        for one in tree.iter("{http://www.w3.org/2000/svg}rect")
        if one.attrib["class"].startswith("pm-node")
    ]
    assert len(boxes) == 27
    assert [
        (one, other)
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
        if abs(one[0] - other[0]) < 190 and abs(one[1] - other[1]) < 58
    ] == []
