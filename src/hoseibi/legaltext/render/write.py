"""Write a law in any form that is known."""

from __future__ import annotations

from collections.abc import Callable

from ..conventions import convention_for
from ..model.law import Law, Provision
from .to_akn import to_akn
from .to_docx import law_docx
from .to_egov import to_egov
from .to_html import to_html
from .to_json import to_json
from .to_plain import plain_provision, to_plain

FORMS = ("plain", "egov", "akn", "html", "json", "docx")
"""The forms that can be written."""


class UnknownForm(Exception):
    """No writer has this name; the message lists those there are."""


def write(law: Law, form: str) -> bytes:
    """A law in a form; text as UTF-8. The same law gives the same bytes, always."""
    writer = _WRITERS.get(form)
    if writer is None:
        raise UnknownForm(f"“{form}” is not a form that is written. Known: {', '.join(FORMS)}.")
    return writer(law)


def plain_text(law: Law, provision: Provision) -> str:
    """The plain text of one provision of a law, with all that stands in it."""
    return plain_provision(provision, convention_for(law))


def _plain(law: Law) -> bytes:
    return to_plain(law, convention_for(law)).encode("utf-8", "surrogatepass")


def _html(law: Law) -> bytes:
    return to_html(law).encode("utf-8", "surrogatepass")


_WRITERS: dict[str, Callable[[Law], bytes]] = {
    "plain": _plain,
    "egov": to_egov,
    "akn": to_akn,
    "html": _html,
    "json": to_json,
    "docx": law_docx,
}
