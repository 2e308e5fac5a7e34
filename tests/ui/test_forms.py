"""A text in several languages: which are asked for, what is shown, what is taken."""

from __future__ import annotations

from django.utils import translation
from i18nfield.strings import LazyI18nString

from hoseibi.ui.forms import TextsForm
from hoseibi.ui.languages import in_languages, in_reader, offered
from hoseibi.ui.templatetags.languages import said_in, told_in


class TitleForm(TextsForm):
    asked = (("title", "Title", 1, 20),)


def test_the_reader_the_pages_what_has_words_and_what_the_project_speaks_are_asked_for() -> None:
    with translation.override("ja"):
        assert offered(["vi"], {"km": "ចំណងជើង"}) == ["ja", "en", "km", "vi"]


def test_a_form_keeps_a_language_that_nobody_would_have_asked_for() -> None:
    known = LazyI18nString({"en": "Obligations", "lo": "ພັນທະ"})
    form = TitleForm(known={"title": known}, languages=["km"])
    assert form.text_names("title") == ["title_en", "title_ja", "title_km", "title_lo"]
    assert form["title_lo"].value() == "ພັນທະ"
    assert form["title_lo"].label == "Title (ລາວ)"


def test_what_is_left_empty_is_not_said() -> None:
    form = TitleForm({"title_en": " Obligations ", "title_ja": "", "title_de": "Schuld"})
    assert form.is_valid()
    assert form.texts("title") == {"en": "Obligations"}


def test_what_is_too_long_is_said_beside_its_field() -> None:
    form = TitleForm({"title_en": "O" * 21})
    assert "20" in form.errors["title_en"][0]


def test_a_text_is_kept_without_blanks_and_read_in_the_language_of_the_page() -> None:
    kept = in_languages({"en": " Obligations ", "ja": "債権", "km": "  "})
    assert kept.data == {"en": "Obligations", "ja": "債権"}
    with translation.override("ja"):
        assert in_reader(kept) == in_reader(kept.data) == "債権"
        assert told_in(kept, "km") == "債権"
    assert told_in(kept, "en") == said_in(kept, "en") == "Obligations"
    assert said_in(kept, "km") == ""
    assert in_reader(None) == ""
