"""Names of the countries whose laws are written in a convention that the engine ships."""

COUNTRY_NAMES: dict[str, dict[str, str]] = {
    "de": {"en": "Germany", "ja": "ドイツ"},
    "fr": {"en": "France", "ja": "フランス"},
    "id": {"en": "Indonesia", "ja": "インドネシア"},
    "jp": {"en": "Japan", "ja": "日本"},
    "kh": {"en": "Cambodia", "ja": "カンボジア", "km": "កម្ពុជា"},
    "la": {"en": "Laos", "ja": "ラオス", "lo": "ລາວ"},
    "mn": {"en": "Mongolia", "ja": "モンゴル", "mn": "Монгол"},
    "uz": {"en": "Uzbekistan", "ja": "ウズベキスタン", "ru": "Узбекистан"},
    "vn": {"en": "Viet Nam", "ja": "ベトナム", "vi": "Việt Nam"},
}
"""ISO 3166-1 alpha-2 code to name by language. A country that is not here is named by its code
until somebody names it."""
