"""The command that shows the demonstration, and others, on a database that is empty or in use."""

from pathlib import Path

import pytest
from django.conf import settings
from tests.factories import officer

from hoseibi.accounts.models import User
from hoseibi.web.console import main
from hoseibi.web.console.demo import prepare
from hoseibi.web.demo.sign_ins import NotADemonstration

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "HOME", tmp_path)


def test_the_database_of_an_office_is_left_alone() -> None:
    officer()

    with pytest.raises(NotADemonstration):
        prepare()

    assert User.objects.count() == 1


def test_a_refused_command_says_why_and_ends_with_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    officer()

    with pytest.raises(SystemExit) as left:
        main(["demo", "--no-serve"])

    assert left.value.code == 1
    assert "the demonstration does not touch it" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", ["demo", "serve", "migrate", "reindex", "import", "invite", "verify-journal"]
)
def test_every_command_helps_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])

    assert left.value.code == 0
    assert f"hoseibi {command}" in capsys.readouterr().out.split("Example")[1]


def test_a_law_is_imported_and_indexed_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    officer()
    text = "Sample Code\n\nArticle 1 This Code governs private persons.\n"
    (tmp_path / "code.txt").write_text(text)
    given = ["--law", "xl-sample", "--country", "xl", "--convention", "jp-en", "--release"]

    commands = ["import", str(tmp_path / "code.txt"), *given], ["reindex", "--law", "xl-sample"]
    for command in commands:
        with pytest.raises(SystemExit) as left:
            main(command)
        assert left.value.code == 0

    said = capsys.readouterr().out
    assert "Articles: 1." in said
    assert "Versions indexed: 1" in said
