"""The reference pages say what is so: every key, every convention, every finding."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import msgspec
import pytest

from hoseibi.legaltext import convention, conventions
from hoseibi.legaltext.conventions import Convention, from_toml
from hoseibi.legaltext.conventions.convention import (
    CountryFile,
    DivisionStyle,
    Labels,
    ParagraphStyle,
)
from hoseibi.legaltext.parse.from_plain import from_plain, lines, notes, pages, wrapped
from hoseibi.legaltext.render.to_plain import to_plain

DOCS = Path(__file__).resolve().parents[3] / "docs" / "reference"
KEYS = (DOCS / "conventions.md").read_text(encoding="utf-8")
LAYOUT = (DOCS / "plain-text.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^### ([\w-]+)\n\n```text\n(.*?)```", LAYOUT, re.MULTILINE | re.DOTALL)


def keys_of(*structs: type[msgspec.Struct]) -> set[str]:
    return {field.encode_name for struct in structs for field in msgspec.structs.fields(struct)}


def section(title: str) -> set[str]:
    body = KEYS.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `(\w+)` \|", body, re.MULTILINE))


def test_every_key_of_a_convention_is_described() -> None:
    assert section("A language") == keys_of(Convention) - {"country", "country_name"}
    assert section("A style") == keys_of(DivisionStyle, ParagraphStyle)
    assert section("Labels") == keys_of(Labels)
    assert section("The country") == keys_of(CountryFile) - {"language"}


def test_an_unknown_key_is_refused_by_its_name() -> None:
    with pytest.raises(msgspec.ValidationError, match="colour"):
        from_toml(b'country = "xl"\nname = {en = "X"}\ncolour = 1\nlanguage = []\n')


def test_every_convention_has_an_example() -> None:
    assert {code for code, _ in EXAMPLES} == {style.code for style in conventions()}


@pytest.mark.parametrize(("code", "text"), EXAMPLES, ids=[code for code, _ in EXAMPLES])
def test_an_example_is_canonical(code: str, text: str) -> None:
    style = convention(code)

    reading = from_plain(text, style)

    assert to_plain(reading.law, style) == text
    assert reading.findings == ()


def test_every_finding_is_described() -> None:
    source = "".join(inspect.getsource(module) for module in (lines, notes, pages, wrapped))
    body = inspect.getsource(from_plain.__globals__["Body"])
    codes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source + body))

    described = set(re.findall(r"^\| `([a-z-]+)` \|", LAYOUT, re.MULTILINE))

    assert described == codes - {"heading-place"}


def test_codes_and_aliases_name_one_convention_each() -> None:
    names = [name for style in conventions() for name in (style.code, *style.aliases)]

    assert len({name.lower() for name in names}) == len(names)


@pytest.mark.parametrize("country", ["jp", "kh", "uz"])
def test_kinds_are_the_same_in_all_languages_of_a_country(country: str) -> None:
    kinds = [
        {division.kind for division in style.division}
        for style in conventions()
        if style.country == country
    ]

    assert all(each == kinds[0] for each in kinds)
