"""The demonstration as tests look at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from hoseibi.web.demo.sign_ins import SignIn


@dataclass
class Demonstration:
    """Its folder, and who may sign in once it was prepared."""

    home: Path
    people: list[SignIn] = field(default_factory=list)

    @property
    def kept(self) -> Path:
        """All its rows, where SQLite holds them: put back faster than told anew."""
        return self.home / "kept.sqlite3"
