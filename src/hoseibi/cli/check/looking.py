"""Look at one file with the checks: what stands, what was dismissed, and the words it is about."""

from __future__ import annotations

import tomllib
from pathlib import Path

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Concept, Dismissal, Finding, Law, Placed, Profile, Reading

from .. import files


class Looked(msgspec.Struct, frozen=True):
    """One file: its law, the findings that stand, those dismissed, and the dismissals used."""

    file: str
    law: Law
    form: str
    source: bytes
    kept: tuple[Finding, ...]
    dismissed: tuple[Finding, ...]
    used: tuple[Dismissal, ...]


class _Dismissals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of dismissals: `[[dismissal]]` with code, address, fingerprint and reason."""

    dismissal: tuple[Dismissal, ...] = ()


class With(msgspec.Struct, frozen=True):
    """What a law is looked at with: the checks wanted, all for none; dismissals; other laws beside
    it; the terms that it should use."""

    only: tuple[str, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    beside: tuple[Profile, ...] = ()
    terms: tuple[Concept, ...] = ()


def look(file: str, how: files.How, given: With) -> Looked:
    """What reading and checking one file finds. Raises click.ClickException with a sentence."""
    source, reading = read(file, how)
    heard = () if given.only else reading.findings
    asked = legaltext.check(reading.law, given.only, beside=given.beside, terms=given.terms)
    sifted = legaltext.sift(reading.law, (*heard, *asked), given.dismissals)
    return Looked(
        files.called(file),
        reading.law,
        reading.form,
        source,
        sifted.kept,
        sifted.dismissed,
        sifted.used,
    )


def read(file: str, how: files.How) -> tuple[bytes, Reading]:
    """The bytes of a file and the law in it. Raises click.ClickException with a sentence."""
    source = files.read_bytes(file)
    try:
        return source, how.read(source)
    except legaltext.Unreadable as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble


def dismissals_in(file: str | None) -> tuple[Dismissal, ...]:
    """The dismissals in a TOML or JSON file that give a reason; none where no file is named."""
    if not file:
        return ()
    source = files.read_bytes(file)
    try:
        if Path(file).suffix == ".json":
            found = msgspec.json.decode(source, type=_Dismissals).dismissal
        else:
            found = msgspec.convert(tomllib.loads(source.decode()), _Dismissals).dismissal
    except (msgspec.MsgspecError, tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
        raise click.ClickException(f"{file} is no list of dismissals: {trouble}.") from trouble
    return tuple(one for one in found if one.reason.strip())


def file_beside(law: Path) -> Path:
    """The file of dismissals that belongs to a law: `draft.txt.dismissed.toml` for `draft.txt`."""
    return law.with_name(f"{law.name}.dismissed.toml")


def own_dismissals(law: str) -> tuple[Dismissal, ...]:
    """The dismissals in the file beside a law; none without one. Raises as `dismissals_in`."""
    file = file_beside(Path(law)) if law != files.STDIN else None
    return dismissals_in(str(file)) if file and file.is_file() else ()


def places(law: Law) -> dict[str, Placed]:
    """Each provision of a law by its full address."""
    return {place.address: place for place in legaltext.walk(law)}
