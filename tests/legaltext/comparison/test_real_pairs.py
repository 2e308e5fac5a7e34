"""Real laws before and after an amendment: each new one comes back exactly."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator

import pytest
from tests.legaltext.real_texts import DATA, HERE, REASON

from hoseibi import legaltext
from hoseibi.legaltext import Law

PAIRS = DATA / "jp-egov-xml" / "pairs" / "pairs-dev.tar.xz"
EVERY = 6
"""Of so many pairs one is tested here; all of them hold."""

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not HERE, reason=REASON)]


def pairs() -> Iterator[tuple[str, Law, Law]]:
    """Every few pairs of the archive."""
    with tarfile.open(PAIRS) as archive:
        names = sorted(name for name in archive.getnames() if name.endswith("before.xml"))
        wanted = names[::EVERY]
        files = {name for one in wanted for name in (one, one.replace("before", "after"))}
        laws = {}
        for member in archive:
            if member.name in files:
                source = archive.extractfile(member).read()
                laws[member.name] = legaltext.read(source, form="egov").law
    for name in wanted:
        yield name, laws[name], laws[name.replace("before", "after")]


def test_every_real_pair_is_rebuilt() -> None:
    wrong = [
        name
        for name, old, new in pairs()
        if legaltext.bare(legaltext.rebuild(old, legaltext.compare(old, new)))
        != legaltext.bare(new)
    ]

    assert wrong == []
