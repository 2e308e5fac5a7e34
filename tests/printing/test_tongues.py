"""A name is set in a face of its script, whatever anybody said of its language."""

import pytest

from hoseibi.printing.tongues import language_of


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("សែន ដារ៉ា", "km"),
        ("ບຸນມີ", "lo"),
        ("สมชาย", "th"),
        ("山中 弘", "ja"),
        ("Каримов", "ru"),
        ("Nguyễn Thị Hồng Ánh", "en"),
        ("", "en"),
    ],
)
def test_a_name_is_of_the_language_of_its_script(name: str, language: str) -> None:
    assert language_of(name) == language
