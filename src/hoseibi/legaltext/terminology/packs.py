"""The term pack of an interpreter: the terms that stand in some articles, in every language.

A concept belongs to a pack when one of its terms surely stands there: it stands there in two of the
language versions that are at hand, or in one of them where the words name no other concept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ..model.address import Placed, look_up, near, walk
from ..model.law import Law, Provision, text_of, words
from ..model.term import APPROVED, Concept, Gloss, Term, Use
from ..model.trouble import Phrase
from ..scripts.languages import own_name
from ..scripts.sentences import sentences
from .extracting import without_counts
from .finding import Uses
from .no_list import NoTermList

_LONGEST_EXAMPLE = 300
_RANGES = (re.compile(r"(\S+?)\s*[–~〜]\s*(\S+)"), re.compile(r"(\S+)\s+-\s+(\S+)"))
_HYPHEN = re.compile(r"[^-\s]+(?:-[^-\s]+)+")
_NUMBER = re.compile(r"\d+(?:[-_]\d+)*[a-z]?")


class PackedConcept(msgspec.Struct, frozen=True):
    """A concept of a pack: its terms in the languages of the pack, its definitions in them, the
    articles in which it stands, and a sentence in each of the languages that has a version at hand
    (of every version, where none has)."""

    concept: Concept
    terms: tuple[Term, ...]
    definitions: tuple[Gloss, ...]
    places: tuple[str, ...]
    examples: tuple[Gloss, ...]


class TermPack(msgspec.Struct, frozen=True):
    """`names` are what the languages call themselves; `articles` the addresses that were asked for
    with what is printed at their head; concepts stand in the order in which they first occur."""

    title: str
    languages: tuple[str, ...]
    names: tuple[str, ...]
    articles: tuple[tuple[str, str], ...]
    concepts: tuple[PackedConcept, ...]


def term_pack(
    laws: Sequence[Law], concepts: Sequence[Concept], articles: str, languages: Sequence[str]
) -> TermPack:
    """The pack for some articles of a law.

    laws       the law in one or more languages; the first decides which articles there are
    articles   addresses, numbers and ranges: `art_1, art_3-2, art_5-9, 10-2–12`
    languages  in which terms and definitions are wanted
    Raises `NoTermList` for an article that is not there.
    """
    placed = walk(laws[0])
    chosen = _chosen(placed, articles)
    found = _Found(concepts)
    for law in laws:
        found.look(law, [place.short for place in chosen])
    title = words(laws[0].title).strip() or laws[0].identity.number
    heads = tuple((place.short, _head(place.provision)) for place in chosen)
    packed = tuple(_packed(concepts, found, at, languages) for at in found.sure())
    names = tuple(map(own_name, languages))
    return TermPack(title, tuple(languages), names, heads, packed)


def _head(article: Provision) -> str:
    return " ".join(filter(None, (article.num.strip(), words(article.heading).strip())))


def _chosen(placed: Sequence[Placed], articles: str) -> list[Placed]:
    all_articles = [place for place in placed if place.provision.kind == "article"]
    order = {place.short: at for at, place in enumerate(all_articles)}
    chosen: dict[str, Placed] = {}
    for piece in filter(None, map(str.strip, re.split(r"[,;、]", articles))):
        first, last = _bounds(placed, piece)
        begin, end = (order[_article(placed, one).short] for one in (first, last))
        for place in all_articles[begin : end + 1]:
            chosen[place.short] = place
    if not chosen:
        raise NoTermList("No article is named. Write addresses such as art_1, art_5-9.")
    return list(chosen.values())


def _bounds(placed: Sequence[Placed], piece: str) -> tuple[str, str]:
    """The first and the last article that a piece names. A hyphen may be that of a number (`3-2`,
    第三条の二) or of a range: where there is such an article, it is the article."""
    for form in _RANGES:
        if found := form.fullmatch(piece):
            return found[1], found[2]
    if not _HYPHEN.fullmatch(piece) or _known(placed, piece) is not None:
        return piece, piece
    cuts = [at for at, sign in enumerate(piece) if sign == "-"]
    ways = [(piece[:at], piece[at + 1 :]) for at in cuts]
    known = [way for way in ways if all(_known(placed, one) is not None for one in way)]
    return (known or ways)[0]


def _known(placed: Sequence[Placed], name: str) -> Placed | None:
    """The article that a name means or stands in; None where there is none."""
    found = look_up(list(placed), f"art_{name}" if _NUMBER.fullmatch(name) else name)
    while found is not None and found.provision.kind != "article" and found.parent >= 0:
        found = placed[found.parent]
    return found if found is not None and found.provision.kind == "article" else None


def _article(placed: Sequence[Placed], name: str) -> Placed:
    address = f"art_{name}" if _NUMBER.fullmatch(name) else name
    found = _known(placed, name)
    if found is None:
        known = near(list(placed), address)
        hint = Phrase(" Did you mean {known}?", known=" / ".join(known)) if known else ""
        raise NoTermList("There is no article {address}.{hint}", address=address, hint=hint)
    return found


class _Found:
    """Where the concepts of a base stand, by language."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts
        self._languages: dict[int, set[str]] = {}
        self._alone: set[int] = set()
        self.order: dict[str, int] = {}
        self.places: dict[int, set[str]] = {}
        self.examples: dict[int, dict[str, Gloss]] = {}

    def look(self, law: Law, articles: Sequence[str]) -> None:
        """Look for the terms of the law's language in some of its articles."""
        uses = Uses(self._concepts, law.language)
        placed = walk(law)
        for article in articles:
            self.order.setdefault(article, len(self.order))
        known = [one for address in articles if (one := look_up(placed, address)) is not None]
        inside = [(place.provision, one.short) for one in known for place in _inside(placed, one)]
        texts = [text_of(provision) for provision, _ in inside]
        # Headings last: a sentence shows a term better than a heading does.
        texts += [words(provision.heading) for provision, _ in inside]
        homes = [article for _, article in inside] * 2
        for text, article, found in zip(texts, homes, uses.find_each(texts), strict=True):
            self._read(found, text, article, law.language)

    def _read(self, found: list[Use], text: str, article: str, language: str) -> None:
        for use in found:
            for at in use.concepts:
                self.places.setdefault(at, set()).add(article)
                self._languages.setdefault(at, set()).add(language)
                shown = Gloss(_sentence(text, use.start, use.end), language, article)
                self.examples.setdefault(at, {}).setdefault(language, shown)
            if len(use.concepts) == 1:
                self._alone.add(use.concepts[0])

    def sure(self) -> list[int]:
        """The places in the list of the concepts that surely stand there, the first found first."""
        return [at for at, known in self._languages.items() if len(known) > 1 or at in self._alone]


