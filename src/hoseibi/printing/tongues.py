"""The languages of a printed sheet: which a text is set in, and the typefaces that they bring."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hoseibi.legaltext import Printable, face

_SCRIPTS = (
    ("km", re.compile("[\u1780-\u17ff]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("ja", re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
"""A language for each script, by a letter of it; all else is set as English is."""


def language_of(words: str) -> str:
    """A language that is written in the script of some words, such as a name of which nobody said
    its language."""
    return next((code for code, letter in _SCRIPTS if letter.search(words)), "en")


def tongue(code: str) -> dict[str, object]:
    """A language as the templates need it: its tag without a country, and its typefaces."""
    look = face(code)
    return {"lang": look.tag.split("-")[0], "font": look.families}


def sheet(template: bytes, data: bytes, codes: Iterable[str]) -> Printable:
    """What typst is given: a template and its data, with the typefaces of some languages and the
    packages that bring them."""
    looks = [face(code) for code in dict.fromkeys(codes)]
    families = dict.fromkeys(name for look in looks for name in look.families)
    packages = dict.fromkeys(look.package for look in looks)
    return Printable(template, data, tuple(families), " and ".join(packages))
