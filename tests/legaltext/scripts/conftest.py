"""The laws that the tests read; they are kept beside the project, not in it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


@pytest.fixture
def shared_text() -> Callable[[str], str]:
    """A text of ../shared/data by its path; the test is passed over when it is not there."""

    def read(path: str) -> str:
        if not (SHARED / path).exists():
            pytest.skip(f"needs ../shared/data/{path}")
        return (SHARED / path).read_text(encoding="utf-8")

    return read


@pytest.fixture
def shared_json(shared_text: Callable[[str], str]) -> Callable[[str], Any]:
    """The same, read as JSON."""
    return lambda path: json.loads(shared_text(path))
