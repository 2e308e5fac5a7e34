"""Papers that the tests print: one with everything that a paper can have, in four languages."""

from __future__ import annotations

from hoseibi.printing import (
    Bar,
    Bars,
    Cell,
    Fields,
    Figure,
    Grid,
    Heading,
    PageBreak,
    Paper,
    Section,
    Text,
    Words,
)

KHMER = "ក្រមរដ្ឋប្បវេណី"
VIETNAMESE = "Bộ luật Dân sự"
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    '<rect width="40" height="10" fill="#123456"/></svg>'
)
YEARS = (("2024", ("I", "II", "III", "IV")), ("2025", ("I", "II", "III", "IV")))

MATRIX = Grid(
    widths=(3, 3, 2),
    heads=1,
    rows=(
        tuple(Cell(word, fill="head", bold=True) for word in ("成果", "指標", "外部条件")),
        (("目標 ", Text("旧", struck=True), Text("新", under=True)), "80 %", Cell("x", rowspan=2)),
        (Cell("成果 1", colspan=2),),
        (Text(KHMER, "km"), Text(VIETNAMESE, "vi"), Cell("80 %", number=0.8, form="0%")),
    ),
)
PLAN = Bars(
    years=YEARS,
    before=(("活動", 5), ("担当", 2)),
    after=(("達成", 3),),
    labels=("計画", "実績"),
    rows=(
        Bar(("成果 1",), heading=True),
        Bar(("1-1 起草", "司法省"), frozenset((0, 1)), frozenset((1, 2)), ("終了",)),
    ),
)


def everything() -> Paper:
    """A paper with every kind of block."""
    return Paper(
        "監視シート",
        "ja",
        (
            Heading("1 概要"),
            Words(("進みました。", Text(KHMER, "km"))),
            Fields(
                (("案件名", "民法典"), ("版", "2"), ("機関", Text("Ministry & Co <1>", "en"))), 2
            ),
            Figure(DRAWING, "件数の推移", share=0.5),
            PageBreak(),
            Words(("=1+1",)),
            Section((MATRIX,), "PDM", landscape=True),
            Section((PLAN,), "PO", landscape=True, size="a3"),
        ),
        note="第2版",
    )
