"""The map of the house, held by a machine (docs/explanation/the-map.md)."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src" / "hoseibi"
ENGINE = SRC / "legaltext"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
CONTRACTS = {one["id"]: one for one in PYPROJECT["tool"]["importlinter"]["contracts"]}

APPLICATION_WORDS = {
    "choices",
    "models",
    "storage",
    "permissions",
    "queries",
    "actions",
    "forms",
    "tasks",
    "views",
    "urls",
    "admin",
    "apps",
    "migrations",
    "templatetags",
    "templates",
    "management",
    "static",
    "locale",
    "__init__",
}
MORE_WORDS = {"ui": {"asked", "context", "downloads", "figures", "languages", "spoken"}}
"""`ui` has no models: it is what every page stands on."""


def tiers() -> dict[str, int]:
    """Package to its height in the map, 0 at the bottom."""
    layers = reversed(CONTRACTS["tiers"]["layers"])
    return {
        package: height
        for height, layer in enumerate(layers)
        for package in re.findall(r"\w+", layer)
    }


def applications() -> list[Path]:
    """Every Django application of ours."""
    return sorted(path.parent for path in SRC.glob("*/apps.py"))


def tracked(*patterns: str) -> Iterator[Path]:
    """The files under version control that match."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", *patterns]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return (path for path in paths if path.is_file())


def test_imports_follow_the_map() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_application_is_under_the_contract_of_its_layers() -> None:
    with_models = {f"hoseibi.{app.name}" for app in applications() if app.name != "ui"}

    assert set(CONTRACTS["inside-an-app"]["containers"]) == with_models


def test_foreign_keys_point_down() -> None:
    apps = pytest.importorskip("django.apps", reason="Django is not installed").apps
    height = tiers()

    up = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in apps.get_models()
        if model._meta.app_label in height
        for field in (*model._meta.fields, *model._meta.many_to_many)
        if field.is_relation
        and not leans_down(model._meta.app_label, field.related_model._meta.app_label, height)
    ]

    assert up == []


def leans_down(origin: str, target: str, height: dict[str, int]) -> bool:
    """Within one application, to a library's, or to a lower tier."""
    return origin == target or target not in height or height[target] < height[origin]


@pytest.mark.parametrize("application", applications(), ids=lambda path: path.name)
def test_an_application_has_the_known_files_only(application: Path) -> None:
    found = {path.stem for path in application.iterdir() if path.name != "__pycache__"}

    assert found - APPLICATION_WORDS - MORE_WORDS.get(application.name, set()) == set()


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, by their full names."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module


def called(path: Path) -> Iterator[str]:
    """The plain names that a file calls."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def test_the_engine_is_pure() -> None:
    forbidden = set(CONTRACTS["engine-is-pure"]["forbidden_modules"])
    forbidden |= {"asyncio", "threading", "multiprocessing", "tempfile", "shutil", "glob", "uuid"}

    impure = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in ENGINE.rglob("*.py")
        for module in imported(path)
        if module.split(".")[0] in forbidden
    ]

    assert impure == []


def test_the_engine_opens_nothing_and_prints_nothing() -> None:
    loud = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in ENGINE.rglob("*.py")
        for name in called(path)
        if name in {"open", "print", "input", "exec", "eval", "__import__"}
    ]

    assert loud == []


def test_the_engine_loads_nothing_but_its_own_data() -> None:
    loaders = {
        module
        for path in ENGINE.rglob("*.py")
        for module in imported(path)
        if module.split(".")[0] in {"importlib", "pkgutil", "runpy"}
    }

    # `from importlib import resources`: the data files beside the code, in a wheel as on a disk.
    assert loaders <= {"importlib", "importlib.resources"}
    assert not [path for path in ENGINE.rglob("*.py") if "import_module" in path.read_text()]


def test_the_command_line_runs_without_django() -> None:
    program = """
import sys
sys.modules.update({"django": None, "hoseibi.web": None})
from hoseibi.cli.main import main
main(["--help"])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert done.returncode == 0, done.stderr
    assert "convert" in done.stdout


def test_no_source_file_is_over_400_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {lines}"
        for path in tracked("src/*.py", "src/*.html", "src/*.js", "src/*.css", "tests/*.py")
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > 400
    ]

    assert long == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")

    assert found_in(later, "*") == []


def test_no_file_names_a_registry_or_a_machine() -> None:
    registry = r"py" r"pi\.org|pythonho" r"sted\.org|registry\.npm" r"js|npm" r"js\.com"
    machine = r"(?<![\w.])/(?:wo" r"rk|ro" r"ot|ho" r"me/\w+)/"

    assert found_in(re.compile(f"{registry}|{machine}"), "*") == []


def found_in(pattern: re.Pattern[str], *files: str) -> list[str]:
    """`file:line: words` for each place in text files where a pattern stands."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked(*files)
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]
