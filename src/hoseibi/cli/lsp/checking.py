"""Findings while typing: texts go to a process of their own, and come back as diagnostics."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path

import msgspec

from hoseibi import legaltext

from .documents import Document
from .positions import Json
from .reports import HEAD, Found, Job, Report, length_of, packed

SEVERITIES = {"error": 1, "warning": 2, "hint": 3}
"""Error, warning and information; what editors call a hint they hardly show."""

_GONE = "The check of this text was ended by the system twice; edit it to have it checked again."


class Checker:
    """One process that answers one job at a time; a new one is started where one was ended."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    async def report(self, job: Job) -> Report:
        """What the checks say of a text."""
        async with self._turn:
            for _ in range(2):
                try:
                    return await self._asked(job)
                except (asyncio.IncompleteReadError, ConnectionError):
                    await self.end()
        return Report(job.convention, trouble=_GONE)

    async def _asked(self, job: Job) -> Report:
        if self._process is None:
            self._process = await self._started()
        to, back = self._process.stdin, self._process.stdout
        if to is None or back is None:
            raise ConnectionError
        to.write(packed(job))
        await to.drain()
        head = await back.readexactly(HEAD)
        return msgspec.msgpack.decode(await back.readexactly(length_of(head)), type=Report)

    async def _started(self) -> Process:
        module = f"{__package__}.checker"
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )

    async def end(self) -> None:
        """End the process, and leave nothing of it behind."""
        process = self._process
        self.stop()
        if process is not None:
            if process.stdin is not None:
                process.stdin.close()
            await process.communicate()
            await asyncio.sleep(0)

    def stop(self) -> None:
        """End the process without waiting for its end."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
        self._process = None


class Manual:
    """Where the manual page of each check is: under a URL, or written once on this machine."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        self._pages: dict[str, str] = {one.code: one.manual for one in legaltext.CHECKS}
        self._written: dict[str, str] = {}

    def page(self, code: str) -> str:
        """The address of a page; empty for a reader's finding, and where none can be written."""
        if code not in self._pages:
            return ""
        if self._url:
            return f"{self._url}/{code}.md"
        if code not in self._written:
            self._written[code] = self._write(code)
        return self._written[code]

    def _write(self, code: str) -> str:
        kept = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
        folder = Path(kept) if kept else Path.home() / ".cache"
        page = folder / "hoseibi" / "checks" / f"{code}.md"
        try:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f"# {code}\n\n{self._pages[code]}", encoding="utf-8")
        except OSError:
            return ""
        return page.as_uri()


def diagnostics(document: Document, manual: Manual) -> list[Json]:
    """The findings of a document's report where they stand in its text."""
    report = document.report
    return [_diagnostic(document, one, manual) for one in report.found] if report else []


def _diagnostic(document: Document, found: Found, manual: Manual) -> Json:
    diagnostic: Json = {
        "range": document.state.lines.range(extent_of(document, found)),
        "severity": SEVERITIES[found.severity],
        "code": found.code,
        "source": "hoseibi",
        "message": found.sentence,
    }
    page = manual.page(found.code)
    if page:
        diagnostic["codeDescription"] = {"href": page}
    return diagnostic


def extent_of(document: Document, found: Found) -> tuple[int, int]:
    """The words that a finding is about; else the number of its provision, or the first line."""
    written = document.state.written
    here = written.index.get(found.address, -1) if found.address else -1
    extent = None
    if here >= 0 and found.start >= 0:
        extent = written.span(here, found.start, found.end)
    elif here >= 0:
        extent = written.label(here)
    return extent or written.line(max(1, found.line))
