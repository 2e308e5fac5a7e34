"""The Standard Legal Terms Dictionary of Japan's Ministry of Justice (法令用語日英標準対訳辞書).

In both forms in which it goes about: JSON by headword (`kana`, `translations`), and a table with
the columns `ja, kana, en, usage, notes`. A headword is a concept; the condition under which a
rendering is right is its usage; forms that a note gives for another part of speech
(【動詞】あっせんする: arrange) are terms too. A note that is not understood whole stays a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from ..model.finding import HINT, Finding
from ..model.term import Concept, Gloss, Term, TermReading
from .canonical import canonical
from .no_list import NoTermList

TABLE = ("ja", "kana", "en", "usage", "notes")
"""The head of its table."""

FIELD = "法令用語日英標準対訳辞書"

_SPEECH = {
    "動詞": "verb",
    "自動詞": "verb",
    "他動詞": "verb",
    "形容詞": "adjective",
    "副詞": "adverb",
    "名詞": "noun",
}
_NOTES = re.compile(r"(?:; )?(?=【)")
_FORM = re.compile(
    rf"【(?P<speech>{'|'.join(_SPEECH)})】\s*(?:(?P<ja>[^:：【】a-zA-Z]+?)\s*[:：]\s*)?"
    r"(?P<en>[A-Za-z][A-Za-z ,'()…/-]*)"
)
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_CLEAR = re.compile(r"[()/…]")


class Example(msgspec.Struct, frozen=True):
    """A sentence of a statute in both languages."""

    ja: str = ""
    en: str = ""
    ref: str = ""


class Variant(msgspec.Struct, frozen=True):
    """A phrase that its source marks as one of several."""

    text: str = msgspec.field(name="#text", default="")


class Translation(msgspec.Struct, frozen=True):
    """One English rendering; `phrase` is `false` where the dictionary has none."""

    phrase: str | bool | Variant
    usage: str = ""
    notes: tuple[str | None, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def words(self) -> str:
        """The rendering; empty for none."""
        if isinstance(self.phrase, Variant):
            return self.phrase.text
        return self.phrase if isinstance(self.phrase, str) else ""


class Headword(msgspec.Struct, frozen=True):
    """What the dictionary says of a Japanese word."""

    kana: str
    translations: tuple[Translation, ...]


_DICTIONARY = msgspec.json.Decoder(dict[str, Headword])


def is_dictionary(source: bytes) -> bool:
    """Whether a JSON source begins as the dictionary does."""
    return re.match(rb'\s*\{\s*"[^"]+"\s*:\s*\{\s*"kana"\s*:', source[:2_000]) is not None


def from_dictionary_json(source: bytes) -> TermReading:
    """The dictionary by headword. Raises `NoTermList`."""
    try:
        words = _DICTIONARY.decode(source)
    except (msgspec.MsgspecError, RecursionError) as trouble:
        raise NoTermList(
            "The standard dictionary cannot be read as JSON: {reason}.",
            reason=str(trouble).rstrip("."),
        ) from None
    return _reading(words.items())


def from_dictionary_table(rows: Iterable[Sequence[str]]) -> TermReading:
    """The dictionary from its table, of which `rows` are the rows after the head."""
    words: dict[str, tuple[str, list[Translation]]] = {}
    for row in rows:
        if not any(row):
            continue
        ja, kana, en, usage, notes = [*row, "", "", "", "", ""][:5]
        known = words.setdefault(ja, (kana, []))[1]
        known.append(Translation(en, usage, tuple(filter(None, _NOTES.split(notes)))))
    return _reading((ja, Headword(kana, tuple(said))) for ja, (kana, said) in words.items())


def _reading(words: Iterable[tuple[str, Headword]]) -> TermReading:
    findings: list[Finding] = []
    concepts = canonical(_concept(ja, word, findings) for ja, word in words)
    return TermReading(concepts, tuple(findings), "standard-dictionary")


def _concept(ja: str, word: Headword, findings: list[Finding]) -> Concept:
    head: list[Term] = []
    others: list[Term] = []
    notes: list[str] = []
    for one in word.translations:
        forms, rest = _forms(one)
        head += [form for form in forms if form.language == "ja"]
        note = "\n".join(rest)
        if not one.words or _JAPANESE.search(one.words):
            notes += filter(None, (one.words, note))
            findings.append(_without_words(ja))
            continue
        shown = tuple(Gloss(example.en, "", example.ref) for example in one.examples)
        others.append(Term("en", one.words, note=note, usage=one.usage, examples=shown))
        others += [form for form in forms if form.language == "en"]
    examples = [each for one in word.translations for each in one.examples]
    shown = tuple(dict.fromkeys(Gloss(each.ja, "", each.ref) for each in examples))
    term = Term("ja", ja, note="\n".join(notes), reading=word.kana, examples=shown)
    return Concept(ja, (term, *head, *others), source=FIELD)


def _forms(one: Translation) -> tuple[list[Term], list[str]]:
    """The terms of another part of speech in the notes of a rendering, and the rest of them."""
    forms: list[Term] = []
    rest: list[str] = []
    for note in filter(None, one.notes):
        found = [_FORM.fullmatch(piece.strip()) for piece in filter(None, _NOTES.split(note))]
        if not all(found):
            rest.append(note)
            continue
        for form in filter(None, found):
            speech = _SPEECH[form["speech"]]
            if form["ja"]:
                forms.append(Term("ja", form["ja"], part_of_speech=speech))
            forms += [
                Term("en", words, usage=one.usage, part_of_speech=speech)
                for words in _several(form["en"])
            ]
    return forms, rest


def _several(words: str) -> list[str]:
    """`adverse, detrimental` is two terms; with brackets or gaps it is left as it is."""
    return [words] if _CLEAR.search(words) else [each.strip() for each in words.split(",")]


def _without_words(ja: str) -> Finding:
    message = "“{term}” has no English rendering here; what the dictionary says is kept as a note."
    return Finding("term-without-rendering", HINT, message, (("term", ja),))
