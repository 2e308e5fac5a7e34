"""Where something is confidential, no question reaches the database without who asks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import hoseibi

SRC = Path(hoseibi.__file__).parent
CONFIDENTIAL = (
    "commentary",
    "courts",
    "drafting",
    "experts",
    "intake",
    "letters",
    "meetings",
    "parallels",
    "research",
    "seminars",
    "studies",
    "training",
)
ASKING = {
    *("objects", "filter", "exclude", "select_related", "prefetch_related", "annotate"),
    *("order_by", "values_list", "exists", "aggregate", "raw"),
}
"""Attributes by which a query begins or goes on. Values that were fetched have none of them."""

OF_TEXTS = "it reads texts, or what was computed of texts, that were found for somebody"
WITHOUT_A_USER = {
    ("commentary", "article_typed"): "it reads a version that a query found for somebody",
    ("commentary", "articles_in"): "it reads a version that a query found for somebody",
    ("commentary", "with_articles"): "it fetches more of entries that a query found for somebody",
    ("commentary", "wordings"): "it reads the parts of entries that a query found for somebody",
    ("courts", "country"): "which countries there are is no secret",
    ("courts", "courts"): "which courts a country has is no secret",
    ("courts", "courts_named"): "which courts a country has is no secret",
    ("courts", "preview"): "it reads the file of a table that a query found",
    ("courts", "slips"): "it reads the rows of a table that a query found",
    ("letters", "by_key"): "the key at the foot of a letter is all that its reader has",
    ("letters", "due"): "letters leave by a command",
    ("letters", "is_unwanted"): "letters leave by a command",
    ("letters", "message"): "letters leave by a command",
    ("training", "trainees_annex"): "whoever draws papers of a project has been let into it",
    ("training", "verified"): "the code of a certificate is all that a stranger has",
    ("training", "printable"): "it is printed behind the page on which somebody was let do so",
    ("training", "own_course"): "it tells of one's own place in a course, which a query found",
    ("training", "tests_of"): "it tells of one's own place in a course, which a query found",
    ("training", "held_of"): "it reads sessions of courses that a query found",
    ("training", "hours_taught"): "it counts the hours of a course that a query found",
    ("training", "tally"): "it counts the hours of a course that a query found",
    ("meetings", "number_by"): "it counts within what a query found for somebody",
    ("studies", "named"): "it narrows what a query found for somebody",
    ("meetings", "named"): "it narrows what a query found for somebody",
    ("meetings", "within"): "it narrows what a query found for somebody",
    ("meetings", "owner_of"): "the key of a calendar is all that a calendar has",
    ("seminars", "registration_by_key"): "the key of a link is all that its reader has",
    ("seminars", "invitee_by_key"): "the key of a link is all that its reader has",
    ("seminars", "speaker_by_key"): "the key of a link is all that its reader has",
    ("seminars", "raised_by"): "a browser is all that is known of who asks from the floor",
    ("seminars", "ahead_of"): "it counts for whose registration it is",
    **dict.fromkeys(
        [
            ("parallels", name)
            for name in (
                *("article_names", "at_hand", "beside_page", "paper", "ranked", "repair"),
                *("rows_at", "since", "to_do", "whole", "deviations_at_hand"),
            )
        ],
        OF_TEXTS,
    ),
}
"""Functions that reach the database without a user, each with its reason."""


def modules(application: str, part: str) -> list[Path]:
    """The files of a part of an application, which is one module or a package of them."""
    inside = SRC / application
    return [*sorted((inside / part).rglob("*.py")), *sorted(inside.glob(f"{part}.py"))]


def functions(application: str) -> dict[str, ast.FunctionDef]:
    """Every function of the queries of an application, by its name."""
    return {
        node.name: node
        for path in modules(application, "queries")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef)
    }


def takes_the_user_first(function: ast.FunctionDef) -> bool:
    arguments = [*function.args.posonlyargs, *function.args.args]
    return bool(arguments) and arguments[0].arg == "user"


def asks(function: ast.FunctionDef, known: dict[str, ast.FunctionDef], seen: set[str]) -> bool:
    """Whether a function reaches the database, itself or by one that takes no user."""
    seen.add(function.name)
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and node.attr in ASKING:
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            called = known.get(node.func.id)
            if called and called.name not in seen and asks(called, known, seen):
                return True
    return False


def unasked(known: dict[str, ast.FunctionDef]) -> Iterator[str]:
    """Public functions that reach the database and do not say for whom."""
    for name, function in known.items():
        is_public = not name.startswith("_")
        if is_public and not takes_the_user_first(function) and asks(function, known, set()):
            yield name


@pytest.mark.parametrize("application", CONFIDENTIAL)
def test_every_query_begins_with_who_asks(application: str) -> None:
    excused = {name for where, name in WITHOUT_A_USER if where == application}

    assert sorted(unasked(functions(application))) == sorted(excused)


@pytest.mark.parametrize("application", [*CONFIDENTIAL, "accounts"])
def test_views_ask_by_queries_alone(application: str) -> None:
    direct = [
        f"{path.relative_to(SRC)}:{node.lineno}"
        for path in modules(application, "views")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}
    ]

    assert direct == []


def test_a_query_without_a_user_is_found() -> None:
    known = {
        node.name: node
        for node in ast.parse(
            "def mine(user): return Draft.objects.all()\n"
            "def all_drafts(): return _all()\n"
            "def _all(): return Draft.objects.all()\n"
            "def name_of(draft): return draft.name\n"
        ).body
        if isinstance(node, ast.FunctionDef)
    }

    assert list(unasked(known)) == ["all_drafts"]
