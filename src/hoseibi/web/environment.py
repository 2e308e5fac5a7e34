"""What the settings take from the environment: where files live, the secret key, the database, and
by which server letters leave."""

import os
import secrets
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    # What was told as saved is on the disk: NORMAL would lose the last seconds in a power cut.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-32000",
    "PRAGMA mmap_size=268435456",
    "PRAGMA journal_size_limit=67108864",
)


def home() -> Path:
    """The folder for the database, the library and the key: `var` under HOSEIBI_HOME or here."""
    return Path(os.environ.get("HOSEIBI_HOME") or Path.cwd()) / "var"


def flag(name: str, default: bool = False) -> bool:
    """A yes or no from the environment."""
    value = os.environ.get(name, "")
    return value.lower() in {"1", "yes", "true", "on"} if value else default


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """A list from the environment, separated by commas or spaces."""
    return os.environ.get(name, "").replace(",", " ").split() or list(default)


def secret_key() -> str:
    """SECRET_KEY, or one made at first need and kept where only its owner reads it."""
    given = os.environ.get("SECRET_KEY", "")
    return given or _kept(home() / "secret-key")


def _kept(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text().strip()


def database(url: str) -> dict[str, Any]:
    """Django's settings for a database URL; the embedded SQLite file when there is none.

    `sqlite:////absolute/path`, `sqlite:///relative/path`, or
    `postgres://user:password@host:port/name?sslmode=require` (host may be left out: local socket).
    """
    if not url:
        return _sqlite(home() / "hoseibi.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path[1:])))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError(f"DATABASE_URL begins with {parts.scheme}: use sqlite or postgres.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": parts.port or "",
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def _sqlite(path: Path) -> dict[str, Any]:
    if str(path) != ":memory:":
        path.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": ";".join(SQLITE_PRAGMAS),
        },
    }


class Mail(NamedTuple):
    """The server by which letters leave, or the `folder` in which each becomes a file."""

    backend: str
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    begins_with_tls: bool = False
    turns_to_tls: bool = False
    folder: str | None = None


def mail(url: str) -> Mail:
    """By which server letters leave; by none without a URL.

    `smtp://user:password@host:587` (TLS is begun on the way), `smtps://host:465` (TLS from the
    start), `smtp://host:25?plain` (no TLS, for a server on this machine), or `folder:///path`,
    where each letter becomes a file. Raises ValueError for anything else.
    """
    backend = "django.core.mail.backends."
    if not url:
        return Mail(backend + "dummy.EmailBackend")
    parts = urlsplit(url)
    if parts.scheme == "folder":
        folder = unquote(parts.path) or str(home() / "letters")
        return Mail(backend + "filebased.EmailBackend", folder=folder)
    if parts.scheme not in {"smtp", "smtps"}:
        raise ValueError(f"MAIL_URL begins with {parts.scheme}: use smtp, smtps or folder.")
    secure = parts.scheme == "smtps"
    return Mail(
        backend + "smtp.EmailBackend",
        host=parts.hostname or "localhost",
        port=parts.port or (465 if secure else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        begins_with_tls=secure,
        turns_to_tls=not secure and parts.query != "plain",
    )
