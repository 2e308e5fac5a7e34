"""The commands of the web part are handed over, or explained."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest
from tests.cli.exhibits import hoseibi

from hoseibi.cli import handover


def test_without_the_web_part_a_web_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(handover, "find_spec", lambda name: None)

    result = hoseibi("demo")

    assert result.exit_code == 1
    assert "pip install 'hoseibi[web]'" in result.stderr


def test_everything_after_the_name_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[list[str]] = []
    # Whose class it is depends on what is imported: a backport takes the place of the library's.
    (offered,) = entry_points(group="hoseibi.commands", name="web")
    monkeypatch.setattr(type(offered), "load", lambda self: received.append)

    result = hoseibi("demo", "--with", "laws", "--help")

    assert result.exit_code == 0, result.output
    assert received == [["demo", "--with", "laws", "--help"]]


def test_an_unknown_command_is_not_handed_over() -> None:
    result = hoseibi("dance")

    assert result.exit_code == 2
    assert "No such command 'dance'" in result.stderr


@pytest.mark.parametrize("command", ["convert", "show", "toc", "stats"])
def test_every_help_has_an_example(command: str) -> None:
    result = hoseibi(command, "--help")

    assert f"Example:\n    hoseibi {command}" in result.stdout
