"""Where work on many laws is done: here, in processes, on a cluster; whoever asks need not know.

A process or a worker that ends by itself costs time and nothing else: what it had is done again.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures import Executor as Pool
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from typing import Any, Generic, Protocol, TypeVar

import click

Item = TypeVar("Item")
Result = TypeVar("Result")

INSTALL = "pip install 'hoseibi[cluster]'"

_AHEAD = 3
"""How many batches wait for each process: enough to keep it busy, few enough to fit in memory."""
_LEAST, _MOST = 0.2, 1.0
"""Seconds of work in a batch: less, and sending it costs more than doing it."""
_LARGEST = 64
_LIVES = 4
"""How often a pool may break: what breaks it again and again is in the laws."""
_PATIENCE = 30.0
"""Seconds without any worker after which a cluster is given up."""


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
        """As `Executor`; raises click.ClickException when processes end again and again."""
        context = multiprocessing.get_context("spawn")
        flow = _Flow(work, items)
        for _ in range(_LIVES):
            with ProcessPoolExecutor(self.jobs, mp_context=context) as pool:
                yield from flow.through(pool, self.jobs)
            if flow.is_done:
                return
        raise click.ClickException(
            f"Processes ended by themselves {_LIVES} times, most likely for want of memory; try"
            f" --jobs 1. They were at work on one of these: {flow.owed_names()}."
        )


class Cluster:
    """On the workers of a Dask cluster, which must have this version of Hoseibi. Work that a lost
    worker had is given to another one."""

    def __init__(self, address: str) -> None:
        self.address = address

    def results(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """As `Executor`; raises click.ClickException when the cluster is not there, or lost."""
        client = self._client()
        flow = _Flow(work, items, lambda: self._check(client))
        try:
            workers = max(1, len(client.scheduler_info()["workers"]))
            pool = client.get_executor(pure=False, retries=_LIVES)
            yield from flow.through(pool, workers)
        finally:
            client.close()
        if not flow.is_done:
            raise click.ClickException(
                f"The cluster at {self.address} lost its workers on the same laws again and again:"
                f" {flow.owed_names()}."
            )

    def _client(self) -> Any:
        if find_spec("distributed") is None:
            raise click.ClickException(f"The part for clusters is not installed: {INSTALL}")
        distributed = import_module("distributed")
        try:
            client = distributed.Client(self.address, timeout=_PATIENCE, set_as_default=False)
            client.wait_for_workers(1, timeout=_PATIENCE)
        except (OSError, ValueError, TimeoutError) as trouble:
            raise click.ClickException(
                f"No cluster with a worker answers at {self.address}: {trouble}"
            ) from trouble
        return client

    def _check(self, client: Any) -> None:
        """Nothing was done for a while: see whether anybody is still there."""
        if client.status != "running" or not client.scheduler_info()["workers"]:
            raise click.ClickException(f"The cluster at {self.address} has no workers any more.")


class _Flow(Generic[Item, Result]):
    """Items on their way through pools, in batches that grow until they are worth sending; what a
    broken pool had is `owed`, one by one."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        items: Iterable[Item],
        idle: Callable[[], None] = lambda: None,
    ) -> None:
        self._work, self._items, self._idle = work, iter(items), idle
        self._owed: deque[Item] = deque()
        self._waiting: dict[Future[Any], tuple[Item, ...]] = {}
        self._size = 1
        self.is_done = False

    def through(self, pool: Pool, workers: int) -> Iterator[Result]:
        """Results until all is done, or the pool is broken."""
        self._waiting = {}
        while self._fill(pool, workers) and self._waiting:
            done, _ = wait(self._waiting, timeout=_PATIENCE, return_when=FIRST_COMPLETED)
            if not done:
                self._idle()
            broken = False
            for future in done:
                batch = self._waiting.pop(future)
                trouble = future.exception()
                if trouble is None:
                    yield from self._taken(*future.result())
                elif is_loss(trouble):
                    self._owed.extend(batch)
                    broken = True
                else:
                    raise trouble
            if broken:
                break
        else:
            self.is_done = not self._owed and not self._waiting
        for batch in self._waiting.values():
            self._owed.extend(batch)

    def owed_names(self) -> str:
        """The first of the items that are not done."""
        named = [str(getattr(item, "name", item)) for item in islice(self._owed, 3)]
        return ", ".join(named) + (", …" if len(self._owed) > 3 else "")

    def _fill(self, pool: Pool, workers: int) -> bool:
        """Keep every worker supplied; False when the pool takes nothing any more."""
        while len(self._waiting) < workers * _AHEAD:
            batch = self._batch()
            if not batch:
                return True
            try:
                self._waiting[pool.submit(_done, self._work, batch)] = batch
            except BrokenProcessPool:
                self._owed.extend(batch)
                return False
        return True

    def _batch(self) -> tuple[Item, ...]:
        if self._owed:
            return (self._owed.popleft(),)
        return tuple(islice(self._items, self._size))

    def _taken(self, seconds: float, results: list[Result]) -> list[Result]:
        """The results of a batch; the next ones are larger or smaller by the time it took."""
        if len(results) == self._size and seconds < _LEAST:
            self._size = min(_LARGEST, 2 * self._size)
        elif seconds > _MOST:
            self._size = max(1, self._size // 2)
        return results


def is_loss(trouble: BaseException) -> bool:
    """Whether work was lost with the process that did it, and not by a fault of its own."""
    lost = {"KilledWorker", "CancelledError", "FutureCancelledError"}
    return isinstance(trouble, BrokenProcessPool) or type(trouble).__name__ in lost


def _done(work: Callable[[Item], Result], batch: tuple[Item, ...]) -> tuple[float, list[Result]]:
    began = time.perf_counter()
    results = [work(item) for item in batch]
    return time.perf_counter() - began, results


def executor(jobs: int, cluster: str = "") -> Executor:
    """The executor for so many jobs, or for the cluster named."""
    if cluster:
        return Cluster(cluster)
    return Here() if jobs == 1 else Processes(jobs)
