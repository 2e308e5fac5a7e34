"""What the tests of finding terms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hoseibi.legaltext import TERMS_ARE_COMPILED
from hoseibi.legaltext.terminology.finding import uses

NOT_COMPILED = (
    "no compiled loops, or none of this source (Debian packages: gcc, libc6-dev, python3-dev; then"
    " make tools)"
)


@pytest.fixture(scope="module", params=["compiled", "by Python"])
def each_way(request: pytest.FixtureRequest) -> Iterator[None]:
    """Terms are found by the compiled loops, and by Python alone."""
    compiled = request.param == "compiled"
    if compiled and not TERMS_ARE_COMPILED:
        pytest.skip(NOT_COMPILED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(uses, "TERMS_ARE_COMPILED", compiled)
        yield
