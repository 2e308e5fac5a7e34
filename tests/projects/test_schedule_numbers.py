"""An activity stands under the output whose number begins its own."""

import pytest

from hoseibi.projects.queries.schedule import _above


@pytest.mark.parametrize(
    ("number", "outputs", "above"),
    [
        ("1-2", {"1": "", "2": ""}, "1"),
        ("1-2-3", {"1": "", "1-2": ""}, "1-2"),
        ("1-2-3", {"1": ""}, "1"),
        ("3-1", {"1": ""}, ""),
        ("7", {"7": ""}, ""),
    ],
)
def test_the_longest_number_of_an_output_counts(number, outputs, above) -> None:
    assert _above(number, outputs) == above
