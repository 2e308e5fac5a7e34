"""Where work on many laws is done: here, or in processes; whoever asks need not know."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol, TypeVar

import click

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4
"""How many items wait for each process: enough to keep it busy, few enough to fit in memory."""


class Executor(Protocol):
    """Does the same work on every item, and gives the results as they are done, in any order."""

    def results(
        self, work: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[Result]: ...


class Here:
    """One after the other, in this process."""

    def results(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """As `Executor`; in the order of the items."""
        return map(work, items)


class Processes:
    """In so many processes at a time. Work and items must be what a process can be sent."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def results(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """As `Executor`; raises click.ClickException when a process ends by itself."""
        context = multiprocessing.get_context("spawn")
        waiting: set[Future[Result]] = set()
        try:
            with ProcessPoolExecutor(self.jobs, mp_context=context) as pool:
                for item in items:
                    waiting.add(pool.submit(work, item))
                    if len(waiting) >= self.jobs * _AHEAD:
                        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                        yield from (future.result() for future in done)
                yield from (future.result() for future in waiting)
        except BrokenProcessPool as trouble:
            raise click.ClickException(
                "A reading process ended by itself, most likely for want of memory; try --jobs 1."
            ) from trouble


def executor(jobs: int) -> Executor:
    """The executor for so many jobs."""
    return Here() if jobs == 1 else Processes(jobs)
