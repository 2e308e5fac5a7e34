"""The code of a check, as a command takes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import click


class Coded(Protocol):
    """Any kind of check."""

    @property
    def code(self) -> str: ...


class CheckCode(click.ParamType[str]):
    """The code of one of some checks; another is refused with those there are."""

    name = "code"

    def __init__(self, checks: Iterable[Coded]) -> None:
        self._known = sorted(one.code for one in checks)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self._known:
            known = ", ".join(self._known)
            self.fail(f"There is no check “{value}”. Known: {known}.", param, ctx)
        return value
