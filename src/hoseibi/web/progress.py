"""How far a long piece of work has come, on a terminal; nothing where nobody looks."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")


def progress(label: str, items: Iterable[Item], count: int) -> Iterator[Item]:
    """The items one by one, with a bar that moves when each is done."""
    with _bar() as bar:
        task = bar.add_task(label, total=count)
        for item in items:
            yield item
            bar.advance(task)


@contextmanager
def told(label: str, count: int) -> Iterator[Callable[[int], None]]:
    """The same for work that tells itself how many are done: `with told("Setting", 9) as tell`."""
    with _bar() as bar:
        task = bar.add_task(label, total=count)
        yield lambda done: bar.update(task, completed=done)


def _bar() -> Progress:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    return Progress(*columns, console=console, disable=not console.is_terminal)
