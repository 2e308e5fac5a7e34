"""Figures say what they show, in shapes that need no colour, and let nobody write into the page."""

import re

import pytest

from hoseibi.ui.figures import Cell, Drawing, Matrix, Series, bars, lines, matrix, sparkline
from hoseibi.ui.figures.values import scale

YEARS = ("2018", "2019", "2020")
NUMBERS = (Series("Lanvara", (2, 0, 5)), Series("Merovia", (1, None, 3)))


def drawing(title: str = "Requests by year") -> Drawing:
    return Drawing(title, YEARS, NUMBERS, along="Year", unit="requests")


@pytest.mark.parametrize(
    ("highest", "top", "step"),
    [(8, 8, 2), (1, 1, 1), (3, 3, 1), (11, 12, 4), (99, 100, 20), (1200, 1200, 400)],
)
def test_a_scale_ends_at_a_round_number(highest: float, top: float, step: float) -> None:
    found = scale(drawing(), highest, 100, 100)

    assert (found.top, found.step) == (top, step)
    assert 2 <= len(found.ticks) <= 7


def test_a_scale_that_is_given_stays() -> None:
    fixed = Drawing("Mean", YEARS, NUMBERS, top=15)

    assert scale(fixed, 3, 100, 100).ticks == [0, 3, 6, 9, 12, 15]


def test_shares_have_steps_between_whole_numbers() -> None:
    shares = Drawing("Share", YEARS, (Series("All", (0.2, 0.5, 0.9)),))

    assert scale(shares, 0.9, 100, 100).step == 0.2


def test_bars_stand_on_each_other() -> None:
    drawn = bars(drawing())

    heights = [
        float(one) for one in re.findall(r'fig-s\d"[^>]*? height="([\d.]+)"/><rect fill', drawn)
    ]
    assert "<title>2020 · Merovia: 3</title>" in drawn
    assert len(heights) == 4
    assert round(sum(heights[-2:]), 1) == 190.0


def test_bars_side_by_side_begin_at_nothing() -> None:
    drawn = bars(drawing(), stacked=False)

    boxes = re.findall(r'fig-s\d" x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"', drawn)
    feet = {round(float(y) + float(high), 1) for y, high in boxes}
    assert feet == {204.0}


def test_each_series_has_a_pattern_or_a_sign_besides_its_colour() -> None:
    assert len(set(re.findall(r'fill="url\(#fig-\w+-(\d)\)"', bars(drawing())))) == 2
    assert len(set(re.findall(r' d="(M[^"]+Z)"', lines(drawing())))) == 2


def test_a_line_stops_where_nothing_is_known() -> None:
    drawn = lines(drawing())

    assert [path.count("M") for path in re.findall(r'fig-line fig-l\d" d="(M\d+[^"]*)"', drawn)][
        :2
    ] == [1, 2]


@pytest.mark.parametrize("draw", [bars, lines])
def test_the_numbers_stand_beside_in_a_table(draw) -> None:
    drawn = draw(drawing())

    assert 'role="img" aria-label="Requests by year"' in drawn
    assert '<th scope="row">2019</th><td class="number">0</td><td class="number">–</td>' in drawn


@pytest.mark.parametrize("draw", [bars, lines])
def test_nothing_to_draw_is_drawn_as_nothing(draw) -> None:
    assert "<svg" in draw(Drawing("Empty", (), ()))
    assert "<svg" in draw(Drawing("Empty", YEARS, (Series("None", (None, None, None)),)))


def test_a_matrix_says_its_numbers_and_leads_on() -> None:
    drawn = matrix(
        Matrix(
            "By field", ("2018",), ("Civil", "Other"), ((Cell(4, address="?y=2018"), Cell(None)),)
        )
    )

    assert '<td class="fig-shade-5"><a href="?y=2018">4</a></td>' in drawn
    assert '<td class="fig-none">·</td>' in drawn


def test_a_sparkline_is_heard() -> None:
    assert 'aria-label="2 to 5"' in sparkline((2, None, 5), "2 to 5")
    assert sparkline((), "nothing yet") == '<span class="unseen">nothing yet</span>'


def test_words_stay_words_and_nothing_is_styled_in_place() -> None:
    wicked = "<script>alert(1)</script>"
    drawings = (bars(drawing(wicked)), lines(drawing(wicked)), sparkline((1, 2), wicked))

    assert not any("<script" in one or "style=" in one for one in drawings)
