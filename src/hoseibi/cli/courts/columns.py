"""`--column filed=Received`: which column of a table says what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class ColumnName(click.ParamType[tuple[str, str]]):
    """`name=head`, where the name is one of those that a command understands."""

    name = "name=head"

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[str, str]:
        name, equal, head = str(value).partition("=")
        if not equal or name not in self.names:
            self.fail(
                f"“{value}” is not name=head with one of {', '.join(self.names)}.", param, ctx
            )
        return name, head


def column_option(names: tuple[str, ...]) -> Callable[[Command], Command]:
    """`--column`, the same in every command that reads a table."""
    return click.option(
        "--column",
        "columns",
        type=ColumnName(names),
        multiple=True,
        help=f"Which column says what, where it is not recognised: {', '.join(names)}. Repeatable.",
    )
