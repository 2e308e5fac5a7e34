"""Who refers to whom, and what a change concerns."""

from __future__ import annotations

from hoseibi import legaltext
from hoseibi.legaltext import Reference, Touched

LAW = """試験法

第一条　始める。
２　終わる。

第二条　前条第二項の規定による。

第三条　前条の規定は、準用する。

第四条　会社法第一条の規定による。
"""


def found() -> tuple[Reference, ...]:
    return legaltext.references(legaltext.read(LAW, convention="jp-ja").law)


def test_edges_go_both_ways_and_leave_out_other_laws() -> None:
    graph = legaltext.graph(found())

    assert graph.outgoing == {
        "art_2__para_1": ("art_1__para_2",),
        "art_3__para_1": ("art_2",),
    }
    assert graph.incoming == {
        "art_1__para_2": ("art_2__para_1",),
        "art_2": ("art_3__para_1",),
    }


def test_a_change_concerns_what_refers_to_it_and_what_refers_to_that() -> None:
    graph = legaltext.graph(found())

    touched = legaltext.impact(graph, "art_1")

    assert touched == (
        Touched("art_2__para_1", 1, "art_1__para_2"),
        Touched("art_3__para_1", 2, "art_2"),
    )


def test_the_graph_is_drawn_by_graphviz() -> None:
    graph = legaltext.graph(found())

    assert legaltext.to_dot(graph, 'a "law"') == (
        'digraph "a \\"law\\"" {\n'
        '  "art_2__para_1" -> "art_1__para_2";\n'
        '  "art_3__para_1" -> "art_2";\n'
        "}\n"
    )
