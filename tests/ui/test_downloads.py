"""Files to keep: how they are announced."""

from __future__ import annotations

from hoseibi.ui.downloads import download


def test_a_file_is_what_the_ending_of_its_name_says() -> None:
    response = download(b"a", "laws.csv")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="laws.csv"'


def test_a_name_may_be_in_any_script() -> None:
    response = download(b"a", "民法.pdf")

    assert response["Content-Disposition"] == "attachment; filename*=utf-8''%E6%B0%91%E6%B3%95.pdf"
