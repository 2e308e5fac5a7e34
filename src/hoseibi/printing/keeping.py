"""A paper kept as it was when it was handed in: written down, and read again years later."""

from __future__ import annotations

import msgspec

from .paper import Paper


def kept(paper: Paper) -> str:
    """The paper as JSON."""
    return msgspec.json.encode(paper).decode()


def taken_out(text: str) -> Paper:
    """The paper that was kept; it renders to what it rendered to then."""
    return msgspec.json.decode(text, type=Paper)
