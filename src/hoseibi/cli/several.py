"""How the laws of one command come from their files: each in a language, and a form, of its own."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Law

from . import files

RECOGNISED = "auto"
"""What is typed for a file whose form or convention is to be recognised, before one that is not."""


class Hows(msgspec.Struct, frozen=True):
    """What the user says about the sources, in their order; the rest is recognised."""

    forms: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()

    def of(self, names: Sequence[str]) -> list[files.How]:
        """One for each file. Raises click.UsageError where more is said than there are files."""
        told = {"--form": self.forms, "--convention": self.conventions}
        for option, values in told.items():
            if len(values) > len(names):
                raise click.UsageError(
                    f"{option} is said {len(values)} times, for {len(names)} files. Say it once for"
                    " each, in their order."
                )
        rest = ("",) * len(names)
        pairs = zip(names, (*self.forms, *rest), (*self.conventions, *rest), strict=False)
        return [files.How(form, convention) for _, form, convention in pairs]


class _Convention(files.ConventionCode):
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return "" if value == RECOGNISED else super().convert(value, param, ctx)


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """The two options of `files.reading_options` for each law of a command, given as `hows`."""

    @click.option(
        "--form",
        "forms",
        type=click.Choice([RECOGNISED, *legaltext.FORMS_IN]),
        multiple=True,
        help="What the sources are, said for each in their order; recognised when left out.",
    )
    @click.option(
        "--convention",
        "conventions",
        type=_Convention(),
        multiple=True,
        help="How the laws are written, such as --convention jp-ja --convention jp-en, for each in"
        " their order; recognised when left out or auto.",
    )
    @functools.wraps(command)
    def with_hows(forms: tuple[str, ...], conventions: tuple[str, ...], **rest: object) -> None:
        named = tuple("" if form == RECOGNISED else form for form in forms)
        command(hows=Hows(named, conventions), **rest)

    return with_hows


def read_laws(names: Sequence[str], hows: Hows) -> list[Law]:
    """The laws of several files. Raises click.ClickException, with a sentence that names the file,
    for one that cannot be read and for one in which nothing is recognised that could answer."""
    laws = [files.read_law(name, how).law for name, how in zip(names, hows.of(names), strict=True)]
    some = any(map(_has_articles, laws))
    for name, law in zip(names, laws, strict=True):
        if not law.provisions or (some and not _has_articles(law)):
            raise click.ClickException(
                f"{files.called(name)}: no article was found in it, read as {law.convention}. See"
                " whether it is the right file, or say how it is written: --convention."
            )
    return laws


def _has_articles(law: Law) -> bool:
    return any(place.provision.kind == "article" for place in legaltext.walk(law))
