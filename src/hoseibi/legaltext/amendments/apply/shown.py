"""What an act shows of provisions that it rewrites or takes out must be how they read."""

from __future__ import annotations

from collections.abc import Iterable

from ...conventions import Convention
from ...model.law import Provision
from ...render.to_plain import plain_provision
from .outcome import Misfit
from .places import plain
from .tree import Node

_AROUND = 20


def reads(provisions: Iterable[Provision], convention: Convention) -> str:
    """How provisions read, without white space."""
    return plain("".join(plain_provision(one, convention) for one in provisions))


def require_shown(shown: str, nodes: list[Node], convention: Convention) -> None:
    """Raise Misfit where nodes read otherwise than the act shows them."""
    now = reads((node.frozen() for node in nodes), convention)
    if now == shown:
        return
    pairs = enumerate(zip(now, shown, strict=False))
    at = next((n for n, (one, other) in pairs if one != other), min(len(now), len(shown)))
    misfit = Misfit(
        "amend-reads-otherwise",
        "It does not read as the act shows it: “{now}” for “{shown}”; nothing was changed.",
        now=now[max(0, at - _AROUND) : at + _AROUND],
        shown=shown[max(0, at - _AROUND) : at + _AROUND],
    )
    misfit.near = tuple(nodes[:1])
    raise misfit
