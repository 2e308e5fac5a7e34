"""Write a law as plain text, in the layout in which its country sets it."""

from __future__ import annotations

from ...conventions import Convention
from ...model.law import Law, Provision
from .words import plain_runs
from .writer import Writer

__all__ = ["plain_provision", "plain_runs", "to_plain"]


def to_plain(law: Law, convention: Convention) -> str:
    """The canonical plain text of a law: reading it and writing it again gives the same text.

    One blank line stands before each division and article; points are set in by their depth. Words
    that would be read as a mark bear a backslash.
    """
    return Writer(convention).law(law)


def plain_provision(provision: Provision, convention: Convention) -> str:
    """The plain text of one provision with all that stands in it."""
    writer = Writer(convention)
    writer.provision(provision, 0)
    return writer.text()
