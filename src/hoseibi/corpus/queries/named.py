"""Places of other laws as jurists cite them in a text: `Civil Code, art. 709`, `民法709条`,
`Bộ luật Dân sự Điều 584`. What a law itself writes in full, the engine reads; these are read here,
by the names of the laws that are known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader

from .. import storage
from ..models import LawTitle
from .visible import visible_laws

NUMBER = re.compile(
    r"(?P<east>第?[\d〇一二三四五六七八九十百千]+条(?:の[\d一二三四五六七八九十百]+)*)"
    r"|(?P<uzbek>\d+(?:-\d+)?)-(?:modda|модда)\w*"
    r"|(?<!\w)(?:articles?|arts?\.|art|điều|стать[яиюе]|ст\.|មាត្រា|ມາດຕາ)\s*"
    r"(?P<plain>\d+(?:[-‑–]\d+)*[a-z]?)(?!\w)",
    re.IGNORECASE,
)
"""An article with its number, as it is cited in the languages of the house."""
BEFORE = re.compile(
    r"(?:[\s,、，:«»「」『』“”\"']|の|[（(][^（()）\n]{0,60}[)）]|,?\s(?:in|trong|dans)(?=\s))+$"
)
"""What may stand between the name of a law and the article that follows it."""
AFTER = re.compile(
    r"[\s,]*(?:of(?: the)?|du|de la|de l['’]|des|của|នៃ|ຂອງ)?\s*[«“\"]?", re.IGNORECASE
)
"""What may stand between an article and the name of the law behind it."""
BETWEEN = re.compile(r"(?:[\s、,・·;]|及び|並びに|又は|and|và|et|и|និង|ແລະ)+", re.IGNORECASE)
"""What may stand between two articles of the same law."""
END = re.compile(r"[\n。．；!?！？។]|\.(?=\s|$)")
YEAR = re.compile(r"\s*(?:năm\s*|\()?\d{4}")
UNSPACED = re.compile(r"[\u0e80-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
OTHERWISE = ("旧", "former ", "old ", "ancien ", "ancienne ")
"""Words by which another law is meant than the one of that name."""
MOST_WORDS, MOST_SIGNS, WINDOW, BATCH = 12, 30, 120, 400


class NamedPlace(NamedTuple):
    """Words from `start` to before `end` that name an article of a law, with its address."""

    start: int
    end: int
    law: int
    address: str


class _Cited(NamedTuple):
    """An article with what may be the name of its law: each a key of titles, where the words that
    name both begin and end."""

    start: int
    end: int
    address: str
    names: tuple[tuple[str, int, int], ...]


def named_places(
    user: Reader, country: int, texts: Sequence[str]
) -> tuple[list[list[NamedPlace]], dict[int, str]]:
    """For each text the articles of laws that it names, and these laws with their slugs. A law of
    the country is meant before one of another, and this only where no two are called so. One
    query for a few hundred names."""
    cited = [list(_cited(text)) for text in texts]
    keys = {key for many in cited for one in many for key, _start, _end in one.names}
    known, slugs = _laws(user, country, sorted(keys))
    return [list(_told(text, many, known)) for text, many in zip(texts, cited, strict=True)], slugs


def _cited(text: str) -> Iterator[_Cited]:
    for match in NUMBER.finditer(text):
        address = _address(match)
        if address:
            names = (*_names_before(text, match), *_names_after(text, match))
            yield _Cited(match.start(), match.end(), address, names)


def _address(match: re.Match[str]) -> str:
    if match["east"]:
        return legaltext.address_of(match["east"], legaltext.convention("jp-ja"))
    number = match["uzbek"] or match["plain"]
    figures = "".join(str(unicodedata.decimal(sign, sign)) for sign in number)
    return f"art_{re.sub('[‑–]', '-', figures).lower()}"


def _names_before(text: str, match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """The words before an article, from many to few."""
    begin = max(0, match.start() - WINDOW)
    window = BEFORE.sub("", text[begin : match.start()])
    ends = [each.end() for each in END.finditer(window)]
    first = ends[-1] if ends else 0
    for at in _cuts(window, first, len(window)):
        if not text[: begin + at].casefold().endswith(OTHERWISE):
            yield storage.title_key(window[at:]), begin + at, match.end()


def _names_after(text: str, match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """The words behind an article, from many to few."""
    link = AFTER.match(text, match.end())
    start = link.end() if link else match.end()
    stop = END.search(text, start, start + WINDOW)
    window = text[start : stop.start() if stop else start + WINDOW]
    if match["east"] or window.casefold().startswith(OTHERWISE):
        return
    for at in reversed(_cuts(window, 0, len(window), ends=True)):
        # With a year it may be an older law of the same name.
        if not YEAR.match(window, at):
            yield storage.title_key(window[:at]), match.start(), start + at


def _cuts(window: str, first: int, last: int, *, ends: bool = False) -> list[int]:
    """Where a name may begin (or end) in a piece of text: at words or, where these have no spaces
    between them, at any letter."""
    words = re.finditer(r"[^\s,;:()«»“”\"]+", window[first:last])
    found = {first + (one.end() if ends else one.start()) for one in words}
    places = sorted(found)[:MOST_WORDS] if ends else sorted(found)[-MOST_WORDS:]
    if window and UNSPACED.match(window[0 if ends else -1]):
        near = range(1, MOST_SIGNS) if ends else range(last - MOST_SIGNS, last - 1)
        places = sorted({*places, *(at for at in near if first <= at <= last)})
    return [at for at in places if first <= at <= last and (ends or not window[at].isspace())]


def _laws(
    user: Reader, country: int, keys: Sequence[str]
) -> tuple[Mapping[str, int], dict[int, str]]:
    """By key of a title, the law that is meant; and the slugs of these laws."""
    meant: dict[str, dict[bool, set[int]]] = {}
    slugs: dict[int, str] = {}
    readable = visible_laws(user).order_by().values("pk")
    for at in range(0, len(keys), BATCH):
        rows = LawTitle.objects.filter(key__in=keys[at : at + BATCH], law__in=readable)
        for key, law, slug, of in rows.order_by().values_list(
            "key", "law", "law__slug", "law__country"
        ):
            meant.setdefault(key, {}).setdefault(of == country, set()).add(law)
            slugs[law] = slug
    found = {}
    for key, by in meant.items():
        laws = by.get(True) or by.get(False) or set()
        if len(laws) == 1:
            found[key] = next(iter(laws))
    return found, slugs


def _told(text: str, cited: Iterable[_Cited], known: Mapping[str, int]) -> Iterator[NamedPlace]:
    last: NamedPlace | None = None
    for one in cited:
        name = next((each for each in one.names if each[0] in known), None)
        if name is not None:
            last = NamedPlace(name[1], name[2], known[name[0]], one.address)
        elif last is not None and BETWEEN.fullmatch(text, last.end, one.start):
            last = NamedPlace(one.start, one.end, last.law, one.address)
        else:
            last = None
            continue
        yield last
