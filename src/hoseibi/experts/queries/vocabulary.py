"""What the keys of knowledge are called, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country

from ..choices import LANGUAGE_NAMES, LEGAL_SYSTEMS, Matter, Skill

UNIFORM = "un"
"""The one legal system that is no country's."""

Vocabulary = Mapping[str, dict[str, str]]
"""For each matter its keys with their names, in the order in which they are offered."""


def vocabulary(user: Reader) -> Vocabulary:
    """Everything that somebody can know or a post can ask for."""
    countries = Country.objects.all() if is_signed_in(user) else Country.objects.none()
    named = {one.code: str(one.name) for one in countries}
    known = {code: str(name) for code, name in LEGAL_SYSTEMS.items()} | named
    systems = {code: _("law of {name}").format(name=name) for code, name in known.items()}
    return {
        Matter.FIELD: {code: str(name) for code, name in FieldOfLaw.choices},
        Matter.LANGUAGE: {code: str(name) for code, name in LANGUAGE_NAMES.items()},
        Matter.SYSTEM: systems | {UNIFORM: str(LEGAL_SYSTEMS[UNIFORM])},
        Matter.COUNTRY: named,
        Matter.SKILL: {code: str(name) for code, name in Skill.choices},
    }


def called(names: Vocabulary, matter: str, key: str) -> str:
    """What one of them is called; the key when it is not known."""
    return names.get(matter, {}).get(key, key)
