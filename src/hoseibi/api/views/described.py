"""The description of the interface as values, for its page and for the document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlencode

EXAMPLES = {
    "slug": "jp-civil-code",
    "address": "art_709",
    "text": "civil code",
    "q": "good faith",
    "old": "2019-01-01",
    "new": "2020-04-01",
    "reference": "XL-2021-03",
    "country": "xm",
    "course": "lanvara-obligations-2025",
    "number": "1",
    "language": "ja",
    "terms": [{"language": "en", "text": "legal person"}],
    "status": "approved",
    "reason": "Settled in the third meeting.",
}
PROJECT = "lanvara-obligations"
"""What stands in the examples for a value that must be given."""


class Given(NamedTuple):
    """Something that a request says: where (`path`, `query`, `body`), of what kind, and what it
    means."""

    name: str
    where: str
    kind: str
    is_required: bool
    default: str
    about: str


class Said(NamedTuple):
    """A field of an answer; `depth` counts how deep it stands."""

    name: str
    kind: str
    about: str
    depth: int


class Operation(NamedTuple):
    """One thing that can be asked. `scopes` is empty where any token will do."""

    name: str
    method: str
    path: str
    summary: str
    about: str
    group: str
    is_public: bool
    scopes: list[str]
    given: list[Given]
    said: list[Said]
    media: list[str]
    statuses: list[str]
    curl: str
    python: str


def operations(schema: dict[str, Any], site: str) -> list[Operation]:
    """Every operation in the order of the description; `site` is where the examples ask."""
    return [
        _operation(schema, path, method, told, site)
        for path, methods in schema["paths"].items()
        for method, told in methods.items()
    ]


def _operation(
    schema: dict[str, Any], path: str, method: str, told: dict[str, Any], site: str
) -> Operation:
    given = [*_parameters(schema, told), *_body(schema, told)]
    good = next(code for code in told["responses"] if str(code).startswith("2"))
    content = told["responses"][good].get("content", {})
    first = next(iter(content.values()), {}).get("schema", {})
    is_public = {} in told["security"]
    curl, python = examples(site, method, path, given, is_public)
    return Operation(
        name=told["operationId"],
        method=method.upper(),
        path=path,
        summary=told["summary"],
        about=told.get("description", ""),
        group=told.get("tags", [""])[0].capitalize(),
        is_public=is_public,
        scopes=[scope for one in told["security"] for scope in one.get("Token", ())],
        given=given,
        said=list(_fields(schema, first)),
        media=list(content),
        statuses=sorted(str(code) for code in told["responses"]),
        curl=curl,
        python=python,
    )


def _parameters(schema: dict[str, Any], told: dict[str, Any]) -> Iterator[Given]:
    for each in told.get("parameters", ()):
        own = each["schema"]
        yield Given(
            each["name"],
            each["in"],
            kind(schema, own),
            each["required"],
            _plain(own.get("default")),
            each.get("description", ""),
        )


def _body(schema: dict[str, Any], told: dict[str, Any]) -> Iterator[Given]:
    for content in told.get("requestBody", {}).get("content", {}).values():
        own = _resolved(schema, content["schema"])
        required = own.get("required", ())
        for name, each in own.get("properties", {}).items():
            about, default = each.get("description", ""), _plain(each.get("default"))
            yield Given(name, "body", kind(schema, each), name in required, default, about)


def _plain(value: Any) -> str:
    return "" if value in (None, "", [], {}) else str(value)


def _resolved(schema: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in own:
        found: dict[str, Any] = schema["components"]["schemas"][own["$ref"].rpartition("/")[2]]
        return found
    return own


def kind(schema: dict[str, Any], own: dict[str, Any]) -> str:
    """What a value is, in a word or two."""
    if "anyOf" in own:
        return " or ".join(kind(schema, each) for each in own["anyOf"])
    if "$ref" in own:
        return str(own["$ref"].rpartition("/")[2])
    if "enum" in own:
        return " · ".join(each or "–" for each in own["enum"])
    return _gathered(schema, own) or KINDS.get(own.get("format") or own.get("type", ""), "any")


KINDS = {
    "date": "day",
    "date-time": "moment",
    "null": "none",
    "string": "words",
    "integer": "number",
    "number": "number",
    "boolean": "yes or no",
    "object": "object",
}


def _gathered(schema: dict[str, Any], own: dict[str, Any]) -> str:
    """What a list or a table by name holds."""
    if own.get("type") == "array":
        return f"list of {kind(schema, own.get('items', {}))}"
    if isinstance(own.get("additionalProperties"), dict):
        return f"{kind(schema, own['additionalProperties'])} by name"
    return ""


def _fields(
    schema: dict[str, Any], own: dict[str, Any], depth: int = 0, seen: tuple[str, ...] = ()
) -> Iterator[Said]:
    """The fields of an answer, those of values within it behind them."""
    for name, each in _resolved(schema, own).get("properties", {}).items():
        yield Said(name, kind(schema, each), each.get("description", ""), depth)
        for inner in _inner(each):
            if inner["$ref"] not in seen:
                yield from _fields(schema, inner, depth + 1, (*seen, inner["$ref"]))


def _inner(own: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The values that a field is made of."""
    if "$ref" in own:
        yield own
    for each in (*own.get("anyOf", ()), own.get("items"), own.get("additionalProperties")):
        if isinstance(each, dict):
            yield from _inner(each)


def examples(
    site: str, method: str, path: str, given: list[Given], is_public: bool
) -> tuple[str, str]:
    """How it is asked with curl and with Python."""
    at, query = path, {}
    for each in given:
        if each.where == "path":
            of_project = each.name == "slug" and path.startswith("/api/v1/projects/")
            there = PROJECT if of_project else EXAMPLES.get(each.name, "1")
            at = at.replace(f"{{{each.name}}}", there)
        elif each.where == "query" and each.is_required:
            query[each.name] = EXAMPLES.get(each.name, "")
    url = f"{site}{at}" + (f"?{urlencode(query)}" if query else "")
    sent = {each.name: EXAMPLES.get(each.name, "…") for each in given if each.is_required}
    body = {name: value for name, value in sent.items() if _is_sent(name, given)}
    return _curl(method, url, body, is_public), _python(method, url, body, is_public)


def _is_sent(name: str, given: list[Given]) -> bool:
    return any(each.name == name and each.where == "body" for each in given)


def _curl(method: str, url: str, body: dict[str, Any], is_public: bool) -> str:
    parts = ["curl"] + ([f"-X {method.upper()}"] if method != "get" else [])
    parts += [] if is_public else ['-H "Authorization: Bearer $HOSEIBI_TOKEN"']
    if body:
        parts += ['-H "Content-Type: application/json"', f"-d '{_json(body)}'"]
    return (" " if len(parts) == 1 else " \\\n  ").join([*parts, f'"{url}"'])


def _python(method: str, url: str, body: dict[str, Any], is_public: bool) -> str:
    lines = ["import json, os, urllib.request", ""]
    headers = [] if is_public else ['"Authorization": f"Bearer {os.environ[\'HOSEIBI_TOKEN\']}"']
    headers += ['"Content-Type": "application/json"'] if body else []
    told = [f'    "{url}",'] + ([f"    headers={{{', '.join(headers)}}},"] if headers else [])
    told += [f"    data=json.dumps({_json(body)}).encode(),"] if body else []
    told += [f'    method="{method.upper()}",'] if method != "get" else []
    lines += ["asked = urllib.request.Request(", *told, ")"]
    return "\n".join([*lines, "print(json.load(urllib.request.urlopen(asked)))"])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
