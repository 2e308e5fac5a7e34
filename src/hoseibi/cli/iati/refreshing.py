"""`hoseibi iati refresh`: fetch the official files of the standard to where they are looked for."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import click
import msgspec
from lxml import etree

from hoseibi.iati import NotOfficial, official, usual_folder

PUBLIC = "https://raw.githubusercontent.com/IATI"
BRANCHES = {
    "schema": f"{PUBLIC}/IATI-Schemas/version-2.03",
    "codelists/embedded": f"{PUBLIC}/IATI-Codelists/version-2.03/xml",
    "codelists/nonembedded": f"{PUBLIC}/IATI-Codelists-NonEmbedded/master/xml",
    "codelists": f"{PUBLIC}/IATI-Codelists/version-2.03",
    "rulesets": f"{PUBLIC}/IATI-Rulesets/version-2.03/rulesets",
}
"""Where the publisher keeps each folder of the official files."""

FIRST = (
    "schema/iati-activities-schema.xsd",
    "schema/iati-common.xsd",
    "schema/xml.xsd",
    "codelists/mapping.xml",
    "rulesets/standard.json",
)
EMBEDDED = frozenset(
    (
        "ActivityDateType",
        "ActivityStatus",
        "BudgetStatus",
        "BudgetType",
        "DocumentCategory",
        "GazetteerAgency",
        "OrganisationRole",
        "RelatedActivityType",
        "TransactionType",
    )
)
"""Lists that belong to the version of the schema; all others live on."""

ASKED_BY_RULES = ("OrganisationRegistrationAgency",)
LARGEST = 20 * 1024 * 1024
SECONDS = 30

Fetch = Callable[[str], bytes]


@click.command(
    epilog="""\b
Example:
  hoseibi iati refresh
  hoseibi iati refresh --to standard --from ~/Downloads/iati"""
)
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path),
    help="Where to.  [default: HOSEIBI_IATI, or var/iati under HOSEIBI_HOME]",
)
@click.option(
    "--from",
    "source",
    default="",
    metavar="URL|DIR",
    help="A mirror, or a folder, in the same order.  [default: the publisher]",
)
def refresh(target: Path | None, source: str) -> None:
    """Fetch the official schema, lists of codes and ruleset of IATI 2.03.

    They belong to their publisher (CC BY 4.0 and MIT) and are no part of Hoseibi. What is there
    already stays until everything new has arrived whole.
    """
    place = target or usual_folder()
    fetch = from_folder(Path(source)) if Path(source).is_dir() and source else from_web(source)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent) as kept:
        folder = Path(kept, "iati")
        count, size = fill(folder, fetch)
        proved(folder)
        replace(place, folder)
    click.echo(f"{count} files, {size / 1_048_576:.1f} MiB, in {place}.")


def fill(folder: Path, fetch: Fetch) -> tuple[int, int]:
    """Fetch every file into a folder: how many, and how large together."""
    count = size = 0
    for name in names(folder):
        content = whole(name, fetch(name))
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        count, size = count + 1, size + len(content)
    return count, size


def names(folder: Path) -> Iterator[str]:
    """What is fetched: first that which says what else there is."""
    yield from FIRST
    mapping = etree.fromstring((folder / "codelists/mapping.xml").read_bytes(), safe())
    lists = {one.get("ref", "") for one in mapping.iter("codelist")} | set(ASKED_BY_RULES)
    for name in sorted(lists):
        kind = "embedded" if name in EMBEDDED else "nonembedded"
        yield f"codelists/{kind}/{name}.xml"


def safe() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


def whole(name: str, content: bytes) -> bytes:
    """A file that is what it should be. Raises click.ClickException."""
    try:
        if name.endswith(".json"):
            msgspec.json.decode(content)
        else:
            etree.fromstring(content, safe())
    except (msgspec.DecodeError, etree.XMLSyntaxError) as trouble:
        raise click.ClickException(f"{name} did not arrive as it should: {trouble}") from trouble
    return content


def from_folder(source: Path) -> Fetch:
    """Take files from a folder."""

    def fetch(name: str) -> bytes:
        try:
            return (source / name).read_bytes()
        except OSError as trouble:
            raise click.ClickException(f"{source / name} cannot be read.") from trouble

    return fetch


def from_web(base: str) -> Fetch:
    """Take files from the publisher, or from a mirror."""
    if base and urlsplit(base).scheme not in {"https", "http"}:
        raise click.ClickException(f"{base} is neither a folder here nor a web address.")

    def fetch(name: str) -> bytes:
        folder, _, file = name.rpartition("/")
        address = f"{base.rstrip('/')}/{name}" if base else f"{BRANCHES[folder]}/{file}"
        try:
            return received(address)
        except (URLError, TimeoutError, ConnectionError) as trouble:
            reason = getattr(trouble, "reason", trouble)
            raise click.ClickException(
                f"{address} cannot be reached ({reason}). Nothing was changed. Without the network,"
                " fetch the files elsewhere and give their folder with --from."
            ) from trouble

    return fetch


def received(address: str) -> bytes:
    """What stands at an address, of the size that was announced."""
    request = Request(address, headers={"User-Agent": "hoseibi"})
    with urlopen(request, timeout=SECONDS) as answer:
        content: bytes = answer.read(LARGEST + 1)
        announced = answer.headers.get("Content-Length")
        packed = answer.headers.get("Content-Encoding") is not None
    if not content or len(content) > LARGEST:
        raise click.ClickException(f"{address} is empty or larger than {LARGEST // 1_048_576} MiB.")
    if announced and not packed and int(announced) != len(content):
        raise click.ClickException(f"{address} was cut off on the way. Nothing was changed.")
    return content


def proved(folder: Path) -> None:
    """Refuse files that do not belong together. Raises click.ClickException."""
    try:
        official(folder)
    except NotOfficial as trouble:
        raise click.ClickException(f"{trouble} Nothing was changed.") from trouble


def replace(place: Path, folder: Path) -> None:
    """Put the new files where the old ones were, in one step for whoever reads them."""
    old = folder.with_name("old")
    if place.exists():
        place.rename(old)
    shutil.move(folder, place)
