"""The server as an office runs it, in processes of its own. Nothing here needs Django."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

from tests.served.browser import Browser

ROOT = Path(__file__).resolve().parents[2]
STARTING = 60.0
"""Seconds that a server has to begin; a busy machine is slow, a broken one says so in its log."""


@dataclass
class Office:
    """An installation with a folder and a database of its own; SQLite in the folder unless told."""

    home: Path
    url: str = ""
    port: int = 0
    workers: int = 2
    serving: subprocess.Popen[bytes] | None = None
    used: float = 0.0
    """Processor seconds of the servers that have ended."""

    @property
    def log(self) -> Path:
        return self.home / "server.log"

    @property
    def environment(self) -> dict[str, str]:
        ours = {"HOSEIBI_HOME": str(self.home), "DATABASE_URL": self.url}
        ours["DJANGO_SETTINGS_MODULE"] = "hoseibi.web.settings"
        ours["PYTHONPATH"] = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
        return os.environ | ours

    def python(self, *words: str) -> str:
        """Run Python in this office, and what it printed."""
        done = subprocess.run(
            [sys.executable, *words], env=self.environment, cwd=ROOT, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def run(self, module: str, given: str) -> str:
        """Run `main` of a module in a process of its own, and what it printed."""
        words = f"from pathlib import Path; from {module} import main; main({given})"
        return self.python("-c", words)

    def hoseibi(self, *words: str) -> str:
        """Run a command of the office, and what it said."""
        return self.python("-m", "hoseibi.cli", *words)

    def start(self) -> None:
        """Begin to serve, in a group of processes of its own, and wait until it is ready."""
        self.port = self.port or _free_port()
        command = [sys.executable, "-m", "hoseibi.cli", "serve"]
        command += ["--port", str(self.port), "--workers", str(self.workers)]
        with self.log.open("ab") as log:
            self.serving = subprocess.Popen(
                command,
                env=self.environment,
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        until = time.monotonic() + STARTING
        while not self._is_ready():
            assert self.serving.poll() is None, self.log.read_text()
            assert time.monotonic() < until, "The server is not ready: " + self.log.read_text()
            time.sleep(0.05)

    def _is_ready(self) -> bool:
        browser = Browser(self.port)
        try:
            return browser.get("/readyz").status == 200
        except (OSError, HTTPException):
            return False
        finally:
            browser.close()

    def stop(self) -> None:
        """End in good order; nothing when nothing serves."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End every process of the server at once, in the middle of what it does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self.serving is None:
            return
        self.used += sum(self.processor())
        if how == signal.SIGKILL:
            os.killpg(self.serving.pid, how)
        else:
            self.serving.send_signal(how)
        self.serving.wait()
        self.serving = None

    def processor(self) -> list[float]:
        """Processor seconds of each process of the server; none where the system does not say."""
        group = self.serving.pid if self.serving else 0
        return [
            spent for own, spent in map(_spent, Path("/proc").glob("[0-9]*/stat")) if own == group
        ]


def _spent(stat: Path) -> tuple[int, float]:
    """The group of a process, and the processor seconds that it used."""
    try:
        fields = stat.read_text().rpartition(")")[2].split()
    except OSError:
        return -1, 0.0
    return int(fields[2]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
