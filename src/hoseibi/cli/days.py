"""What a user says about the days of an act: `ACT@2020-04-01`, `ACT@promulgated=2020-03-31`."""

from __future__ import annotations

from datetime import date

import click

from hoseibi.legaltext import Days


class Day(click.ParamType[str]):
    """A day of the calendar, ISO."""

    name = "day"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return iso(value) if value else ""


def iso(said: str) -> str:
    """A day as 2020-04-01. Raises click.BadParameter."""
    try:
        return date.fromisoformat(said.strip()).isoformat()
    except ValueError:
        raise click.BadParameter(f"“{said}” is no day; write one such as 2020-04-01.") from None


def act_and_days(said: str) -> tuple[str, Days]:
    """The file of an act and what is said behind its last @."""
    file, at, told = said.rpartition("@")
    if not at or "=" not in told and not told[:4].isdecimal():
        return said, Days()
    return file, days_told(told)


def days_told(said: str) -> Days:
    """`2020-04-01,art_5=2021-04-01,promulgated=2020-03-31,order=2020-09-01`, any of them.

    Raises click.BadParameter for what is no day.
    """
    named: dict[str, str] = {}
    for piece in filter(None, said.split(",")):
        name, _, day = piece.rpartition("=")
        named[name.strip()] = iso(day)
    known = {name: named.pop(name, "") for name in ("", "promulgated", "order")}
    return Days(known[""], tuple(named.items()), known["promulgated"], known["order"])
