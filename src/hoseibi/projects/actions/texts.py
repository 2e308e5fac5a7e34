"""What is said in several languages, kept as one value."""

from __future__ import annotations

from collections.abc import Mapping

from i18nfield.strings import LazyI18nString

from hoseibi.ui.languages import by_language


def said(texts: Mapping[str, str]) -> LazyI18nString:
    """Texts by language as a field keeps them, without those that say nothing."""
    return LazyI18nString({code: text.strip() for code, text in texts.items() if text.strip()})


def with_text(field: object, language: str, text: str) -> LazyI18nString:
    """What a field says, with another text in one language."""
    return LazyI18nString(
        {**by_language(field), language: text} if text else _without(field, language)
    )


def _without(field: object, language: str) -> dict[str, str]:
    return {code: text for code, text in by_language(field).items() if code != language}
