"""The laws in a folder or an archive, one after the other, without writing anything to disk."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from . import files

SUFFIXES = (".xml", ".akn", ".txt", ".json")
"""What is taken for a law when nothing else is said."""

ARCHIVES = (".tar", ".tar.xz", ".tar.gz", ".tar.bz2", ".txz", ".tgz")

MOST_MEMBERS = 1_000_000
MOST_BYTES = 32 * 1024**3
"""Of all that an archive holds, unpacked: more is a bomb, not a corpus."""


class Item(msgspec.Struct, frozen=True):
    """One file of a corpus. `path` when it is to be read from the disk; else `source`, or
    `trouble` when it is not to be read at all. `place` is how far in the whole it stands."""

    name: str
    path: str = ""
    source: bytes = b""
    trouble: str = ""
    place: int = 0


class Collection:
    """The files of a folder or an archive that end with one of the suffixes; `whole` when each is
    to be sent along, for whoever cannot open it."""

    def __init__(
        self, path: Path, suffixes: tuple[str, ...] = SUFFIXES, *, whole: bool = False
    ) -> None:
        self.path, self.whole = path, whole
        self.suffixes = tuple(suffix.lower() for suffix in suffixes)
        self.left_aside = 0
        self.is_folder = path.is_dir()
        if not self.is_folder and not path.name.lower().endswith(ARCHIVES):
            known = ", ".join(ARCHIVES)
            raise click.ClickException(f"{path} is neither a folder nor an archive ({known}).")
        self._paths = sorted(self._in_folder()) if self.is_folder else []

    @property
    def length(self) -> int:
        """How far `place` goes: the number of files of a folder, the bytes of an archive."""
        return len(self._paths) if self.is_folder else self.path.stat().st_size

    def items(self) -> Iterator[Item]:
        """Each law in turn. Raises click.ClickException when the archive itself is damaged."""
        if self.is_folder:
            for place, path in enumerate(self._paths, start=1):
                yield self._item(path, place)
            return
        try:
            with (
                self.path.open("rb") as stream,
                tarfile.open(fileobj=stream, mode="r|*") as archive,
            ):
                yield from self._in_archive(archive, stream)
        except (tarfile.TarError, EOFError, OSError) as trouble:
            raise click.ClickException(f"{self.path} is damaged: {trouble}.") from trouble

    def _item(self, path: Path, place: int) -> Item:
        name = str(path.relative_to(self.path))
        if not self.whole:
            return Item(name, path=str(path), place=place)
        try:
            return Item(name, source=files.read_bytes(str(path)), place=place)
        except click.ClickException as trouble:
            return Item(name, trouble=str(trouble), place=place)

    def _in_folder(self) -> Iterator[Path]:
        for folder, inner, names in os.walk(self.path):
            inner[:] = [name for name in inner if not name.startswith(".")]
            for name in names:
                path = Path(folder, name)
                if self._is_law(name) and path.is_file():
                    yield path

    def _in_archive(self, archive: tarfile.TarFile, stream: BinaryIO) -> Iterator[Item]:
        total = 0
        for number, member in enumerate(archive, start=1):
            archive.members.clear()  # type: ignore[attr-defined]  # else all stay in memory
            total += member.size
            if number > MOST_MEMBERS or total > MOST_BYTES:
                raise click.ClickException(f"{self.path} holds too much to be a corpus of laws.")
            if not member.isfile() or not self._is_law(Path(member.name).name):
                continue
            if member.size > files.LARGEST:
                trouble = f"larger than {files.LARGEST // 1_048_576} MiB"
                yield Item(member.name, trouble=trouble, place=stream.tell())
                continue
            opened = archive.extractfile(member)
            source = opened.read() if opened else b""
            yield Item(member.name, source=source, place=stream.tell())

    def _is_law(self, name: str) -> bool:
        if name.startswith("."):
            return False
        fits = name.lower().endswith(self.suffixes)
        self.left_aside += not fits
        return fits
