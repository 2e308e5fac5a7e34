"""Texts and values as a version keeps them, and what is made of them on the way."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import msgspec
from django.utils.text import slugify

from hoseibi import legaltext

from ..models import LawVersion, Provision

CONTAINERS = frozenset((*legaltext.DIVISIONS, "body", "supplement", "annex"))
"""Kinds whose children are places of their own; every other kind is kept with all it holds."""

INDEX_VERSION = 100 * legaltext.TOKENS_VERSION + 3
"""Changes with what a row or a search word looks like: rows of another version are made anew."""

_decoder = msgspec.json.Decoder(legaltext.Provision)


def fingerprint_of(xml: bytes) -> str:
    return sha256(xml).hexdigest()


def shown(text: str) -> str:
    """A text as a row may hold it. NUL, which PostgreSQL does not store, is shown as a sign of
    replacement; the canonical text keeps it."""
    return text.replace("\0", "\ufffd")


def title_key(text: str) -> str:
    """What two ways of typing a title have in common, as it is kept beside the title."""
    return " ".join(legaltext.fold(text).split())[:500]


def slug_of(country: str, name: str) -> str:
    """A name in addresses, `jp-civil-code`; the country alone where the name is not in Latin."""
    return slugify(f"{country} {name}")[:80].strip("-")


def canonical_of(law: legaltext.Law) -> bytes:
    """The text that is kept as the truth of a version."""
    return legaltext.write(law, "akn")


def law_of(version: LawVersion) -> legaltext.Law:
    """The whole law as a value, read from its canonical text."""
    language_version = version.language_version
    reading = legaltext.read(
        version.canonical.xml, form="akn", convention=language_version.convention
    )
    return reading.law


def provision_of(place: Provision) -> legaltext.Provision:
    """The value of one place, without reading the law around it."""
    return _decoder.decode(place.body)


def finding_values(findings: Iterable[legaltext.Finding]) -> list[dict[str, object]]:
    """Findings as a version keeps them, each with its English sentence."""
    return [
        _shown_within(msgspec.to_builtins(each) | {"sentence": each.sentence}) for each in findings
    ]


def _shown_within(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _shown_within(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_shown_within(each) for each in value]
    return shown(value) if isinstance(value, str) else value
