"""What an adopted request already says of the project that answers it, so that nobody types it
twice."""

from __future__ import annotations

import re
from typing import Any

from hoseibi.intake.choices import FormItem
from hoseibi.intake.models import Request

from ..choices import RowKind

Row = tuple[str, dict[str, str], int | None]

_MARK = re.compile(
    r"^\s*(?:[-–•・*]\s*|\(?\d{1,2}[-–.]\d{1,2}(?!\d)[).．、:]?\s*"
    r"|\(?\d{1,2}[).．、:](?!\d)\s*)"
)
"""What stands before an item of a list: a dash, a dot or its number."""
_BARE = re.compile(r"^\s*(\d{1,2})\s+")
"""A number with nothing behind it, which may as well be of the words: “30 judges are trained”."""
_OF_OUTPUT = re.compile(r"^\s*\(?(\d{1,2})[-–.]\d{1,2}")


def carried(request: Request) -> tuple[dict[str, object], dict[str, Any]]:
    """What the form of a beginning is filled with: texts by name, and other fields."""
    initial = {
        "country": request.country_id,
        "organ": request.organ_id,
        "field_of_law": request.field_of_law,
    }
    return {"title": request.title}, initial


def _texts(request: Request) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for one in request.texts.all():
        found.setdefault(one.item, {})[one.language] = one.text
    return found


def carried_background(request: Request) -> dict[str, str]:
    """The background of the project by language: sector and issues, as the form has them."""
    said = _texts(request)
    parts = [said.get(item, {}) for item in (FormItem.SECTOR, FormItem.POLICY, FormItem.ISSUES)]
    codes = {code for part in parts for code in part}
    return {code: "\n".join(part[code] for part in parts if code in part) for code in codes}


def carried_rows(request: Request) -> list[Row]:
    """The rows of the first PDM: goal, purpose, outputs and activities line by line, inputs. An
    activity stands under the output that its number names, else under the first."""
    said = _texts(request)
    rows: list[Row] = [
        (kind, said[item], None)
        for kind, item in ((RowKind.GOAL, FormItem.GOAL), (RowKind.PURPOSE, FormItem.PURPOSE))
        if item in said
    ]
    outputs = _items(said.get(FormItem.OUTPUTS, {}))
    first = len(rows)
    rows += [(RowKind.OUTPUT, texts, None) for texts, _number in outputs]
    for texts, number in _items(said.get(FormItem.ACTIVITIES, {})):
        if not outputs:
            outputs = [({}, None)]
            rows.append((RowKind.OUTPUT, {}, None))
        place = min(max((number or 1) - 1, 0), len(outputs) - 1)
        rows.append((RowKind.ACTIVITY, texts, first + place))
    for kind, item in (
        (RowKind.HOME_INPUT, FormItem.ASKED_INPUT),
        (RowKind.PARTNER_INPUT, FormItem.OWN_INPUT),
    ):
        rows += [(kind, texts, None) for texts, _number in _items(said.get(item, {}))]
    return rows


def _lines(text: str) -> list[str]:
    """The items of a list: a line each, or, of a single line, what semicolons part."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = [part for part in re.split("[;；]", lines[0]) if part.strip()]
    return lines


def _items(texts: dict[str, str]) -> list[tuple[dict[str, str], int | None]]:
    """A list that was written line by line, each item in every language that has as many."""
    lists = {code: _lines(text) for code, text in texts.items()}
    counted = {code for code, lines in lists.items() if _is_counted(lines)}
    longest = max((len(lines) for lines in lists.values()), default=0)
    found = []
    for place in range(longest):
        here = {code: lines[place] for code, lines in lists.items() if place < len(lines)}
        numbers = [int(known[1]) for line in here.values() if (known := _OF_OUTPUT.match(line))]
        clean = {
            code: (_BARE if code in counted else _MARK).sub("", line).strip()
            for code, line in here.items()
        }
        found.append((clean, numbers[0] if numbers else None))
    return found


def _is_counted(lines: list[str]) -> bool:
    """Whether bare numbers count a list: each of several items begins with that of its place."""
    found = [_BARE.match(line) for line in lines]
    return len(lines) > 1 and all(
        one is not None and int(one[1]) == place for place, one in enumerate(found, 1)
    )


def carried_site(request: Request) -> dict[str, str]:
    """The site of the project by language."""
    return _texts(request).get(FormItem.SITE, {})
