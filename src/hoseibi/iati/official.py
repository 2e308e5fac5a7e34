"""The official files of IATI 2.03 where they lie: schema, lists of codes, ruleset.

They are the publisher's and are no part of Hoseibi; `hoseibi iati refresh` fetches them. In their
folder stand `schema/*.xsd`, `codelists/mapping.xml`, `codelists/embedded/*.xml`,
`codelists/nonembedded/*.xml` and `rulesets/standard.json`.
"""

from __future__ import annotations

import datetime as dt
import os
from functools import lru_cache
from pathlib import Path

import msgspec
from lxml import etree

from .ruleset import Known, Ruleset, Unjudgeable, ruleset

SCHEMA = Path("schema", "iati-activities-schema.xsd")
MAPPING = Path("codelists", "mapping.xml")
RULES = Path("rulesets", "standard.json")
LISTS = (Path("codelists", "embedded"), Path("codelists", "nonembedded"))
ORGANISATIONS = ("OrganisationIdentifier", "IATIOrganisationIdentifier")
AGENCIES = "OrganisationRegistrationAgency"
VARIABLE = "HOSEIBI_IATI"


class NotOfficial(ValueError):
    """The folder does not hold the official files; the message says which is missing or broken."""


class Mapped(msgspec.Struct, frozen=True):
    """A path at which codes of a list stand, when the condition holds."""

    path: str
    codelist: str
    condition: str = ""

    @property
    def xpath(self) -> str:
        """The path with its condition where it belongs: at the element that has the code."""
        if not self.condition:
            return self.path
        element, _, attribute = self.path.rpartition("/")
        return f"{element}[{self.condition}]/{attribute}"


class OfficialList(msgspec.Struct, frozen=True):
    """A list of codes as published; in a complete one no other code is right."""

    name: str
    complete: bool
    codes: frozenset[str]


class Official(msgspec.Struct, frozen=True):
    """Everything official that a file can be proved by."""

    schema: etree.XMLSchema
    mapping: tuple[Mapped, ...]
    codelists: dict[str, OfficialList]
    rules: Ruleset

    def known(self, today: dt.date) -> Known:
        """What the rules may ask: the day, and the organisations and registers in the lists."""
        named = [self.codelists[name].codes for name in ORGANISATIONS if name in self.codelists]
        agencies = self.codelists.get(AGENCIES)
        return Known(
            today,
            frozenset().union(*named) if named else None,
            agencies.codes if agencies else None,
        )


def usual_folder() -> Path:
    """Where the official files lie when nobody says otherwise."""
    said = os.environ.get(VARIABLE)
    return Path(said) if said else Path(os.environ.get("HOSEIBI_HOME") or Path.cwd(), "var", "iati")


def complete(folder: Path) -> bool:
    """Whether the official files lie in a folder."""
    return all((folder / path).is_file() for path in (SCHEMA, MAPPING, RULES))


@lru_cache(maxsize=2)
def official(folder: Path) -> Official:
    """The official files of a folder. Raises NotOfficial with what is missing or broken."""
    for path in (SCHEMA, MAPPING, RULES):
        if not (folder / path).is_file():
            raise NotOfficial(
                f"{folder} does not hold the official files: {path} is missing."
                " `hoseibi iati refresh` fetches them."
            )
    try:
        return Official(
            etree.XMLSchema(_parsed(folder / SCHEMA)),
            tuple(_mapped(_parsed(folder / MAPPING))),
            {one.name: one for one in _lists(folder)},
            ruleset((folder / RULES).read_bytes()),
        )
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError, Unjudgeable, OSError) as trouble:
        raise NotOfficial(f"An official file in {folder} is broken: {trouble}") from trouble


def _parsed(path: Path) -> etree._ElementTree:
    return etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))


def _mapped(tree: etree._ElementTree) -> list[Mapped]:
    return [
        Mapped(
            one.findtext("path") or "",
            next(one.iterfind("codelist")).get("ref", ""),
            one.findtext("condition") or "",
        )
        for one in tree.getroot().iterfind("mapping")
    ]


def _lists(folder: Path) -> list[OfficialList]:
    paths = [path for place in LISTS for path in sorted((folder / place).glob("*.xml"))]
    return [_list(_parsed(path).getroot()) for path in paths]


def _list(root: etree._Element) -> OfficialList:
    codes = frozenset(
        code.text or "" for code in root.iterfind("codelist-items/codelist-item/code")
    )
    return OfficialList(root.get("name", ""), root.get("complete") == "1", codes)
