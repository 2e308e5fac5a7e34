"""Law in, law out: every file under parse/ is a case that a jurist can write.

The first line says what is shown. `=== text` is what a person types; `=== law` is what is
understood, one provision a line, set in by depth: address, kind where the address does not say it,
number, | heading, | words. `=== plain` is how the law is then written; `=== findings` are lines and
codes. The last two may be left out; without `=== findings` there must be none.
A convention other than the folder's own first one is named after the title: `(convention: uz-ru)`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from hoseibi.legaltext import Convention, Law, convention, conventions, text_of, walk, words
from hoseibi.legaltext.conventions import from_toml
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain

PARSE = Path(__file__).parent / "parse"
SECTION = re.compile(r"^=== (\w+)[ \t]*$", re.MULTILINE)


def case_of(path: Path) -> tuple[str, dict[str, str]]:
    """The first line of a case, and its sections by name."""
    pieces = SECTION.split(path.read_text(encoding="utf-8"))
    sections = dict(zip(pieces[1::2], (body.lstrip("\n") for body in pieces[2::2]), strict=True))
    return pieces[0].strip(), sections


def convention_of(path: Path, shown: str, extra: tuple[Convention, ...] = ()) -> Convention:
    """The convention that a case names, or the first of its folder's country."""
    named = re.search(r"\(convention: ([\w-]+)\)", shown)
    code = named[1] if named else path.parent.name
    for found in extra:
        if code in (found.code, *found.aliases, found.country):
            return found
    return convention(code)


def outline(law: Law) -> str:
    """A law as the indented lines of `=== law`."""
    lines = []
    title = words(law.title)
    if title:
        lines.append(f"title {title}")
    if law.identity.number:
        lines.append(f"number {law.identity.number}")
    for place in walk(law):
        provision = place.provision
        pieces = [place.short, provision.num, "| " + words(provision.heading)]
        if not provision.heading:
            pieces[2] = ""
        text = text_of(provision)
        shown = " ".join(piece for piece in (*pieces, f"| {text}" if text else "") if piece)
        lines.append("  " * place.depth + shown)
    return "\n".join(lines) + "\n"


def findings_of(findings: tuple) -> str:
    return "".join(f"{finding.line}: {finding.code}\n" for finding in findings)


def check(path: Path, extra: tuple[Convention, ...] = ()) -> None:
    """Assert that a case is as it says."""
    shown, sections = case_of(path)
    assert shown, f"{path.name} does not begin with a line that says what it shows"
    chosen = convention_of(path, shown, extra)

    reading = from_plain(sections["text"], chosen)
    written = to_plain(reading.law, chosen)

    found = {
        "law": outline(reading.law),
        "plain": written,
        "findings": findings_of(reading.findings),
    }
    if os.environ.get("HOSEIBI_WRITE_CASES"):
        _write(path, shown, sections, found)
        return
    expected = {"findings": "", **{k: v.rstrip("\n") + "\n" for k, v in sections.items()}}
    for name in ("law", "plain", "findings"):
        if name in expected:
            assert found[name].splitlines() == expected[name].splitlines(), f"=== {name}"
    assert to_plain(from_plain(written, chosen).law, chosen) == written


def _write(path: Path, shown: str, sections: dict[str, str], found: dict[str, str]) -> None:
    """With HOSEIBI_WRITE_CASES=1 a case is filled in; read it before you keep it."""
    text = [shown, "=== text", sections["text"].rstrip("\n"), "=== law", found["law"].rstrip("\n")]
    if "plain" in sections or found["plain"].strip() != sections["text"].strip():
        text += ["=== plain", found["plain"].rstrip("\n")]
    if found["findings"]:
        text += ["=== findings", found["findings"].rstrip("\n")]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")


CASES = sorted(PARSE.glob("*/*.txt"))


@pytest.mark.parametrize("path", CASES, ids=[f"{c.parent.name}/{c.stem}" for c in CASES])
def test_case(path: Path) -> None:
    check(path)


def test_every_convention_has_four_cases() -> None:
    counts: dict[str, int] = {}
    for path in CASES:
        code = convention_of(path, case_of(path)[0]).code
        counts[code] = counts.get(code, 0) + 1

    few = {c.code: counts.get(c.code, 0) for c in conventions() if counts.get(c.code, 0) < 4}

    assert few == {}


def test_a_new_country_is_one_file_and_one_case(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs/howto/add-a-country.md").read_text(encoding="utf-8")
    toml, case = re.findall(r"```(?:toml|text)\n(.*?)```", guide, re.DOTALL)[:2]
    path = tmp_path / "xl" / "structure.txt"
    path.parent.mkdir()
    path.write_text(case, encoding="utf-8")

    check(path, from_toml(toml.encode("utf-8")))
