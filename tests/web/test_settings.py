"""Settings come from the environment, and the document names each of them."""

import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from hoseibi.iati.official import VARIABLE
from hoseibi.web import environment

WEB = Path(environment.__file__).parent
MODES, FULL = ("journal_mode", "synchronous", "foreign_keys"), 2
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "reference" / "settings.md"


def test_the_document_names_every_setting() -> None:
    read = re.compile(r'(?:environ\.get|flag|words)\(\s*"([A-Z_]+)"')
    files = (*WEB.glob("*.py"), WEB.parent / "__init__.py")
    used = {name for file in files for name in read.findall(file.read_text())}
    used.add(VARIABLE)

    assert used == set(re.findall(r"^\| `([A-Z_]+)`", DOCUMENT.read_text(), re.MULTILINE))


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("", "var/hoseibi.sqlite3"),
        ("sqlite:////srv/laws.sqlite3", "/srv/laws.sqlite3"),
        ("sqlite:///laws.sqlite3", "laws.sqlite3"),
    ],
)
def test_a_database_in_a_file(
    url: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOSEIBI_HOME", str(tmp_path))
    monkeypatch.setattr(Path, "mkdir", lambda *args, **more: None)

    settings = environment.database(url)

    assert settings["ENGINE"].endswith("sqlite3")
    assert settings["NAME"].endswith(name)
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_what_is_committed_is_on_the_disk(tmp_path: Path) -> None:
    settings = environment.database(f"sqlite:///{tmp_path / 'laws.sqlite3'}")
    with closing(sqlite3.connect(settings["NAME"])) as line:
        line.executescript(settings["OPTIONS"]["init_command"])

        modes = [line.execute(f"PRAGMA {name}").fetchone()[0] for name in MODES]

    assert modes == ["wal", FULL, 1]


def test_a_database_of_an_office() -> None:
    settings = environment.database("postgres://jurist:p%40ss@db:5433/laws?sslmode=require")

    shown = ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
    assert {name: settings[name] for name in shown} == {
        "NAME": "laws",
        "USER": "jurist",
        "PASSWORD": "p@ss",
        "HOST": "db",
        "PORT": 5433,
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_mail_server_with_tls_on_the_way_from_the_start_and_without() -> None:
    office = environment.mail("smtp://post:p%40ss@mail.example.org")
    said = (office.host, office.port, office.user, office.password, office.turns_to_tls)
    assert said == ("mail.example.org", 587, "post", "p@ss", True)

    whole = environment.mail("smtps://mail.example.org")
    assert (whole.port, whole.begins_with_tls, whole.turns_to_tls) == (465, True, False)
    assert environment.mail("smtp://localhost:25?plain").turns_to_tls is False


def test_letters_in_a_folder_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSEIBI_HOME", str(tmp_path))

    assert environment.mail("folder:").folder == str(tmp_path / "var" / "letters")
    assert environment.mail("folder:///srv/letters").folder == "/srv/letters"
    assert environment.mail("").backend.endswith("dummy.EmailBackend")
    with pytest.raises(ValueError, match="use smtp, smtps or folder"):
        environment.mail("imap://mail")


def test_another_database_is_refused() -> None:
    with pytest.raises(ValueError, match="use sqlite or postgres"):
        environment.database("mysql://db/laws")


def test_a_secret_key_is_made_once_for_its_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOSEIBI_HOME", str(tmp_path))
    monkeypatch.delenv("SECRET_KEY", raising=False)

    first, second = environment.secret_key(), environment.secret_key()

    assert first == second
    assert len(first) > 50
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600
