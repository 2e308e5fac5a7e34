"""Languages by their own names, so that each reader recognises his."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db.models import Q
from django.utils.translation import get_language, gettext, override
from i18nfield.strings import LazyI18nString

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

PAGES: tuple[str, ...] = tuple(code for code, _name in settings.LANGUAGES)
"""The languages in which all pages speak."""

FIRST = (*PAGES, *(code for code, _name in settings.PARTNER_LANGUAGES))
"""The languages in which some page has words; they stand first where one is chosen."""

TO_CHOOSE = [
    (code, OWN_NAMES[code]) for code in dict.fromkeys((*FIRST, *OWN_NAMES)) if code != "uz-Latn"
]
"""Of what people say in which language; Uzbek in Latin letters stands there once."""


def to_choose(spoken: Iterable[str]) -> list[tuple[str, str]]:
    """The same, those first in which something has words."""
    own = set(spoken)
    return sorted(TO_CHOOSE, key=lambda one: one[0] not in own)


def reader_language() -> str:
    """The language in which pages speak to this reader, without its region."""
    return (get_language() or "en").split("-")[0]


def reader_first(codes: Iterable[str]) -> list[str]:
    """Languages in the order of their codes, the reader's before the others."""
    own = reader_language()
    return sorted(set(codes), key=lambda code: (code != own, code))


def offered(*spoken: Iterable[str]) -> list[str]:
    """The languages in which a text is asked for: the reader's, those of the pages, and those that
    are `spoken`: in which it has words, or that the project or the country has."""
    further = sorted(set().union(*spoken))
    return list(dict.fromkeys((reader_language(), *PAGES, *further)))


def own_name(code: str) -> str:
    """The name of a language in itself; the code when it is not known."""
    return OWN_NAMES.get(code) or OWN_NAMES.get(code.split("-")[0]) or code


def by_language(said: object) -> dict[str, str]:
    """What a field of several languages (`LazyI18nString`) says in each, empty ones left out; a
    bare string counts as English."""
    data = getattr(said, "data", said)
    if isinstance(data, dict):
        return {code: str(words) for code, words in data.items() if words}
    return {"en": str(data)} if data else {}


def said_in(texts: object) -> str:
    """The language in which a field of several languages speaks to this reader: that of the page,
    or else English, or else any (`in_reader`); empty where no language is known."""
    data = getattr(texts, "data", None)
    if not isinstance(data, dict):
        return ""
    words, own = str(texts), reader_language()
    near = sorted(data, key=lambda code: (code.split("-")[0] != own, code != "en"))
    return next((code for code in near if data[code] == words), "")


def saying(field: str, words: str) -> Q:
    """The condition that a field of several languages says some words in one of them. It keeps its
    texts as JSON with all but ASCII escaped, and so words are sought as they are written there.
    Words that the JSON itself holds, such as the code `en` of a language, are sought behind the
    signs with which a text begins, which no text can hold itself."""
    written = json.dumps(words)[1:-1]
    found = Q(**{f"{field}__icontains": written})
    if not any(written.casefold() in f'{{"{code}": "", ' for code in OWN_NAMES):
        return found
    within = r'": "([^"\\]|\\.)*' + re.escape(written)
    bare = Q(**{f"{field}__startswith": "{"})
    return found & (Q(**{f"{field}__iregex": within}) | ~bare)


def in_languages(texts: Mapping[str, str]) -> LazyI18nString:
    """Texts by language as a field keeps them, without those that say nothing."""
    return LazyI18nString({code: text.strip() for code, text in texts.items() if text.strip()})


def in_each(words: str, codes: Iterable[str]) -> dict[str, str]:
    """Words of the pages by language, in those of the languages into which they are translated."""
    found = {}
    for code in codes:
        with override(code):
            found[code] = gettext(words)
    return {code: said for code, said in found.items() if code == "en" or said != words}


def in_reader(texts: object) -> str:
    """What a field or texts by language say to this reader: in the language of the page, or else
    in English, or else in any."""
    return str(LazyI18nString(texts) if isinstance(texts, dict) else texts or "")
