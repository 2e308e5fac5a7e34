"""What the keys of knowledge are called, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country
from hoseibi.ui.languages import OWN_NAMES, own_name

from ..choices import LEGAL_SYSTEMS, Matter, Skill

Vocabulary = Mapping[str, dict[str, str]]
"""For each matter its keys with their names, in the order in which they are offered."""


def vocabulary(user: Reader) -> Vocabulary:
    """Everything that somebody can know or a post can ask for."""
    countries = Country.objects.all() if is_signed_in(user) else Country.objects.none()
    named = {one.code: str(one.name) for one in countries}
    systems = {code: str(name) for code, name in LEGAL_SYSTEMS.items()}
    return {
        Matter.FIELD: {code: str(name) for code, name in FieldOfLaw.choices},
        Matter.LANGUAGE: {code: own_name(code) for code in OWN_NAMES},
        Matter.SYSTEM: systems | named,
        Matter.COUNTRY: named,
        Matter.SKILL: {code: str(name) for code, name in Skill.choices},
    }


def called(names: Vocabulary, matter: str, key: str) -> str:
    """What one of them is called; the key when it is not known."""
    return names.get(matter, {}).get(key, key)
