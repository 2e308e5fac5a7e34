"""Write docs/reference/api.md from the description of the interface for programs.

`python dev/interface.py` writes it; `make documents` fails when it is not what this would write.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

import django

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference" / "api.md"
SITE = "https://hoseibi.example.org"

HEAD = """# The interface for programs

Made from the description of the interface by `python dev/interface.py`; a running site shows the
same at `/api/v1/docs`, and as OpenAPI 3.1 at `/api/v1/openapi.json`. How to begin: [Use the
interface](../howto/use-the-api.md).

## What holds for all

- **Where.** Under `/api/v1/`. Within `v1` fields and operations are added; none is taken away or
  changes its meaning.
- **Token.** `Authorization: Bearer hsb_…`, made and withdrawn by its owner at
  `/accounts/me/tokens/`. It opens what it is given for (its scopes), and never more than its
  owner may see and do today. A session in a browser counts for nothing here.
- **Trouble** has one shape: `{"error": {"code": "not-found", "message": "…", "where":
  "path.slug"}}`. The code is for programs, the message for people, in the language of
  `Accept-Language`.
- **How often.** So many requests a minute for each token, and for each address without one
  ([settings](settings.md)); `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` are in
  every answer, `Retry-After` in a 429.
- **Unchanged.** Every answer has an `ETag`; sent back as `If-None-Match`, it is answered 304
  while nothing changed.
- **Lists** come in pages: `total`, `page`, `pages`, and the addresses of the `next` and the
  `previous` one.
- What is not released is not there (404) for whoever may not see it, with or without a token.

| status | code | when |
| --- | --- | --- |
"""

WHEN = {
    400: "The body is no JSON",
    401: "A token is needed, or the one given is unknown, withdrawn or expired (`token-unknown`)",
    403: "The owner may not do this, or the token is not given for it (`scope-needed`)",
    404: "There is no such thing, or it is not open to the reader",
    405: "The address is asked in another way",
    409: "A rule of the field refuses it; the message says which",
    413: "The body is too large",
    422: "A value of the request is not valid; `where` says which",
    429: "Too many requests in this minute",
    500: "The fault is ours",
}


def page() -> str:
    """The whole document."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoseibi.web.settings")
    django.setup()
    service = import_module("hoseibi.api.views.service")
    described = import_module("hoseibi.api.views.described")
    scopes = import_module("hoseibi.api.choices").Scope
    codes = import_module("hoseibi.api.views.trouble").CODES
    found = described.operations(service.api.get_openapi_schema(), SITE)
    lines = [f"| {status} | `{code}` | {WHEN[status]} |" for status, code in codes.items()]
    lines += ["", "| scope | what a token with it opens |", "| --- | --- |"]
    lines += [f"| `{each.value}` | {each.label} |" for each in scopes]
    for group, some in groupby(found, lambda each: each.group):
        lines += ["", f"## {group}"]
        for each in some:
            lines += operation(each)
    return HEAD + "\n".join(lines) + "\n"


def operation(each: Any) -> Iterator[str]:
    """One operation as a section."""
    opens = " ".join(f"`{scope}`" for scope in each.scopes) or "any token"
    yield from ("", f"### {each.method} {each.path}", "")
    yield f"{each.summary} {each.about}".strip()
    yield ""
    yield f"{'Open to everybody; with a token' if each.is_public else 'With a token'}: {opens}."
    if each.given:
        yield from ("", "| says | where | kind | meaning |", "| --- | --- | --- | --- |")
    for one in each.given:
        needed = " (needed)" if one.is_required and one.where != "path" else ""
        default = f" ({one.default})" if one.default else ""
        yield f"| `{one.name}`{needed} | {one.where} | {one.kind}{default} | {one.about or '–'} |"
    yield from ("", "```sh", each.curl, "```")
    if each.said:
        yield ""
        yield "Answers: " + ", ".join(f"`{one.name}`" for one in each.said if not one.depth) + "."


if __name__ == "__main__":
    TARGET.write_text(page())
