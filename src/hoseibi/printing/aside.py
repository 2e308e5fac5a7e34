"""Making what takes much memory in a process of its own, which gives it back when it is done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Value = TypeVar("Value")
Made = TypeVar("Made")


def aside(make: Callable[[Value], Made], value: Value) -> Made:
    """What a function of a module makes of a value, both such that they can be pickled. A server
    that calls it goes on answering meanwhile, and is as large afterwards as before."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(make, value).result()
