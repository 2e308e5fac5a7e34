"""The laws that the pages of this folder are tested with."""

from datetime import date

import pytest
from tests.factories import CODE, CODE_JA, REFORMED, a_law


@pytest.fixture
def laws() -> None:
    """A law in two languages and two versions, and a draft that is not released."""
    a_law(CODE, authority="authoritative", titles={"ja": "見本法典"})
    a_law(CODE_JA, convention="jp-ja")
    a_law(REFORMED, in_force_from=date(2024, 4, 1), amending_act="Law No. 2 of 2024")
    draft = CODE.replace("Sample", "Draft")
    a_law(draft, slug="xl-draft", status="draft", released=False)
