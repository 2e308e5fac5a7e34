"""A small office for the real server: one draft, and drafters with sessions."""

from __future__ import annotations

import json
from pathlib import Path

import django

django.setup()

from tests import factories  # noqa: E402
from tests.drafting.test_wordings import a_draft  # noqa: E402
from tests.served.sessions import session  # noqa: E402

from hoseibi.accounts.choices import Role  # noqa: E402
from hoseibi.web.database import bring_up  # noqa: E402


def main(drafters: int, told: Path) -> None:
    """Make everything, and write down the sessions of the drafters."""
    bring_up()
    draft, first = a_draft()
    others = [factories.seated(draft.circle, Role.DRAFTER) for _each in range(drafters - 1)]
    told.write_text(json.dumps([session(user) for user in (first, *others)]))
