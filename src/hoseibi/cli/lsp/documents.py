"""The laws that are open in an editor, each with what is known of it at the moment."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from hoseibi import legaltext
from hoseibi.legaltext import (
    Definition,
    KnownLaw,
    Manuscript,
    Placed,
    Reference,
    References,
    Unreadable,
)

from .positions import Json, Lines
from .reports import Report


class Place:
    """What stands under a cursor: the provision, how many of its own words stand before (-1 in its
    number or heading), and the reference there, if one is."""

    def __init__(self, here: int, at: int, reference: Reference | None) -> None:
        self.here, self.at, self.reference = here, at, reference


class State:
    """A text and everything that follows from it; made anew at each edit from the state before."""

    def __init__(self, lines: Lines, convention: str, before: State | None = None) -> None:
        text = lines.text
        self.text, self.lines = text, lines
        self._labels: dict[int, Json | None] = {}
        self._before = before.knowing if before is not None else None
        known = before.written if before is not None else None
        if known is not None and convention in ("", known.convention.code):
            self.written: Manuscript = known.edited(text)
        else:
            self.written = legaltext.manuscript(text, convention)
        self.code: str = self.written.convention.code

    @property
    def placed(self) -> list[Placed]:
        return self.written.placed

    @cached_property
    def references(self) -> References:
        """Every reference; from the last state that knew its own, where little changed since."""
        known, self._before = self._before, None
        earlier = known.references if known else None
        return References(self.written.law, earlier, self.written.placed)

    @property
    def knowing(self) -> State | None:
        """This state, when it has its references; else the last before it that had."""
        return self if "references" in self.__dict__ else self._before

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        known = KnownLaw(self.placed, self.references, frozenset())
        return legaltext.definitions(self.written.law, known)

    @cached_property
    def incoming(self) -> dict[int, list[Reference]]:
        """The references that lead to each provision itself."""
        found: dict[int, list[Reference]] = {}
        for reference in self.references.all:
            if reference.status == "resolved":
                for target in reference.targets:
                    found.setdefault(self.written.index[target], []).append(reference)
        return found

    def place(self, position: Any) -> Place | None:
        """What stands at a position of the protocol."""
        found = self.written.at(self.lines.offset(position.line, position.character))
        if found is None:
            return None
        here, at = found
        over = [one for one in self.references.at(here) if one.span.start <= at <= one.span.end]
        narrow = min(over, key=lambda one: one.span.end - one.span.start, default=None)
        return Place(here, at, narrow if at >= 0 else None)

    def range_of(self, reference: Reference) -> Json | None:
        """Where the words of a reference stand."""
        here = self.written.index[reference.address]
        extent = self.written.span(here, reference.span.start, reference.span.end)
        return self.lines.range(extent) if extent else None

    def label(self, here: int) -> Json | None:
        """Where a provision is named: its number or, without one, its heading or first words."""
        if here not in self._labels:
            extent = self.written.label(here)
            self._labels[here] = self.lines.range(extent) if extent else None
        return self._labels[here]


class Document:
    """One open text. `report` is what the checks said of the text as it stands, `due` the
    moment when it is to be checked."""

    def __init__(self, uri: str, text: str, version: int, encoding: str, convention: str) -> None:
        self.uri, self.version, self.encoding = uri, version, encoding
        self.convention = convention
        self.lines = Lines(text, encoding)
        self.report: Report | None = None
        self.due = 0.0
        self._state: State | None = None

    @property
    def text(self) -> str:
        return self.lines.text

    @property
    def state(self) -> State:
        """The state of the text as it stands; brought up to date when it is asked for."""
        known = self._state
        if known is None or known.text != self.text or self.convention not in ("", known.code):
            known = self._state = State(self.lines, self.convention, known)
        return known

    def change(self, changes: Any, version: int) -> None:
        """Take edits over from the editor, in their order."""
        for change in changes:
            range_ = getattr(change, "range", None)
            text = self.text
            start, end = self.lines.extent(range_) if range_ else (0, len(text))
            self.lines = Lines(text[:start] + change.text + text[end:], self.encoding)
        self.version = version
        self.report = None

    def take(self, report: Report) -> None:
        """Keep what the checks said of the text as it stands; they also say how it is written."""
        self.report = report
        if self._state is not None and report.convention not in ("", self._state.code):
            self._state = None

    @property
    def path(self) -> Path | None:
        """The file, when it is one of this machine."""
        parts = urlsplit(self.uri)
        return Path(url2pathname(unquote(parts.path))) if parts.scheme == "file" else None

    @property
    def is_law(self) -> bool:
        """Whether this is a text that can be read as a law at all, and not XML or JSON."""
        if self.text.lstrip("\ufeff \t\r\n").startswith(("<", "{")):
            return False
        try:
            return self.state is not None
        except Unreadable:
            return False
