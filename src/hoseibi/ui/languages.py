"""Languages by their own names, so that each reader recognises his."""

from __future__ import annotations

OWN_NAMES = {
    "de": "Deutsch",
    "en": "English",
    "fr": "Français",
    "id": "Bahasa Indonesia",
    "ja": "日本語",
    "km": "ខ្មែរ",
    "lo": "ລາວ",
    "mn": "Монгол",
    "my": "မြန်မာ",
    "nl": "Nederlands",
    "ru": "Русский",
    "th": "ไทย",
    "uz": "Oʻzbekcha",
    "uz-Cyrl": "Ўзбекча",
    "uz-Latn": "Oʻzbekcha",
    "vi": "Tiếng Việt",
    "zh": "中文",
}


def own_name(code: str) -> str:
    """The name of a language in itself; the code when it is not known."""
    return OWN_NAMES.get(code) or OWN_NAMES.get(code.split("-")[0]) or code
