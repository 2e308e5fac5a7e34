"""How a law comes from a file, and a result goes to one. Every trouble here is one sentence."""

from __future__ import annotations

import errno
import functools
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Reading, UnknownConvention, Unreadable

LARGEST = 256 * 1024 * 1024
"""In bytes: more is not read into memory at all. What the engine takes may be less."""

STDIN = "-"


class ConventionCode(click.ParamType[str]):
    """The code of a convention that the engine knows."""

    name = "code"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not value:
            return ""
        try:
            return legaltext.convention(value).code
        except UnknownConvention as trouble:
            self.fail(str(trouble), param, ctx)


class How(msgspec.Struct, frozen=True):
    """What the user says about a source; the engine recognises what is left empty."""

    form: str = ""
    convention: str = ""

    def read(self, source: bytes) -> Reading:
        """Raises Unreadable as the engine does."""
        return legaltext.read(source, form=self.form, convention=self.convention)


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Two options with which a user overrules what is recognised, given to a command as `how`."""

    @click.option(
        "--form",
        type=click.Choice(legaltext.FORMS_IN),
        help="What the source is; recognised by itself when left out.",
    )
    @click.option(
        "--convention",
        type=ConventionCode(),
        default="",
        help="How the law is written, such as jp-ja; recognised by itself when left out.",
    )
    @functools.wraps(command)
    def with_how(form: str | None, convention: str, **rest: object) -> None:
        command(how=How(form or "", convention), **rest)

    return with_how


def read_law(file: str, how: How) -> Reading:
    """What the engine reads in a file (or standard input, for `-`).

    Raises click.ClickException, with a sentence that names the file, when there is nothing to read.
    """
    source = read_bytes(file)
    try:
        return how.read(source)
    except Unreadable as trouble:
        raise click.ClickException(f"{called(file)}: {trouble}") from trouble


def form_of(reading: Reading) -> str:
    """The form a law was read in, where it can be written too and is text; else plain text."""
    text = reading.form in legaltext.FORMS_OUT and reading.form != "docx"
    return reading.form if text else "plain"


def called(file: str) -> str:
    """How a file is named in a message."""
    return "standard input" if file == STDIN else file


def read_bytes(file: str) -> bytes:
    """The bytes of a file, refused with a sentence when missing, closed to us or too large."""
    try:
        source = _stdin() if file == STDIN else _bounded(Path(file))
    except OSError as trouble:
        raise click.ClickException(sentence(file, trouble)) from trouble
    if len(source) > LARGEST:
        raise click.ClickException(
            f"{called(file)}: larger than {LARGEST // 1_048_576} MiB, which is more than a law is."
        )
    return source


def _stdin() -> bytes:
    return sys.stdin.buffer.read(LARGEST + 1)


def _bounded(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(LARGEST + 1)


def sentence(file: str, trouble: OSError) -> str:
    """What the system said about a file, as a sentence."""
    known = {
        errno.ENOENT: f"There is no file {file}.",
        errno.EISDIR: f"{file} is a folder; name a file, or use `hoseibi corpus read {file}`.",
        errno.EACCES: f"{file} may not be read by this user.",
    }
    fallback = f"{file} cannot be read: {trouble.strerror or trouble}."
    return known.get(trouble.errno or 0, fallback)


def write_words(words: str, out: str) -> None:
    """As `write_bytes`, for a command that has no other form than words.

    Raises click.ClickException for the name of a Word document or a PDF: nothing would open it.
    """
    if out.lower().endswith((".docx", ".pdf")):
        raise click.ClickException(
            f"{out} was not written: these words are plain text. Name a file that ends in .txt."
        )
    write_bytes(words.encode(), out)


def write_bytes(result: bytes, out: str) -> None:
    """To standard output for `-`; else to a file, which is whole or untouched."""
    if out == STDIN:
        sys.stdout.buffer.write(result)
        sys.stdout.buffer.flush()
        return
    target = Path(out)
    try:
        _replace(target, result)
    except OSError as trouble:
        reason = trouble.strerror or trouble
        raise click.ClickException(f"{out} cannot be written: {reason}.") from trouble


def _replace(target: Path, result: bytes) -> None:
    if target.exists() and not target.is_file():  # a pipe or a device is written as it is
        target.write_bytes(result)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(result)
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        os.chmod(name, mode)
        os.replace(name, target)
    except OSError:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
