"""The documents say what is so: links lead somewhere, commands exist, words are defined."""

from __future__ import annotations

import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from hoseibi import legaltext
from hoseibi.cli import handover
from hoseibi.cli.main import main

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("benchmarks/**/*.md")])
DECISIONS = sorted(DOCS.glob("decisions/*.md"))
WORDS = DOCS / "reference" / "words.md"

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
LANGUAGES = 5
"""Columns of words.md after the word, the code and the meaning: ja, vi, km, fr, ru."""

every_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)


@every_document
def test_links_lead_somewhere(document: Path) -> None:
    assert [link for link in LINK.findall(document.read_text()) if not leads(document, link)] == []


def leads(document: Path, link: str) -> bool:
    """Whether a link within the project has its file and its heading."""
    if "://" in link or link.startswith("mailto:"):
        return True
    path, _, anchor = link.partition("#")
    target = (document.parent / path).resolve() if path else document
    if not target.exists():
        return False
    return not anchor or anchor in anchors(target)


def anchors(document: Path) -> set[str]:
    """The anchors of a document's headings, as they are made by the usual hosts."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def test_every_document_is_reached_from_the_index() -> None:
    reached: set[Path] = set()
    waiting = [DOCS / "README.md"]
    while waiting:
        document = waiting.pop()
        if document not in reached and document.suffix == ".md" and document.exists():
            reached.add(document)
            waiting += linked(document)

    assert set(DOCS.rglob("*.md")) - reached == set()


def linked(document: Path) -> list[Path]:
    """The documents that the index, or the README of a folder, names."""
    if document.name != "README.md":
        return []
    links = LINK.findall(document.read_text())
    return [(document.parent / link.partition("#")[0]).resolve() for link in links]


@pytest.mark.parametrize("name", ["checks", "parity"])
def test_the_pages_of_the_checks_are_what_the_checks_say(name: str) -> None:
    pages = runpy.run_path(str(ROOT / "dev" / "checks.py"))["pages"]()[name]
    folder = DOCS / "reference" / name

    written = {path.name: path.read_text() for path in folder.glob("*.md")}
    readme = written.pop("README.md")

    assert written == pages, "run dev/checks.py"
    assert [name for name in pages if f"]({name})" not in readme] == []


def test_the_reference_of_the_command_line_is_what_the_commands_say() -> None:
    manual = runpy.run_path(str(ROOT / "dev" / "manual.py"))

    assert (DOCS / "reference" / "cli.md").read_text() == manual["page"](), "run dev/manual.py"


def test_the_reference_of_the_interface_is_what_it_describes() -> None:
    pytest.importorskip("ninja", reason="django-ninja is not installed")
    interface = runpy.run_path(str(ROOT / "dev" / "interface.py"))

    assert (DOCS / "reference" / "api.md").read_text() == interface["page"](), (
        "run dev/interface.py"
    )


@every_document
def test_commands_that_are_named_exist(document: Path) -> None:
    code = "\n".join(code_in(document.read_text()))
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    named = set(re.findall(r"(?:^|\s)make ([a-z]+)", code))
    called = set(re.findall(r"(?:^|\s|bin/)hoseibi ([a-z][a-z-]+)\b(?! *\|)", code))

    assert named - targets == set()
    assert called - set(main.commands) - set(handover.COMMANDS) == set()


def code_in(text: str) -> Iterator[str]:
    """What stands in code blocks and between backticks."""
    yield from re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def test_the_tutorial_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tutorial = (DOCS / "tutorial" / "a-first-law.md").read_text()
    name, law = re.findall(r"Save this as `(.+?)`:\n\n```text\n(.*?)```", tutorial, re.DOTALL)[0]
    commands = re.findall(r"^\.venv/bin/hoseibi (.+)$", tutorial, re.MULTILINE)
    (tmp_path / name).write_text(law)
    monkeypatch.chdir(tmp_path)

    statuses = {line: CliRunner().invoke(main, shlex.split(line)).exit_code for line in commands}

    assert len(statuses) > 3
    assert set(statuses.values()) == {0}, statuses


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_fits_on_half_a_page(decision: Path) -> None:
    lines = decision.read_text().splitlines()

    assert len(lines) <= 60
    assert lines[0].startswith(f"# {int(decision.name[:4])}. ")


def rows() -> list[list[str]]:
    """The rows of all tables of words.md, heads and rules left out."""
    lines = (line for line in WORDS.read_text().splitlines() if line.startswith("| "))
    cells = ([cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines)
    return [row for row in cells if row[0] != "word" and not row[0].startswith("---")]


def in_code() -> set[str]:
    """`legaltext.Law`, `corpus.Law`: everything that words.md says is in the code."""
    return {name for row in rows() for name in re.findall(r"`([\w.]+)`", row[1])}


def test_every_value_of_the_engine_has_its_word() -> None:
    values = {
        f"legaltext.{name}"
        for name in legaltext.__all__
        if isinstance(getattr(legaltext, name), type)
        and issubclass(getattr(legaltext, name), msgspec.Struct)
    }

    assert values - in_code() == set()
    assert {name for name in in_code() if name.startswith("legaltext.")} - values == set()


def test_every_model_has_its_word() -> None:
    apps = pytest.importorskip("django.apps", reason="Django is not installed").apps
    models = {
        model._meta.label for model in apps.get_models() if model.__module__.startswith("hoseibi.")
    }

    assert models - in_code() == set()
    assert {name for name in in_code() if not name.startswith("legaltext.")} - models == set()


def test_one_word_is_one_thing_in_every_language() -> None:
    table = rows()
    incomplete = [row[0] for row in table if len(row) != 3 + LANGUAGES or not all(row)]

    assert incomplete == []
    for column in (0, *range(3, 3 + LANGUAGES)):
        words = [row[column] for row in table]
        assert sorted({word for word in words if words.count(word) > 1}) == []