def _inside(placed: Sequence[Placed], article: Placed) -> list[Placed]:
    root = f"{article.address}__"
    return [one for one in placed if one is article or one.address.startswith(root)]


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence in which a term stands; what is very long is cut around it."""
    around = [one for one in sentences(text) if one[0] < end and one[1] > start]
    begin, finish = (around[0][0], around[-1][1]) if around else (start, end)
    if finish - begin <= _LONGEST_EXAMPLE:
        return text[begin:finish].strip()
    half = (_LONGEST_EXAMPLE - (end - start)) // 2
    begin, finish = max(begin, start - half), min(finish, end + half)
    return f"… {text[begin:finish].strip()} …"


def _packed(
    concepts: Sequence[Concept], found: _Found, at: int, languages: Sequence[str]
) -> PackedConcept:
    concept = concepts[at]
    # An interpreter has no use for how sure a machine was.
    concept = msgspec.structs.replace(concept, note=without_counts(concept.note).strip())
    terms = [term for language in languages for term in _of_language(concept, language)]
    definitions = [concept.defined(language) for language in languages]
    return PackedConcept(
        concept,
        tuple(terms),
        tuple(dict.fromkeys(one for one in definitions if one is not None)),
        tuple(sorted(found.places[at], key=found.order.__getitem__)),
        _examples(found.examples[at], languages),
    )


def _examples(known: dict[str, Gloss], languages: Sequence[str]) -> tuple[Gloss, ...]:
    """Sentences in the languages of the pack, in their order; all, where there is none in these."""
    wanted = [
        known[code]
        for language in languages
        for code in known
        if code == language or code.split("-")[0] == language
    ]
    return tuple(dict.fromkeys(wanted)) or tuple(known.values())


def _of_language(concept: Concept, language: str) -> list[Term]:
    """The terms of a language, the approved first."""
    wide = language.split("-")[0]
    own = [term for term in concept.terms if term.language == language]
    known = own or [term for term in concept.terms if term.language.split("-")[0] == wide]
    return sorted(known, key=lambda term: term.status != APPROVED)
