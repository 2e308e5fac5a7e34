"""The small words by which two language versions are held against one another, as data: the shape
of the files beside.

Every expression is for `re`, over small letters with Arabic figures. What a language does not say
is not compared in it.
"""

from __future__ import annotations

from functools import cache

import msgspec

from ...model.toml import Toml


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of one language.

    languages    BCP 47 tags that it serves
    must         words of duty; `may` of leave; `barred` of what is forbidden
    idle         words like these that say nothing of the kind; they are passed over first
    aside        clauses that bind nothing, such as conditions
    turned       words by which what denies requires (not unless)
    parts        where a sentence is divided before it ends, as before a proviso
    last         whether what a sentence requires, allows or forbids stands at its end
    negation     words that deny, and `denying` those that may
    save         words by which what is allowed says the same as what is forbidden else (only)
    defining     words by which a term may be defined, in whatever manner
    all_of       words that join (and); `one_of` words that leave a choice (or)
    """

    languages: tuple[str, ...]
    must: str = ""
    may: str = ""
    barred: str = ""
    idle: str = ""
    aside: str = ""
    turned: str = ""
    parts: str = ""
    last: bool = False
    negation: str = ""
    denying: str = ""
    save: str = ""
    defining: str = ""
    all_of: str = ""
    one_of: str = ""


@cache
def wording(language: str) -> Wording:
    """What is known of a language; nothing at all for one that no file serves."""
    known = _all()
    return known.get(language) or known.get(language.split("-")[0]) or Wording((language,))


_FILES = Toml(Wording)


@cache
def _all() -> dict[str, Wording]:
    return {language: words for words in _FILES.folder(__package__) for language in words.languages}
