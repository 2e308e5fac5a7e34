"""An article is called in the language of the pages."""

import pytest
from django.utils import translation

from hoseibi.corpus.models import Anchor


@pytest.mark.parametrize(
    ("language", "address", "label", "called"),
    [
        ("ja", "art_36", "Article 36", "第三十六条"),
        ("ja", "art_61-2", "Article 61-2", "第六十一条の二"),
        ("en", "art_61-2", "第六十一条の二", "Article 61-2"),
        ("en", "art_36", "មាត្រា ៣៦", "Article 36"),
        ("ja", "part_2__chp_6__art_29", "Article 29", "第二十九条"),
        ("en", "art_36", "Section 36", "Section 36"),
        ("ja", "art_199", "§ 199", "§ 199"),
        ("ja", "suppl_1__art_2", "Article 2", "Article 2"),
        ("ja", "", "Article 5", "Article 5"),
        ("km", "art_36", "Article 36", "មាត្រា ៣៦"),
        ("lo", "art_36", "Article 36", "ມາດຕາ 36"),
        ("vi", "art_36", "Article 36", "Điều 36"),
        ("vi", "art_36", "Điều 36", "Điều 36"),
        ("ru", "art_36", "第三十六条", "Статья 36"),
        ("de", "art_36", "Article 36", "Article 36"),
    ],
)
def test_an_article_is_called_in_the_language_of_the_pages(
    language: str, address: str, label: str, called: str
) -> None:
    with translation.override(language):
        assert str(Anchor(address=address, label=label)) == called
